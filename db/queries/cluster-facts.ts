import { and, asc, countDistinct, desc, eq, gt, inArray, isNotNull, isNull, or, type SQL } from "drizzle-orm";
import type { Restriction, Seen } from "@/lib/domain/cases/clusters";
import type { AccountId, CaseId, OperatorId } from "@/lib/domain/ids";
import type { Finding } from "@/lib/domain/records";
import type { MeasureKind } from "@/lib/domain/words";
import type { Store } from "../store";

/** Sightings read for one contact, newest first: a contact seen more often is a cluster by these alone. */
const SEEN_MAX = 200;
const RESTRICTED_MAX = 50;
/** What keeps an account from acting: whoever acts through another one meanwhile goes around it. */
const HINDERS: MeasureKind[] = ["stop_publishing", "stop_messages", "suspend_account"];

export type ClusterFacts = {
  /** The cases asked for. */
  cases: Omit<Seen, "digest">[];
  /** Where the contacts of these cases were seen, theirs included. */
  seen: Seen[];
  restrictions: Restriction[];
  /** Ids of findings that are on record. */
  known: Set<string>;
};

/** What the pure core needs to say which of these cases are part of a cluster. At most a few hundred case ids. */
export async function loadClusterFacts(store: Store, caseIds: readonly CaseId[]): Promise<ClusterFacts> {
  const { db, t } = store;
  const ids = [...caseIds];
  const cases = await db
    .select({
      caseId: t.case.id,
      accountId: t.case.accountId,
      operatorId: t.account.operatorId,
      conductAt: t.case.conductAt,
    })
    .from(t.case)
    .innerJoin(t.account, eq(t.account.id, t.case.accountId))
    .where(and(inArray(t.case.id, ids), gt(t.case.evidenceCount, 0)));
  const seen: Seen[] = [];
  for (const digest of await sharedDigests(store, ids)) seen.push(...(await seenWith(store, digest)));
  const restrictions = await restrictionsOn(store, [
    ...new Set([...cases, ...seen].map((each) => each.operatorId)),
  ]);
  const touched = [...new Set([...ids, ...seen.map((each) => each.caseId)])];
  return { cases, seen, restrictions, known: await knownFindings(store, touched) };
}

/** Contacts of these cases that more than one account has shown. */
async function sharedDigests(store: Store, caseIds: CaseId[]): Promise<string[]> {
  const { db, t } = store;
  const own = db
    .selectDistinct({ digest: t.evidence.digest })
    .from(t.evidence)
    .where(and(inArray(t.evidence.caseId, caseIds), isNotNull(t.evidence.digest)));
  const rows = await db
    .select({ digest: t.sighting.digest })
    .from(t.sighting)
    .where(inArray(t.sighting.digest, own))
    .groupBy(t.sighting.digest)
    .having(gt(countDistinct(t.sighting.accountId), 1));
  return rows.map(({ digest }) => digest);
}

async function seenWith(store: Store, digest: string): Promise<Seen[]> {
  const { db, t } = store;
  return db
    .select({
      digest: t.sighting.digest,
      caseId: t.sighting.caseId,
      accountId: t.sighting.accountId,
      operatorId: t.sighting.operatorId,
      conductAt: t.case.conductAt,
    })
    .from(t.sighting)
    .innerJoin(t.case, eq(t.case.id, t.sighting.caseId))
    .where(eq(t.sighting.digest, digest))
    .orderBy(desc(t.sighting.at))
    .limit(SEEN_MAX);
}

/** Accounts of these operators that are kept from acting, by measures that nothing has ended. */
async function restrictionsOn(store: Store, operators: readonly OperatorId[]): Promise<Restriction[]> {
  if (operators.length === 0) return [];
  const { db, t } = store;
  const rows = await db
    .select({
      accountId: t.account.id,
      operatorId: t.account.operatorId,
      startAt: t.measure.startAt,
      endAt: t.measure.endAt,
    })
    .from(t.account)
    .innerJoin(t.measure, and(eq(t.measure.targetKind, "account"), eq(t.measure.targetId, t.account.id)))
    .leftJoin(t.measureEnd, eq(t.measureEnd.id, t.measure.id))
    .where(
      and(
        inArray(t.account.operatorId, [...operators]),
        inArray(t.measure.kind, HINDERS),
        or(isNull(t.measureEnd.id), eq(t.measureEnd.cause, "expired")) as SQL,
      ),
    )
    .orderBy(desc(t.measure.startAt), asc(t.measure.id))
    .limit(RESTRICTED_MAX * operators.length);
  return rows as (Restriction & { accountId: AccountId })[];
}

async function knownFindings(store: Store, cases: readonly CaseId[]): Promise<Set<string>> {
  if (cases.length === 0) return new Set();
  const { db, t } = store;
  const rows = await db
    .select({ id: t.finding.id })
    .from(t.finding)
    .where(inArray(t.finding.caseId, [...cases]));
  return new Set(rows.map(({ id }) => id));
}

/** Open cases since then, newest first. */
export async function casesOpenedSince(store: Store, since: number, limit: number): Promise<CaseId[]> {
  const { db, t } = store;
  const rows = await db
    .select({ id: t.case.id })
    .from(t.case)
    .where(and(eq(t.case.state, "open"), gt(t.case.openedAt, since)))
    .orderBy(desc(t.case.openedAt))
    .limit(limit);
  return rows.map(({ id }) => id);
}

/** What intake found about a case beside its own words, oldest first, with the restricted account's name. */
export async function findingsOf(
  store: Store,
  caseId: CaseId,
): Promise<{ finding: Finding; restricted: { id: AccountId; name: string } | null }[]> {
  const { db, t } = store;
  const rows = await db
    .select({ finding: t.finding, id: t.account.id, name: t.account.name })
    .from(t.finding)
    .leftJoin(t.account, eq(t.account.id, t.finding.restrictedAccountId))
    .where(eq(t.finding.caseId, caseId))
    .orderBy(asc(t.finding.at), asc(t.finding.id))
    .limit(FINDINGS_SHOWN_MAX);
  return rows.map(({ finding, id, name }) => ({
    finding,
    restricted: id !== null && name !== null ? { id, name } : null,
  }));
}

const FINDINGS_SHOWN_MAX = 10;
