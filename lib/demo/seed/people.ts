import { makePassword } from "@/lib/cli/verbs/user";
import type { Actor } from "@/lib/domain/actor";
import type { KeyId, SessionId } from "@/lib/domain/ids";
import { addKey } from "@/lib/usecases/add-key";
import { addPerson } from "@/lib/usecases/add-person";
import { PEOPLE } from "../content/people";
import { type Desk, MACHINE } from "./desk";

export type SeededPerson = { email: string; name: string; role: string; password: string };

/** Adds the people of the desk, the administrator first, with passwords made now and told this once. */
export async function addPeople(desk: Desk): Promise<SeededPerson[]> {
  const adminFirst = [...PEOPLE].sort((a, b) => Number(b.role === "admin") - Number(a.role === "admin"));
  const made = new Map<string, SeededPerson>();
  for (const { key, email, name, role } of adminFirst) {
    const password = makePassword();
    const by: Actor = desk.people.get("luming") ?? MACHINE;
    const added = await addPerson(desk.ctx, by, { email, name, role, password });
    if (!added.ok) throw new Error(`${email} was not added: ${added.refusal.kind}`);
    const { id } = added.value;
    desk.people.set(key, { kind: "person", id, role, name, sessionId: "demo" as SessionId });
    made.set(key, { email, name, role, password });
    desk.clock.now += 90_000;
  }
  return PEOPLE.map(({ key }) => made.get(key)).filter((person) => person !== undefined);
}

const PLATFORM_SCOPES = ["items:write", "images:write", "accounts:write", "stores:write", "deposits:write"];

/** The key under which the platform hands items in. Nobody learns it: a real one is made with `weir key add`. */
export async function addPlatformKey(desk: Desk): Promise<Actor> {
  const by = desk.people.get("luming") ?? MACHINE;
  const made = await addKey(desk.ctx, by, { name: "Platform intake", scopes: PLATFORM_SCOPES });
  if (!made.ok) throw new Error(`no key was made: ${made.refusal.kind}`);
  return { kind: "key", id: made.value.id as KeyId, scopes: PLATFORM_SCOPES };
}
