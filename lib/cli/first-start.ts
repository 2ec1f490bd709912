import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Actor } from "@/lib/domain/actor";
import type { Role } from "@/lib/domain/words";
import type { World } from "@/lib/edge/context";
import type { Environment } from "@/lib/edge/environment";
import { addPerson } from "@/lib/usecases/add-person";
import { CliFailure, type Io } from "./verb";
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

const UNFINISHED = "demo-unfinished";

/**
 * Runs the demo's history through the real use cases and answers its sign-ins. Until that is done a marker lies in
 * the data folder: a start that was broken off is begun again, not continued.
 */
export async function fillInDemo(here: World, io: Io): Promise<SignIn[]> {
  const marker = join(here.env.dataFolder, UNFINISHED);
  mkdirSync(here.env.dataFolder, { recursive: true });
  writeFileSync(marker, "");
  const { seedDemo } = await import("@/lib/demo/seed");
  const { signIns, surprises } = await seedDemo(here, { say: io.err });
  for (const surprise of surprises) io.err(`demo: ${surprise}`);
  rmSync(marker);
  return signIns;
}

/** Takes away what a broken-off filling of the demo left in the embedded database. True when there was some. */
export function dropUnfinishedDemo({ dataFolder, place }: Environment): boolean {
  const marker = join(dataFolder, UNFINISHED);
  if (place.kind !== "sqlite" || !existsSync(marker)) return false;
  for (const file of [place.file, join(dataFolder, "keys.db")]) {
    for (const part of ["", "-wal", "-shm"]) rmSync(`${file}${part}`, { force: true });
  }
  rmSync(marker);
  return true;
}

export const signInLines = (signIns: readonly SignIn[]): string[] => {
  const width = Math.max(...signIns.map(({ email }) => email.length), 0);
  return signIns.map(({ email, role, password }) => `  ${email.padEnd(width)}  ${password}  ${role}`);
};
