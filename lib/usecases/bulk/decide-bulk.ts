import { claimLease } from "@/db/operational-leases";
import { bulkItems, casesByIds, findBulk } from "@/db/queries/clusters";
import { permit } from "@/lib/domain/access/permit";
import type { PersonActor } from "@/lib/domain/actor";
import {
  type BulkAsk,
  type BulkCommand,
  bulkUndoUntil,
  foreseenOf,
  isAsForeseen,
} from "@/lib/domain/cases/bulk";
import type { ConfirmCommand, OverturnCommand, SeenVersions } from "@/lib/domain/cases/command";
import type { BulkId } from "@/lib/domain/ids";
import { add, type Change } from "@/lib/domain/plan";
import { packAt } from "@/lib/domain/policy/default-pack";
import type * as R from "@/lib/domain/records";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { leaseMs } from "../cases/claim-case";
import { type Alongside, confirmCase } from "../cases/confirm-case";
import { overturnCase } from "../cases/overturn-case";
import { commitPlan } from "../commit-plan";
import type { Ctx } from "../context";
import { findReply } from "../idempotency";
import { isUniqueViolation } from "../unique-violation";
import { type Standing, standingOf } from "./standing";

export type BulkReply = { bulkId: BulkId; undoUntil: number };
export type BulkRefusal =
  | { kind: "not_allowed"; permission: string }
  | { kind: "key_reused" }
  | { kind: "not_one_cluster" }
  | { kind: "empty" };

/**
 * Decides many cases of one cluster (P16). Each is its own transaction with its own version check, notice and log
 * entries; what can't be done is listed and stops nothing else. Begun again under the same key it goes on where it
 * stopped. All share one undo window, which closes at one moment after the last.
 */
export async function decideBulk(
  ctx: Ctx,
  actor: PersonActor,
  command: BulkCommand,
  key: string,
): Promise<Result<BulkReply, BulkRefusal>> {
  const begun = await beginBulk(ctx, actor, command, key);
  if (!begun.ok) return begun;
  const bulk = await findBulk(ctx.store, begun.value.bulkId);
  if (!bulk) throw new Error("a bulk that was begun is gone");
  const listed = new Map((await bulkItems(ctx.store, bulk.id)).map(({ item }) => [item.caseId, item]));
  const standing = await standingOf(ctx, command.items);
  const left: R.BulkItem[] = [];
  for (const [position, item] of command.items.entries()) {
    const known = listed.get(item.caseId);
    if (known) {
      if (known.decisionId || known.proposalId) standing.count(item, command.findings.verdict);
      continue;
    }
    const row = await decideItem(ctx, actor, { command, bulk, item, position, standing });
    if (row) left.push(row);
    else standing.count(item, command.findings.verdict);
  }
  await finish(ctx, actor, bulk, left);
  return begun;
}

async function beginBulk(
  ctx: Ctx,
  actor: PersonActor,
  command: BulkCommand,
  key: string,
): Promise<Result<BulkReply, BulkRefusal>> {
  const allowed = permit(actor, "bulk.decide");
  if (!allowed.ok) return allowed;
  const replay = await findReply<BulkReply>(ctx, actor, key, command);
  if (replay.kind === "stored") return ok(replay.reply);
  if (replay.kind === "key_reused") return refuse({ kind: "key_reused" });
  if (command.items.length === 0) return refuse({ kind: "empty" });
  if (!(await isOneCluster(ctx, command))) return refuse({ kind: "not_one_cluster" });
  const now = ctx.now();
  const { cluster, findings, items } = command;
  const bulk: R.Bulk = {
    id: ctx.newId("bulk") as BulkId,
    verdict: findings.verdict,
    clusterKind: cluster.kind,
    clusterKey: cluster.key,
    rule: cluster.rule,
    by: actor.id,
    at: now,
    items: items.length,
    undoUntil: bulkUndoUntil(now, items.length, packAt(ctx.packs, now).undoSeconds),
  };
  const reply: BulkReply = { bulkId: bulk.id, undoUntil: bulk.undoUntil };
  const entry = {
    action: "bulk.decided",
    subject: { kind: "bulk", id: bulk.id },
    cause: null,
    caseId: null,
    before: null,
    after: null,
    facts: {
      phase: "begun",
      verdict: bulk.verdict,
      cluster: cluster.kind,
      rule: cluster.rule,
      items: items.length,
    },
  } as const;
  const idempotency = { key, inputHash: replay.inputHash, reply: JSON.stringify(reply) };
  const begun = await commitPlan(
    ctx,
    actor,
    { changes: [add("bulk", bulk)], entries: [entry], idempotency },
    now,
  );
  return begun.ok ? ok(reply) : beginBulk(ctx, actor, command, key);
}

/** Bulk is for what belongs together: every case shares rule and identifier, or they are all of one account. */
async function isOneCluster(ctx: Ctx, { cluster, items }: BulkCommand): Promise<boolean> {
  const rows = await casesByIds(
    ctx.store,
    items.map(({ caseId }) => caseId),
  );
  const belongs = (row: R.Case): boolean => {
    if (cluster.kind === "account") return row.accountId === cluster.key;
    const own = cluster.kind === "contact" ? row.fingerprint : row.textKey;
    return row.topRule === cluster.rule && own === cluster.key;
  };
  return rows.length === items.length && rows.every(belongs);
}

type Deciding = { command: BulkCommand; bulk: R.Bulk; item: BulkAsk; position: number; standing: Standing };

/** Null: decided, and listed in the same transaction. Else the row that says why not. */
async function decideItem(ctx: Ctx, actor: PersonActor, deciding: Deciding): Promise<R.BulkItem | null> {
  const { bulk, item, position, standing, command } = deciding;
  const row = (outcome: R.BulkOutcome, more: Partial<R.BulkItem> = {}): R.BulkItem => ({
    id: `${bulk.id}:${item.caseId}`,
    bulkId: bulk.id,
    caseId: item.caseId,
    position,
    at: ctx.now(),
    outcome,
    why: null,
    decisionId: null,
    proposalId: null,
    amountFen: 0,
    ...more,
  });
  const now = ctx.now();
  // Nothing starts once less than an undo window is left of the common one.
  if (now > bulk.undoUntil - packAt(ctx.packs, now).undoSeconds * 1000)
    return row("refused", { why: "too_late" });
  const seen = standing.expected(item);
  if (!seen) return row("stale", { why: "stale" });
  const claim = await claimLease(ctx.store, {
    caseId: item.caseId,
    holderId: actor.id,
    now,
    msMax: leaseMs(ctx),
  });
  if (!claim.granted) return row("taken", { why: "taken" });
  const alongside: Alongside = {
    undoUntil: bulk.undoUntil,
    isForeseen: (assessment) => item.foreseen !== null && isAsForeseen(item.foreseen, foreseenOf(assessment)),
    rows: ({ decisionId, proposalId }, amountFen): Change[] => [
      add(
        "bulkItem",
        row(decisionId ? "decided" : "proposed", {
          decisionId: decisionId as R.BulkItem["decisionId"],
          proposalId: proposalId as R.BulkItem["proposalId"],
          amountFen: decisionId ? amountFen : 0,
        }),
      ),
    ],
  };
  const done = await decideOne(ctx, actor, {
    command,
    item,
    seen,
    fence: claim.lease.fence,
    alongside,
    bulk,
  });
  if (done.ok) return null;
  const { kind } = done.refusal;
  const isStale = kind === "stale" || kind === "not_open";
  return row(isStale ? "stale" : kind === "fenced" ? "taken" : "refused", { why: kind });
}

type One = Pick<Deciding, "command" | "item" | "bulk"> & {
  seen: SeenVersions;
  fence: number;
  alongside: Alongside;
};

function decideOne(ctx: Ctx, actor: PersonActor, { command, item, bulk, seen, fence, alongside }: One) {
  const { findings } = command;
  const key = `${bulk.id}:${item.caseId}`;
  const shared = { caseId: item.caseId, seen, fence, dismissed: [], note: findings.note };
  if (findings.verdict === "overturn") {
    const { reason } = findings;
    const overturn: OverturnCommand = { ...shared, kind: "overturn", reasonProposed: reason, reason };
    return overturnCase(ctx, actor, overturn, key, alongside);
  }
  const confirm: ConfirmCommand = {
    ...shared,
    kind: "confirm",
    category: null,
    rule: null,
    severity: findings.severity,
    coordinated: findings.coordinated,
    graveHarm: false,
    graveHarmReason: null,
    publishingScopes: null,
    otherMeasure: null,
  };
  return confirmCase(ctx, actor, confirm, key, alongside);
}

/** Lists what was not done, and says in the log what became of the whole. */
async function finish(ctx: Ctx, actor: PersonActor, bulk: R.Bulk, left: R.BulkItem[]): Promise<void> {
  const rows = [...(await bulkItems(ctx.store, bulk.id)).map(({ item }) => item), ...left];
  const counts = Object.fromEntries(
    [...new Set(rows.map(({ outcome }) => outcome))].map((outcome) => [
      outcome,
      rows.filter((row) => row.outcome === outcome).length,
    ]),
  );
  const entry = {
    action: "bulk.decided",
    subject: { kind: "bulk", id: bulk.id },
    cause: null,
    caseId: null,
    before: null,
    after: null,
    facts: { phase: "ended", ...counts, amountFen: rows.reduce((sum, { amountFen }) => sum + amountFen, 0) },
  } as const;
  const changes: [Change] =
    left.length > 0 ? [add("bulkItem", ...left)] : [{ kind: "nothing", why: "every item is listed already" }];
  try {
    await commitPlan(ctx, actor, { changes, entries: [entry] }, ctx.now());
  } catch (error) {
    // The same bulk ran twice at once: the other one has listed them.
    if (!isUniqueViolation(error)) throw error;
  }
}
