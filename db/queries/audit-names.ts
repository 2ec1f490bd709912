import { eq, inArray } from "drizzle-orm";
import type { AccountId, PersonId, StoreId } from "@/lib/domain/ids";
import type { Store } from "../store";
import type { AuditRecord } from "./audit";

export type AuditNames = {
  people: Map<string, { name: string; role: string }>;
  accounts: Map<string, { name: string; platformId: string }>;
  stores: Map<string, { name: string; platformId: string }>;
  cases: Map<string, number>;
  /** Of a case: the name of its account, for entries that are about the case. */
  owners: Map<string, string>;
};

/** Names for the ids of a page of entries, a query a kind. */
export async function auditNames(store: Store, entries: readonly AuditRecord[]): Promise<AuditNames> {
  const { db, t } = store;
  const idsOf = (kind: string) => [
    ...new Set(entries.filter((e) => e.subjectKind === kind).map((e) => e.subjectId)),
  ];
  const people = [
    ...new Set(entries.filter((e) => e.actorKind === "person").map((e) => e.actorId)),
    ...idsOf("person"),
  ];
  const cases = [...new Set(entries.flatMap((e) => (e.caseId ? [e.caseId] : [])))];
  const [foundPeople, accounts, stores, numbers] = await Promise.all([
    people.length === 0
      ? []
      : db
          .select({ id: t.person.id, name: t.person.name, role: t.person.role })
          .from(t.person)
          .where(inArray(t.person.id, people as PersonId[])),
    idsOf("account").length === 0
      ? []
      : db
          .select({ id: t.account.id, name: t.account.name, platformId: t.account.platformId })
          .from(t.account)
          .where(inArray(t.account.id, idsOf("account") as AccountId[])),
    idsOf("store").length === 0
      ? []
      : db
          .select({ id: t.store.id, name: t.store.name, platformId: t.store.platformId })
          .from(t.store)
          .where(inArray(t.store.id, idsOf("store") as StoreId[])),
    cases.length === 0
      ? []
      : db
          .select({ id: t.case.id, number: t.case.number, owner: t.account.name })
          .from(t.case)
          .innerJoin(t.account, eq(t.account.id, t.case.accountId))
          .where(inArray(t.case.id, cases)),
  ]);
  return {
    people: new Map(foundPeople.map((row) => [row.id, row])),
    accounts: new Map(accounts.map((row) => [row.id, row])),
    stores: new Map(stores.map((row) => [row.id, row])),
    cases: new Map(numbers.map((row) => [row.id, row.number])),
    owners: new Map(numbers.map((row) => [row.id, row.owner])),
  };
}

const PEOPLE_MAX = 500;

/** Everybody who can be an actor, for the filter; those who left too. */
export async function peopleNames(store: Store): Promise<{ id: string; name: string }[]> {
  const { db, t } = store;
  return db
    .select({ id: t.person.id, name: t.person.name })
    .from(t.person)
    .orderBy(t.person.name, t.person.id)
    .limit(PEOPLE_MAX);
}
