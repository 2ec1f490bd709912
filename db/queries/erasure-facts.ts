import { and, count, eq, inArray, isNull, ne, or } from "drizzle-orm";
import type { AccountId } from "@/lib/domain/ids";
import { type Erasure, type Hold, OPEN_CASE_STATES } from "@/lib/domain/records";
import type { Store } from "../store";

/** What stands in the way of erasing an author, and how much there is to erase. */
export type ErasureFacts = {
  version: number;
  erased: Erasure | null;
  openCases: number;
  openAppeals: number;
  openProposals: number;
  holds: number;
  items: number;
  files: number;
};

/** Null: no such account. */
export async function loadErasureFacts(store: Store, id: AccountId): Promise<ErasureFacts | null> {
  const { db, t } = store;
  const [account] = await db
    .select({ version: t.account.version })
    .from(t.account)
    .where(eq(t.account.id, id));
  if (!account) return null;
  const [erased, cases, appeals, proposals, items, files, holds] = await Promise.all([
    db.select().from(t.erasure).where(eq(t.erasure.id, id)),
    db
      .select({ n: count() })
      .from(t.case)
      .where(and(eq(t.case.accountId, id), inArray(t.case.state, [...OPEN_CASE_STATES]))),
    db
      .select({ n: count() })
      .from(t.appeal)
      .where(and(eq(t.appeal.accountId, id), ne(t.appeal.state, "decided"))),
    db
      .select({ n: count() })
      .from(t.proposal)
      .leftJoin(t.proposalOutcome, eq(t.proposalOutcome.id, t.proposal.id))
      .where(and(eq(t.proposal.accountId, id), isNull(t.proposalOutcome.id))),
    db.select({ n: count() }).from(t.item).where(eq(t.item.accountId, id)),
    db.select({ n: count() }).from(t.file).where(eq(t.file.authorId, id)),
    holdsAbout(store, id),
  ]);
  return {
    version: account.version,
    erased: erased[0] ?? null,
    openCases: cases[0]?.n ?? 0,
    openAppeals: appeals[0]?.n ?? 0,
    openProposals: proposals[0]?.n ?? 0,
    holds: holds.length,
    items: items[0]?.n ?? 0,
    files: files[0]?.n ?? 0,
  };
}

/** Holds in force on an account, on one of its cases, or on a store that these cases or the account belong to. */
export async function holdsAbout(store: Store, id: AccountId): Promise<Hold[]> {
  const { db, t } = store;
  const cases = db.select({ id: t.case.id }).from(t.case).where(eq(t.case.accountId, id));
  const casesStores = db.select({ id: t.case.storeId }).from(t.case).where(eq(t.case.accountId, id));
  const ownStores = db
    .select({ id: t.storeStaff.storeId })
    .from(t.storeStaff)
    .where(eq(t.storeStaff.accountId, id));
  const found = await db
    .select({ hold: t.hold })
    .from(t.hold)
    .leftJoin(t.holdLift, eq(t.holdLift.id, t.hold.id))
    .where(
      and(
        isNull(t.holdLift.id),
        or(
          and(eq(t.hold.subjectKind, "account"), eq(t.hold.subjectId, id)),
          and(eq(t.hold.subjectKind, "case"), inArray(t.hold.subjectId, cases)),
          and(eq(t.hold.subjectKind, "store"), inArray(t.hold.subjectId, casesStores)),
          and(eq(t.hold.subjectKind, "store"), inArray(t.hold.subjectId, ownStores)),
        ),
      ),
    )
    .orderBy(t.hold.at);
  return found.map(({ hold }) => hold);
}

/** When each of these authors was erased; those who were not are absent. */
export async function erasuresOf(store: Store, ids: readonly AccountId[]): Promise<Map<AccountId, number>> {
  if (ids.length === 0) return new Map();
  const { db, t } = store;
  const rows = await db
    .select({ id: t.erasure.id, at: t.erasure.at })
    .from(t.erasure)
    .where(inArray(t.erasure.id, [...new Set(ids)]));
  return new Map(rows.map((row) => [row.id, row.at]));
}
