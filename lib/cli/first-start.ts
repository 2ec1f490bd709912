import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { Actor } from "@/lib/domain/actor";
import type { Role } from "@/lib/domain/words";
import type { World } from "@/lib/edge/context";
import { addPerson } from "@/lib/usecases/add-person";
import { CliFailure } from "./verb";
import { makePassword } from "./verbs/user";

/** Shown once on the screen, stored nowhere but as a hash. */
export type SignIn = { email: string; role: string; password: string };

const CLI: Actor = { kind: "machine", id: "cli" };

/** True when nobody can sign in and nothing came in yet. */
export async function isUntouched({ ctx }: World): Promise<boolean> {
  const { db, t } = ctx.store;
  const [people, items] = await Promise.all([
    db.select({ id: t.person.id }).from(t.person).limit(1),
    db.select({ id: t.item.id }).from(t.item).limit(1),
  ]);
  return people.length + items.length === 0;
}

const FIRST: { role: Role; name: string }[] = [
  { role: "admin", name: "Administrator" },
  { role: "senior", name: "Senior reviewer" },
  { role: "reviewer", name: "Reviewer" },
];

/** One administrator, one senior, one reviewer, so that a decision and its second pair of eyes are possible. */
export async function addFirstPeople({ ctx }: World): Promise<SignIn[]> {
  const made: SignIn[] = [];
  for (const { role, name } of FIRST) {
    const [email, password] = [`${role}@weir.example`, makePassword()];
    const added = await addPerson(ctx, CLI, { email, name, role, password });
    // Another node that started at the same time was first: it has shown the password.
    if (!added.ok && added.refusal.kind === "exists") continue;
    if (!added.ok) throw new CliFailure(`${email} was not added: ${added.refusal.kind}`);
    made.push({ email, role, password });
  }
  return made;
}

type Seed = { seedDemo(here: World): Promise<{ signIns: SignIn[] } & Record<string, unknown>> };

const DEMO = "lib/demo/seed.ts";

/** Runs the demo's history through the real use cases and answers its sign-ins. Null where no demo is shipped. */
export async function seedDemo(here: World): Promise<SignIn[] | null> {
  if (!existsSync(DEMO)) return null;
  const demo = (await import(pathToFileURL(DEMO).href)) as Seed;
  return (await demo.seedDemo(here)).signIns;
}

export const signInLines = (signIns: readonly SignIn[]): string[] => {
  const width = Math.max(...signIns.map(({ email }) => email.length), 0);
  return signIns.map(({ email, role, password }) => `  ${email.padEnd(width)}  ${password}  ${role}`);
};
