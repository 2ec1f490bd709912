import { eq } from "drizzle-orm";
import { takeNumbers } from "@/db/operational-leases";
import { reservationsOfStore } from "@/db/queries/reservations";
import type { Actor } from "@/lib/domain/actor";
import { journalRows } from "@/lib/domain/cases/confirm";
import type { DepositRefusal } from "@/lib/domain/deposit/ledger";
import { planTopUp } from "@/lib/domain/deposit/plan";
import type { StoreId } from "@/lib/domain/ids";
import type { EntryDraft } from "@/lib/domain/log/entry";
import { type Change, move, type Plan } from "@/lib/domain/plan";
import type { NonEmpty } from "@/lib/domain/result";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { commitPlan } from "../commit-plan";
import type { Ctx } from "../context";

const FIRST_JOURNAL = 100_001;

/**
 * Money paid in: it fills open reservations first, then what is due (policy.md, section 3, "Reserve, then take").
 * The store's version moves, so that a preview of the deposit before it is stale. `amountFen` is a positive integer.
 */
export async function topUpDeposit(
  ctx: Ctx,
  actor: Actor,
  paid: { storeId: StoreId; amountFen: number },
): Promise<Result<{ availableFen: number }, DepositRefusal | { kind: "not_found" } | { kind: "stale" }>> {
  const now = ctx.now();
  const { db, t } = ctx.store;
  const [found] = await db
    .select({ store: t.store, balance: t.balance })
    .from(t.store)
    .innerJoin(t.balance, eq(t.balance.id, t.store.id))
    .where(eq(t.store.id, paid.storeId));
  if (!found) return refuse({ kind: "not_found" });
  const planned = planTopUp(
    found.balance,
    paid.amountFen,
    await reservationsOfStore(ctx.store, paid.storeId),
  );
  if (!planned.ok) return planned;
  const { journals, balances } = planned.value;
  let number = await takeNumbers(ctx.store, "journal", journals.length, FIRST_JOURNAL);
  const books = journalRows(
    journals,
    { storeId: paid.storeId, at: now, decision: null },
    { newId: ctx.newId, journalNumber: () => number++ },
  );
  const plan: Plan = {
    changes: [move("store", found.store, {}), ...books.changes] as NonEmpty<Change>,
    entries: books.entries as NonEmpty<EntryDraft>,
  };
  const done = await commitPlan(ctx, actor, plan, now);
  return done.ok ? ok({ availableFen: balances.availableFen }) : refuse({ kind: "stale" });
}
