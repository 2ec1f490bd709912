import { casesOpenedSince, loadClusterFacts } from "@/db/queries/cluster-facts";
import type { Actor } from "@/lib/domain/actor";
import { aroundRestrictions, sharedContacts } from "@/lib/domain/cases/clusters";
import type { CaseId } from "@/lib/domain/ids";
import type { EntryDraft } from "@/lib/domain/log/entry";
import { add, type Plan } from "@/lib/domain/plan";
import { packAt } from "@/lib/domain/policy/default-pack";
import type * as R from "@/lib/domain/records";
import { commitPlan } from "../commit-plan";
import type { Ctx } from "../context";
import { isLockLoss, isUniqueViolation } from "../unique-violation";

const FINDER: Actor = { kind: "machine", id: "cluster-finder" };
const TRIES_MAX = 5;
const CASES_PER_TURN = 200;
const FINDINGS_PER_COMMIT_MAX = 100;

/**
 * Which of these cases, and of the cases that share a contact with them, are part of a cluster or go around a
 * restriction (policy.md, D7 / EC-14). Runs after what brought them is committed, so that of two processes the later
 * one sees both; a finding is recorded once. Answers how many are new.
 */
export async function findClusters(ctx: Ctx, caseIds: readonly CaseId[]): Promise<number> {
  let found = 0;
  for (let from = 0; from < caseIds.length; from += CASES_PER_TURN) {
    found += await findAmong(ctx, caseIds.slice(from, from + CASES_PER_TURN));
  }
  return found;
}

/** The same for all cases opened since then: makes up for a process that ended between intake and finding. */
export async function findClustersSince(ctx: Ctx, since: number): Promise<number> {
  return findClusters(ctx, await casesOpenedSince(ctx.store, since, CASES_PER_TURN * 5));
}

async function findAmong(ctx: Ctx, caseIds: readonly CaseId[]): Promise<number> {
  for (let tries = 1; ; tries++) {
    const now = ctx.now();
    const findings = await newFindings(ctx, caseIds, now);
    const [first, ...rest] = findings.map(entryOf);
    if (!first) return 0;
    try {
      const plan: Plan = { changes: [add("finding", ...findings)], entries: [first, ...rest] };
      const done = await commitPlan(ctx, FINDER, plan, now);
      if (!done.ok) throw new Error(`findings were refused: ${done.refusal.kind}`);
      return findings.length;
    } catch (error) {
      // Another process found the same meanwhile: what it left is found on the next try.
      if ((!isUniqueViolation(error) && !isLockLoss(error)) || tries >= TRIES_MAX) throw error;
    }
  }
}

async function newFindings(ctx: Ctx, caseIds: readonly CaseId[], now: number): Promise<R.Finding[]> {
  const { cases, seen, restrictions, known } = await loadClusterFacts(ctx.store, caseIds);
  const window = packAt(ctx.packs, now).cluster;
  return [...sharedContacts(seen, window), ...aroundRestrictions(cases, seen, restrictions, window)]
    .map((found) => ({ ...found, id: keptId(ctx, found) }))
    .filter(({ id }) => !known.has(id))
    .slice(0, FINDINGS_PER_COMMIT_MAX)
    .map((found) => ({ ...found, at: now }));
}

/** One a case and what it shares, without telling what that is: ids stand in the log. */
const keptId = (ctx: Ctx, { id, caseId, kind }: { id: string; caseId: CaseId; kind: string }): string =>
  `${caseId}:${kind}:${ctx.digest(`finding ${id}`).slice(0, 16)}`;

/** Counts and ids only: the digest stays outside the log. */
const entryOf = ({ caseId, kind, accounts, operators, restrictedAccountId }: R.Finding): EntryDraft => ({
  action: "case.cluster_found",
  subject: { kind: "case", id: caseId },
  cause: null,
  caseId,
  before: null,
  after: null,
  facts: { kind, accounts, operators, restricted: restrictedAccountId },
});
