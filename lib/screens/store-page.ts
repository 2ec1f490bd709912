import { productCount, strikesOn } from "@/db/queries/case-screen";
import { loadHistory } from "@/db/queries/decision-facts";
import { journalsOf, measuresOn, productsOf, staffOf, storeById } from "@/db/queries/subject-pages";
import type { PersonActor } from "@/lib/domain/actor";
import { balancesFrom, NO_BALANCE } from "@/lib/domain/deposit/ledger";
import type { StoreId } from "@/lib/domain/ids";
import { packAt } from "@/lib/domain/policy/default-pack";
import { countOffences } from "@/lib/domain/policy/offence";
import { standingAt, tierInForce } from "@/lib/domain/policy/standing";
import type * as R from "@/lib/domain/records";
import type { Ctx } from "@/lib/usecases/context";
import { caseRows } from "./case-rows";
import { heldMeasure, measureView } from "./measure-views";
import { accountView, storeView, strikeViews } from "./subject-views";
import type { JournalView, StorePageView } from "./views";

const CASES_SHOWN = 12;

/** The store's record: standing, deposit ledger, products, cases. Null: no such store. */
export async function loadStorePage(
  ctx: Ctx,
  actor: PersonActor,
  id: StoreId,
): Promise<StorePageView | null> {
  const found = await storeById(ctx.store, id);
  if (!found) return null;
  const now = ctx.now();
  const pack = packAt(ctx.packs, now);
  const staff = await staffOf(ctx.store, id);
  const owner = staff.find((each) => each.relation === "owner")?.account ?? null;
  const [products, count, strikes, cases, books] = await Promise.all([
    productsOf(ctx.store, id),
    productCount(ctx.store, id),
    strikesOn(ctx.store, null, id),
    caseRows(ctx, actor, { storeId: id }, { limit: CASES_SHOWN, before: null }),
    journalsOf(ctx.store, id),
  ]);
  const records = await measuresOn(ctx.store, [
    { kind: "store", id },
    ...products.map((product) => ({ kind: "product" as const, id: product.id })),
  ]);
  const standing = standingAt(records.map(heldMeasure), now);
  const removed = new Set(
    standing.lines.filter((line) => line.targetKind === "product").map((line) => line.targetId),
  );
  const history = await loadHistory(
    ctx.store,
    { accountId: owner?.id ?? ("" as R.Account["id"]), storeId: id },
    pack,
    now,
  );
  const counted = countOffences(
    history.filter((each) => each.ladder === "ec"),
    { ladder: "ec", conductAt: now },
    pack,
  ).offences;
  const postings = books.map((book) => book.posting);
  const totals = balancesFrom(postings);
  const refundedFen = postings
    .filter((posting) => posting.debit === "damages_received")
    .reduce((sum, posting) => sum + posting.amountFen, 0);
  const movedFen = postings.reduce((sum, posting) => sum + posting.amountFen, 0);
  return {
    store: storeView(found.store, found.balance, count),
    now,
    tier: tierInForce(standing, { kind: "store", id }),
    owner: owner && accountView(owner),
    staff: staff.map((each) => accountView(each.account)),
    standing: standing.lines.filter((line) => line.targetKind === "store"),
    measures: records.filter((record) => record.measure.targetKind === "store").map(measureView),
    strikes: await strikeViews(ctx, actor, strikes, counted),
    journals: journalViews(books),
    totals: { debitFen: movedFen, creditFen: movedFen, balanced: isBalanced(found.balance, totals) },
    products: products.map((product) => ({
      id: product.id,
      platformId: product.platformId,
      name: product.name,
      priceFen: product.priceFen,
      sold: product.sold,
      thumbUrl: product.thumbHash ? `/api/desk/stores/${id}/thumbs/${product.thumbHash}` : null,
      removed: removed.has(product.id),
    })),
    productCount: count,
    removedCount: removed.size,
    cases: cases.rows,
    caseCount: cases.total,
    damagesTakenFen: totals.receivedFen,
    damagesReservedFen: totals.heldFen,
    refundedFen,
  };
}

/** The stored balances are what the postings add up to. */
function isBalanced(balance: R.Balance | null, totals: typeof NO_BALANCE): boolean {
  if (!balance) return Object.values(totals).every((fen) => fen === 0);
  return (Object.keys(NO_BALANCE) as (keyof typeof NO_BALANCE)[]).every(
    (account) => balance[account] === totals[account],
  );
}

type Book = Awaited<ReturnType<typeof journalsOf>>[number];

/** Journals with their legs, debit then credit, and what was available and held after each. */
function journalViews(books: readonly Book[]): JournalView[] {
  const views: JournalView[] = [];
  const soFar: R.Posting[] = [];
  for (const { journal, posting, caseNumber } of books) {
    soFar.push(posting);
    const after = balancesFrom(soFar);
    const legs = [
      { account: posting.debit, debitFen: posting.amountFen, creditFen: 0 },
      { account: posting.credit, debitFen: 0, creditFen: posting.amountFen },
    ];
    const open = views.at(-1);
    if (open?.id === journal.id) {
      open.legs.push(...legs);
      open.availableFen = after.availableFen;
      open.heldFen = after.heldFen;
      continue;
    }
    views.push({
      id: journal.id,
      number: journal.number,
      kind: journal.kind,
      at: journal.at,
      caseId: journal.caseId,
      caseNumber,
      reversed: false,
      legs,
      availableFen: after.availableFen,
      heldFen: after.heldFen,
    });
  }
  return views;
}
