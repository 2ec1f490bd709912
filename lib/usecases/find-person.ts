import { and, count, eq, isNull, ne } from "drizzle-orm";
import type { PersonId } from "@/lib/domain/ids";
import type { Person } from "@/lib/domain/records";
import type { Ctx } from "./context";

/** The person, or undefined. */
export async function findPerson(ctx: Ctx, id: PersonId): Promise<Person | undefined> {
  const { person } = ctx.store.t;
  const [found] = await ctx.store.db.select().from(person).where(eq(person.id, id));
  return found;
}

/** True when nobody else could administer Weir any more. */
export async function isLastAdmin(ctx: Ctx, candidate: Person): Promise<boolean> {
  if (candidate.role !== "admin" || candidate.disabledAt !== null) return false;
  const { person } = ctx.store.t;
  const [others] = await ctx.store.db
    .select({ n: count() })
    .from(person)
    .where(and(eq(person.role, "admin"), isNull(person.disabledAt), ne(person.id, candidate.id)));
  return (others?.n ?? 0) === 0;
}
