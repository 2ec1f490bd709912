import { eq } from "drizzle-orm";
import type { AccessLink, Person } from "@/lib/domain/records";
import type { Store } from "../store";

export type LinkOfPerson = { link: AccessLink; person: Person };

/** The link stored under this hash, in whatever state, and whose it is. */
export async function findLink({ db, t }: Store, id: string): Promise<LinkOfPerson | null> {
  const [found] = await db
    .select({ link: t.accessLink, person: t.person })
    .from(t.accessLink)
    .innerJoin(t.person, eq(t.person.id, t.accessLink.personId))
    .where(eq(t.accessLink.id, id));
  return found ?? null;
}
