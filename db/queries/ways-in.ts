import { eq, max } from "drizzle-orm";
import type { AccessLink, Person } from "@/lib/domain/records";
import type { Store } from "../store";

export type LinkOfPerson = { link: AccessLink; person: Person };

/** Who this is at the company's sign-on: issuer and subject in one text. */
export async function personBySso({ db, t }: Store, ssoSubject: string): Promise<Person | null> {
  const [found] = await db.select().from(t.person).where(eq(t.person.ssoSubject, ssoSubject));
  return found ?? null;
}

/** Whose address this is; the address as `normalEmail` writes it. */
export async function personByEmail({ db, t }: Store, email: string): Promise<Person | null> {
  const [found] = await db.select().from(t.person).where(eq(t.person.email, email));
  return found ?? null;
}

/** When somebody last came in by the company's sign-on, as far as sessions are kept. */
export async function lastSsoSignIn({ db, t }: Store): Promise<number | null> {
  const [last] = await db
    .select({ at: max(t.session.createdAt) })
    .from(t.session)
    .where(eq(t.session.via, "sso"));
  return last?.at ?? null;
}

/** The link stored under this hash, in whatever state, and whose it is. */
export async function findLink({ db, t }: Store, id: string): Promise<LinkOfPerson | null> {
  const [found] = await db
    .select({ link: t.accessLink, person: t.person })
    .from(t.accessLink)
    .innerJoin(t.person, eq(t.person.id, t.accessLink.personId))
    .where(eq(t.accessLink.id, id));
  return found ?? null;
}
