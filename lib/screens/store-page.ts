import { productCount, reversalsOf, strikesOn } from "@/db/queries/case-screen";
import { loadHistory } from "@/db/queries/decision-facts";
import { journalsOf, measuresOn, productsOf, staffOf, storeById, tiersOf } from "@/db/queries/subject-pages";
import { seesContacts } from "@/lib/domain/access/sight";
import type { PersonActor } from "@/lib/domain/actor";
import { balancesFrom, NO_BALANCE } from "@/lib/domain/deposit/ledger";
import type { StoreId } from "@/lib/domain/ids";
import { packAt } from "@/lib/domain/policy/default-pack";
import { categoryRow, countOffences } from "@/lib/domain/policy/offence";
import { standingAt, tierInForce } from "@/lib/domain/policy/standing";
import type * as R from "@/lib/domain/records";
import type { Ctx } from "@/lib/usecases/context";
import { caseRows } from "./case-rows";
import { comingSteps } from "./coming-steps";
import { heldMeasure, measureView } from "./measure-views";
import { nextTier } from "./next-tier";
import { accountView, storeView, strikeViews } from "./subject-views";
import type { JournalView, StorePageView } from "./views";

const CASES_SHOWN = 40;

/** The store's record: standing, deposit ledger, products, cases. Null: no such store. `before`: a case number. */
export async function loadStorePage(
  ctx: Ctx,
  actor: PersonActor,
  id: StoreId,
  before: number | null = null,
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
    caseRows(ctx, actor, { storeId: id }, { limit: CASES_SHOWN, before }),
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
  const tiers = await tiersOf(
    ctx.store,
    staff.map((each) => each.account.id),
    now,
  );
  const counted = countOffences(
    history.filter((each) => each.ladder === "ec"),
    { ladder: "ec", conductAt: now },
    pack,
  ).offences;
  const undoing = await reversalsOf(
    ctx.store,
    strikes.map((strike) => strike.decision.id),
  );
  const reversed = new Set(undoing.filter((each) => each.kind === "reverse").map((each) => each.decisionId));
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
    staff: staff.map(({ account, relation }) => ({
      account: accountView(account),
      relation,
      tier: tiers.get(account.id) ?? 0,
    })),
    standing: standing.lines.filter((line) => line.targetKind === "store"),
    measures: records.filter((record) => record.measure.targetKind === "store").map(measureView),
    strikes: await strikeViews(ctx, actor, strikes, counted),
    activeStrikes: counted.filter((each) => each.verdict === "counts").length,
    strikeWindowDays: categoryRow("D3", pack).countDays,
    nextTier: nextTier(
      {
        subject: {
          hasStore: true,
          depositRequiredFen: found.store.depositRequiredFen,
          depositAvailableFen: found.balance?.availableFen ?? 0,
        },
        history,
        category: "D3",
        now,
      },
      pack,
    ),
    coming: comingSteps({ strikes, counted, history, measures: records.map(heldMeasure), now }, pack),
    journals: journalViews(books, reversed),
    totals: { debitFen: movedFen, creditFen: movedFen, balanced: isBalanced(found.balance, totals) },
    products: products.map((product) => ({
      id: product.id,
      platformId: product.platformId,
      name: product.name,
      priceFen: product.priceFen,
      sold: product.sold,
      thumbUrl:
        product.thumbHash && seesContacts(actor.role)
          ? `/api/desk/stores/${id}/thumbs/${product.thumbHash}`
          : null,
      removed: removed.has(product.id),
    })),
    productCount: count,
    removedCount: removed.size,
    cases: cases.rows,
    caseCount: cases.total,
    casesNext: cases.next,
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
function journalViews(books: readonly Book[], reversed: ReadonlySet<string>): JournalView[] {
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
      reversed: journal.decisionId !== null && reversed.has(journal.decisionId),
      legs,
      availableFen: after.availableFen,
      heldFen: after.heldFen,
    });
  }
  return views;
}
