import { eq } from "drizzle-orm";
import type { PersonId } from "@/lib/domain/ids";
import type { Change } from "@/lib/domain/plan";
import type { Person } from "@/lib/domain/records";
import type { Ctx } from "./context";

/** The person, or undefined. */
export async function findPerson(ctx: Ctx, id: PersonId): Promise<Person | undefined> {
  const { person } = ctx.store.t;
  const [found] = await ctx.store.db.select().from(person).where(eq(person.id, id));
  return found;
}

/** What a change of an administrator brings with it: one must be left. Nothing for everybody else. */
export const keepingAdmin = (before: Person): Change[] =>
  before.role === "admin" && before.disabledAt === null ? [{ kind: "keep_admin" }] : [];
