import { loadIntakeFacts } from "@/db/queries/intake-facts";
import type { Actor } from "@/lib/domain/actor";
import type { AccountInput } from "@/lib/domain/intake";
import type { EntryDraft } from "@/lib/domain/log/entry";
import { type Change, move, type Plan } from "@/lib/domain/plan";
import type * as R from "@/lib/domain/records";
import { ok, type Result } from "@/lib/domain/result";
import { commitPlan } from "../commit-plan";
import type { Ctx } from "../context";
import { findReply } from "../idempotency";
import { indexSubjects } from "../search/index-texts";
import { type Put, type PutRefusal, putTries, type SubjectOutcome } from "./put";
import { changedFields, newSubjects } from "./subjects";

/** Accounts of one call; more is refused at the edge. */
export const ACCOUNTS_PER_CALL_MAX = 500;

/**
 * Adds accounts and changes known ones to what the platform says now; fields left out stay. One transaction, one
 * log entry for each account that changed, none when nothing did. With a key, a replay gets the stored answer.
 */
export async function putAccounts(
  ctx: Ctx,
  actor: Actor,
  { input, key }: Put<AccountInput>,
): Promise<Result<SubjectOutcome[], PutRefusal>> {
  return putTries(async () => {
    const replay = key === null ? null : await findReply<SubjectOutcome[]>(ctx, actor, key, input);
    if (replay?.kind === "stored") return ok(replay.reply);
    if (replay?.kind === "key_reused") return { ok: false, refusal: { kind: "key_reused" } };
    const now = ctx.now();
    const { outcomes, changes, entries } = await accountWrites(ctx, input);
    const [firstChange, ...moreChanges] = changes;
    const [firstEntry, ...moreEntries] = entries;
    if (!firstChange || !firstEntry) return ok(outcomes);
    const plan: Plan = {
      changes: [firstChange, ...moreChanges],
      entries: [firstEntry, ...moreEntries],
      ...(key !== null && replay
        ? { idempotency: { key, inputHash: replay.inputHash, reply: JSON.stringify(outcomes) } }
        : {}),
    };
    const done = await commitPlan(ctx, actor, plan, now);
    if (!done.ok) return null;
    const updated = outcomes.filter(({ result }) => result === "updated");
    await indexSubjects(
      ctx,
      updated.map(({ id }) => id),
    );
    return ok(outcomes);
  });
}

async function accountWrites(ctx: Ctx, input: readonly AccountInput[]) {
  const facts = await loadIntakeFacts(
    ctx.store,
    {
      accounts: input.map(({ platformId }) => platformId),
      operators: input.map(({ operatorId, platformId }) => operatorId ?? `account:${platformId}`),
      stores: [],
      items: [],
      hashes: [],
    },
    ctx.now(),
  );
  const known = new Map(facts.accounts);
  const subjects = newSubjects(ctx, facts, () => 0);
  const outcomes: SubjectOutcome[] = [];
  const moves: Change[] = [];
  const entries: EntryDraft[] = [];
  for (const each of input) {
    const before = known.get(each.platformId);
    const row = subjects.account(each);
    const set = before ? changesOf(before, each, subjects.operator) : {};
    const fields = before ? Object.keys(set) : ["created"];
    const result = before ? (fields.length > 0 ? "updated" : "unchanged") : "created";
    outcomes.push({ platformId: each.platformId, id: row.id, result });
    if (result === "unchanged") continue;
    if (before) moves.push(move("account", before, set));
    entries.push(entryOf(row, before ?? null, fields));
  }
  const adds = subjects.adds().filter(({ rows }) => rows.length > 0);
  return { outcomes, changes: [...moves, ...adds], entries };
}

function changesOf(
  before: R.Account,
  { platformId: _, operatorId, ...given }: AccountInput,
  operator: (platformId: string, name: string) => R.Operator,
): Partial<R.Account> {
  const by =
    operatorId === undefined ? {} : { operatorId: operator(operatorId, given.company ?? given.name).id };
  return changedFields(before, { ...given, ...by });
}

/** Names of fields only: what they say is no content of the log. */
const entryOf = (row: R.Account, before: R.Account | null, fields: string[]): EntryDraft => ({
  action: "account.changed",
  subject: { kind: "account", id: row.id },
  cause: null,
  caseId: null,
  before: before && { version: before.version },
  after: { version: before ? before.version + 1 : 1, operator: row.operatorId },
  facts: { fields: fields.sort() },
});
