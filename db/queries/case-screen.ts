import { and, count, countDistinct, desc, eq, inArray, ne, or, type SQL } from "drizzle-orm";
import type { AccountId, CaseId, StoreId } from "@/lib/domain/ids";
import type * as R from "@/lib/domain/records";
import { OPEN_CASE_STATES } from "@/lib/domain/records";
import type { Store } from "../store";

const OTHERS_MAX = 20;
const STRIKES_MAX = 60;

/** All versions of the item under review, oldest first, each with its pictures. */
export async function caseItems(store: Store, caseId: CaseId): Promise<{ item: R.Item; at: number }[]> {
  const { db, t } = store;
  return db
    .select({ item: t.item, at: t.caseItem.at })
    .from(t.caseItem)
    .innerJoin(t.item, eq(t.item.id, t.caseItem.itemId))
    .where(eq(t.caseItem.caseId, caseId))
    .orderBy(t.caseItem.version);
}

export type ItemPicture = { image: R.ItemImage; width: number | null; height: number | null };

export async function itemPictures(
  store: Store,
  itemId: R.Item["id"],
  accountId: AccountId,
): Promise<ItemPicture[]> {
  const { db, t } = store;
  return db
    .select({ image: t.itemImage, width: t.file.width, height: t.file.height })
    .from(t.itemImage)
    .leftJoin(t.file, and(eq(t.file.hash, t.itemImage.fileHash), eq(t.file.authorId, accountId)))
    .where(eq(t.itemImage.itemId, itemId))
    .orderBy(t.itemImage.position);
}

/** On how many other accounts each of these contacts was seen. */
export async function seenElsewhere(
  store: Store,
  digests: string[],
  accountId: AccountId,
): Promise<Map<string, number>> {
  if (digests.length === 0) return new Map();
  const { db, t } = store;
  const rows = await db
    .select({ digest: t.sighting.digest, n: countDistinct(t.sighting.accountId) })
    .from(t.sighting)
    .where(and(inArray(t.sighting.digest, digests), ne(t.sighting.accountId, accountId)))
    .groupBy(t.sighting.digest);
  return new Map(rows.map((row) => [row.digest, row.n]));
}

export async function otherOpenCases(store: Store, accountId: AccountId, caseId: CaseId) {
  const { db, t } = store;
  return db
    .select({ id: t.case.id, number: t.case.number, surface: t.case.surface })
    .from(t.case)
    .where(
      and(
        eq(t.case.accountId, accountId),
        ne(t.case.id, caseId),
        inArray(t.case.state, [...OPEN_CASE_STATES]),
      ),
    )
    .orderBy(t.case.priorityKey)
    .limit(OTHERS_MAX);
}

export type StrikeRecord = {
  decision: R.Decision;
  case: Pick<R.Case, "id" | "number" | "surface" | "snippet">;
  by: string;
  undoneAt: number | null;
};

/** Decisions on the account or on its store, newest first. */
export async function strikesOn(
  store: Store,
  accountId: AccountId | null,
  storeId: StoreId | null,
): Promise<StrikeRecord[]> {
  const { db, t } = store;
  const subject = or(
    accountId ? eq(t.decision.accountId, accountId) : undefined,
    storeId ? eq(t.decision.storeId, storeId) : undefined,
  ) as SQL;
  return db
    .select({
      decision: t.decision,
      case: { id: t.case.id, number: t.case.number, surface: t.case.surface, snippet: t.case.snippet },
      by: t.person.name,
      undoneAt: t.decisionUndo.at,
    })
    .from(t.decision)
    .innerJoin(t.case, eq(t.case.id, t.decision.caseId))
    .innerJoin(t.person, eq(t.person.id, t.decision.decidedBy))
    .leftJoin(t.decisionUndo, eq(t.decisionUndo.id, t.decision.id))
    .where(subject)
    .orderBy(desc(t.decision.decidedAt), desc(t.decision.id))
    .limit(STRIKES_MAX);
}

export async function reversalsOf(store: Store, ids: R.Decision["id"][]): Promise<R.Reversal[]> {
  if (ids.length === 0) return [];
  const { db, t } = store;
  return db.select().from(t.reversal).where(inArray(t.reversal.decisionId, ids)).orderBy(t.reversal.at);
}

export async function exemptionsOf(store: Store, accountId: AccountId) {
  const { db, t } = store;
  return db
    .select({ exemption: t.exemption, withdrawnAt: t.exemptionWithdrawal.at })
    .from(t.exemption)
    .leftJoin(t.exemptionWithdrawal, eq(t.exemptionWithdrawal.id, t.exemption.id))
    .where(eq(t.exemption.accountId, accountId))
    .orderBy(desc(t.exemption.grantedAt));
}

export async function productCount(store: Store, storeId: StoreId): Promise<number> {
  const { db, t } = store;
  const [row] = await db.select({ n: count() }).from(t.product).where(eq(t.product.storeId, storeId));
  return row?.n ?? 0;
}

export async function openProposal(store: Store, caseId: CaseId): Promise<R.Proposal | null> {
  const { db, t } = store;
  const [row] = await db
    .select()
    .from(t.proposal)
    .where(eq(t.proposal.caseId, caseId))
    .orderBy(desc(t.proposal.proposedAt))
    .limit(1);
  return row ?? null;
}

/** The answer to a case's last proposal, where that was a return. */
export async function lastReturn(store: Store, caseId: CaseId): Promise<R.ProposalOutcome | null> {
  const { db, t } = store;
  const [row] = await db
    .select({ outcome: t.proposalOutcome })
    .from(t.proposal)
    .leftJoin(t.proposalOutcome, eq(t.proposalOutcome.id, t.proposal.id))
    .where(eq(t.proposal.caseId, caseId))
    .orderBy(desc(t.proposal.proposedAt), desc(t.proposal.id))
    .limit(1);
  return row?.outcome?.kind === "returned" ? row.outcome : null;
}
