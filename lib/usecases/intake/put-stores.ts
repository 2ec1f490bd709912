import { takeNumbers } from "@/db/operational-leases";
import { loadIntakeFacts } from "@/db/queries/intake-facts";
import { loadDeposit, loadStoreFacts, type StoreFacts } from "@/db/queries/store-facts";
import type { Actor } from "@/lib/domain/actor";
import { journalRows } from "@/lib/domain/cases/confirm";
import { planTopUp } from "@/lib/domain/deposit/plan";
import type { StoreInput } from "@/lib/domain/intake";
import type { EntryDraft } from "@/lib/domain/log/entry";
import { add, type Change, move } from "@/lib/domain/plan";
import type * as R from "@/lib/domain/records";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { commitPlan } from "../commit-plan";
import type { Ctx } from "../context";
import { findReply } from "../idempotency";
import { indexSubjects } from "../search/index-texts";
import { type Put, type PutRefusal, putTries, type SubjectOutcome } from "./put";
import { changedFields, emptyBalance, newSubjects, productRow, type Subjects } from "./subjects";

/** Stores of one call; more is refused at the edge. */
export const STORES_PER_CALL_MAX = 100;
const FIRST_JOURNAL_NUMBER = 100_001;

/** A store and, where money came in, how much: that needs an idempotency key. */
export type StorePut = StoreInput & { ownerAccountId: string; topUpFen?: number | undefined };
export type StoreOutcome = SubjectOutcome & { availableFen: number; dueFen: number };

type Writes = { adds: Change[]; moves: Change[]; books: Change[]; entries: EntryDraft[] };

/**
 * Adds stores and changes known ones, with their products; takes deposits paid in, which fill open reservations
 * first and then what is due (policy.md, section 3). One transaction for the whole call; a replay of a key gets the
 * stored answer. Refuses an owner account that is unknown, and money without a key.
 */
export async function putStores(
  ctx: Ctx,
  actor: Actor,
  put: Put<StorePut>,
): Promise<Result<StoreOutcome[], PutRefusal>> {
  const { input, key } = put;
  const paid = input.findIndex(({ topUpFen }) => topUpFen !== undefined);
  if (paid >= 0 && key === null) {
    return refuse({
      kind: "invalid",
      issues: [{ path: `stores/${paid}/topUpFen`, message: "money needs an Idempotency-Key header" }],
    });
  }
  return putTries(() => putOnce(ctx, actor, put));
}

async function putOnce(
  ctx: Ctx,
  actor: Actor,
  { input, key }: Put<StorePut>,
): Promise<Result<StoreOutcome[], PutRefusal> | null> {
  const replay = key === null ? null : await findReply<StoreOutcome[]>(ctx, actor, key, input);
  if (replay?.kind === "stored") return ok(replay.reply);
  if (replay?.kind === "key_reused") return refuse({ kind: "key_reused" });
  const now = ctx.now();
  const facts = await loadIntakeFacts(ctx.store, keysOf(input), now);
  const orphan = input.findIndex(({ ownerAccountId }) => !facts.accounts.has(ownerAccountId));
  if (orphan >= 0) {
    const path = `stores/${orphan}/ownerAccountId`;
    return refuse({ kind: "invalid", issues: [{ path, message: "no such account here: put it first" }] });
  }
  const known = new Map(facts.stores);
  const held = await loadStoreFacts(
    ctx.store,
    [...known.values()].map(({ id }) => id),
  );
  const firstPaid = input.filter((each) => each.depositPaidFen && !known.has(each.platformId)).length;
  let number = firstPaid ? await takeNumbers(ctx.store, "journal", firstPaid, FIRST_JOURNAL_NUMBER) : 0;
  const subjects = newSubjects(ctx, facts, () => number++);
  const writes: Writes = { adds: [], moves: [], books: [], entries: [] };
  const outcomes: StoreOutcome[] = [];
  for (const each of input) {
    outcomes.push(await putStore(ctx, { each, before: known.get(each.platformId), held, subjects, writes }));
  }
  const adds = [...subjects.adds().filter(({ rows }) => rows.length > 0), ...writes.adds];
  const [change, ...changes] = [...writes.moves, ...adds, ...writes.books];
  const [entry, ...entries] = [...writes.entries, ...subjects.entries()];
  if (!change || !entry) return ok(outcomes);
  const idempotency =
    key !== null && replay
      ? { key, inputHash: replay.inputHash, reply: JSON.stringify(outcomes) }
      : undefined;
  const done = await commitPlan(
    ctx,
    actor,
    { changes: [change, ...changes], entries: [entry, ...entries], ...(idempotency && { idempotency }) },
    now,
  );
  if (!done.ok) return null;
  const updated = outcomes.filter(({ result }) => result === "updated");
  await indexSubjects(
    ctx,
    updated.map(({ id }) => id),
  );
  return ok(outcomes);
}

type Putting = {
  each: StorePut;
  before: R.Store | undefined;
  held: StoreFacts;
  subjects: Subjects;
  writes: Writes;
};

async function putStore(ctx: Ctx, putting: Putting): Promise<StoreOutcome> {
  const { each, before, held, subjects, writes } = putting;
  const { platformId } = each;
  const row = subjects.store(each, { platformId: each.ownerAccountId, name: each.name, kind: "merchant" });
  const set = before ? storeChanges(before, each, subjects) : {};
  const products = before ? productChanges(ctx, before, each, held) : [];
  const staff = before ? newStaff(before, each, subjects, held) : [];
  const balance = (before && held.balances.get(before.id)) ?? {
    ...emptyBalance(row),
    availableFen: each.depositPaidFen ?? 0,
  };
  const paid = each.topUpFen === undefined ? null : await topUp(ctx, row, each.topUpFen, putting, balance);
  const fields = before ? Object.keys(set) : ["created"];
  if (products.length > 0) fields.push("products");
  if (staff.length > 0) fields.push("staff");
  const stands = paid ?? balance;
  const result = !before ? "created" : fields.length > 0 || paid ? "updated" : "unchanged";
  const outcome: StoreOutcome = {
    platformId,
    id: row.id,
    result,
    availableFen: stands.availableFen,
    dueFen: stands.dueFen,
  };
  if (result === "unchanged") return outcome;
  // The version moves with the money too: a decision previewed on the old balance is then stale.
  if (before) writes.moves.push(move("store", before, set));
  writes.adds.push(...products, ...staff);
  if (fields.length > 0) writes.entries.push(entryOf(row, before ?? null, fields));
  return outcome;
}

/** Plans the journals of money paid in and answers what stands afterwards. */
async function topUp(
  ctx: Ctx,
  row: R.Store,
  amountFen: number,
  { before, writes }: Putting,
  fresh: R.Balance,
): Promise<{ availableFen: number; dueFen: number }> {
  const deposit = before ? await loadDeposit(ctx.store, before.id) : { balance: fresh, reservations: [] };
  if (!deposit) throw new Error(`store ${row.id} has no balance`);
  const planned = planTopUp(deposit.balance, amountFen, deposit.reservations);
  if (!planned.ok) throw new Error(`a deposit was refused: ${planned.refusal.kind}`);
  const { journals, balances } = planned.value;
  let number = await takeNumbers(ctx.store, "journal", journals.length, FIRST_JOURNAL_NUMBER);
  const of = { storeId: row.id, at: ctx.now(), decision: null };
  const books = journalRows(journals, of, { newId: ctx.newId, journalNumber: () => number++ });
  writes.books.push(...books.changes);
  writes.entries.push(...books.entries);
  return balances;
}

function storeChanges(before: R.Store, each: StorePut, subjects: Subjects): Partial<R.Store> {
  const { name, category, openedAt, depositRequiredFen, operatorId, ownerAccountId } = each;
  const owner = subjects.account({ platformId: ownerAccountId, name, kind: "merchant" });
  const by = operatorId === undefined ? undefined : subjects.operator(operatorId, name).id;
  const given = { name, category, openedAt, depositRequiredFen, operatorId: by, ownerAccountId: owner.id };
  return changedFields(before, given);
}

function productChanges(ctx: Ctx, before: R.Store, each: StorePut, held: StoreFacts): Change[] {
  const known = new Map((held.products.get(before.id) ?? []).map((row) => [row.platformId, row]));
  const changes: Change[] = [];
  for (const product of each.products ?? []) {
    const row = known.get(product.platformId);
    if (!row) {
      changes.push(add("product", productRow(ctx, before.id, product, ctx.now())));
      continue;
    }
    const { name, priceFen, sold, thumbHash } = product;
    const set = changedFields(row, { name, priceFen, sold, thumbHash });
    if (Object.keys(set).length > 0) changes.push({ kind: "product", id: row.id, set });
  }
  return changes;
}

function newStaff(before: R.Store, each: StorePut, subjects: Subjects, held: StoreFacts): Change[] {
  const known = new Set((held.staff.get(before.id) ?? []).map(({ accountId }) => accountId));
  const rows = (each.staffAccountIds ?? []).flatMap((platformId): R.StoreStaff[] => {
    const account = subjects.known(platformId);
    if (!account || known.has(account.id)) return [];
    known.add(account.id);
    return [
      { id: `${before.id}:${account.id}`, storeId: before.id, accountId: account.id, relation: "staff" },
    ];
  });
  return rows.length > 0 ? [add("storeStaff", ...rows)] : [];
}

const entryOf = (row: R.Store, before: R.Store | null, fields: string[]): EntryDraft => ({
  action: "store.changed",
  subject: { kind: "store", id: row.id },
  cause: null,
  caseId: null,
  before: before && { version: before.version, depositRequiredFen: before.depositRequiredFen },
  after: { version: before ? before.version + 1 : 1, operator: row.operatorId },
  facts: { fields: fields.sort() },
});

function keysOf(input: readonly StorePut[]) {
  const unique = (ids: (string | undefined)[]) => [...new Set(ids.filter((id) => id !== undefined))];
  const accounts = unique(input.flatMap((each) => [each.ownerAccountId, ...(each.staffAccountIds ?? [])]));
  return {
    accounts,
    stores: unique(input.map(({ platformId }) => platformId)),
    operators: unique(input.map(({ operatorId }) => operatorId)),
    items: [],
    hashes: [],
  };
}
