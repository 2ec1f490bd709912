import { and, eq, gt, isNotNull, isNull, or } from "drizzle-orm";
import type { Settle } from "../lib/domain/plan";
import { never } from "../lib/domain/result";
import { done, rows, type Steps } from "./steps";
import type { Db } from "./store";
import type { Tables } from "./tables/tables";

type AccessChange = Extract<
  Settle,
  { kind: "give_link" | "end_links" | "use_link" | "recovery_codes" | "use_recovery_code" }
>;

/** Links and codes that let a person in. False when what is used up here was used before. */
export function* accessChange(db: Db, t: Tables, change: AccessChange): Steps<boolean> {
  switch (change.kind) {
    case "give_link":
      yield* endLinks(db, t, change.link.personId, change.link.createdAt);
      yield* done(db.insert(t.accessLink).values(change.link));
      return true;
    case "end_links":
      yield* endLinks(db, t, change.personId, change.at);
      return true;
    case "use_link":
      return yield* spendLink(db, t, change);
    case "recovery_codes": {
      const { personId, digests, at } = change;
      yield* done(db.delete(t.recoveryCode).where(eq(t.recoveryCode.personId, personId)));
      const codes = digests.map((id) => ({ id, personId, createdAt: at }));
      if (codes.length > 0) yield* done(db.insert(t.recoveryCode).values(codes));
      return true;
    }
    case "use_recovery_code": {
      const { personId, digest } = change;
      const mine = and(eq(t.recoveryCode.id, digest), eq(t.recoveryCode.personId, personId));
      const used = yield* rows(db.delete(t.recoveryCode).where(mine).returning({ id: t.recoveryCode.id }));
      return used.length > 0;
    }
    default:
      return never(change);
  }
}

function* endLinks(
  db: Db,
  t: Tables,
  personId: Extract<AccessChange, { kind: "end_links" }>["personId"],
  at: number,
): Steps<void> {
  const open = and(eq(t.accessLink.personId, personId), isNull(t.accessLink.endedAt));
  yield* done(db.update(t.accessLink).set({ endedAt: at }).where(open));
}

function* spendLink(db: Db, t: Tables, use: Extract<AccessChange, { kind: "use_link" }>): Steps<boolean> {
  const open = and(
    eq(t.accessLink.id, use.id),
    isNull(t.accessLink.endedAt),
    gt(t.accessLink.expiresAt, use.at),
  );
  const used = yield* rows(
    db.update(t.accessLink).set({ endedAt: use.at }).where(open).returning({ id: t.accessLink.id }),
  );
  return used.length > 0;
}

/** Whether anybody is left who can administer and can come in: an invitation that nobody took up is no one. */
export function* hasAdmin(db: Db, { person }: Tables): Steps<boolean> {
  const [one] = yield* rows(
    db
      .select({ id: person.id })
      .from(person)
      .where(
        and(
          eq(person.role, "admin"),
          isNull(person.disabledAt),
          or(isNotNull(person.passwordHash), isNotNull(person.ssoSubject)),
        ),
      )
      .limit(1),
  );
  return one !== undefined;
}
