import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { userAdd } from "@/lib/cli/verbs/user";
import type { Actor } from "@/lib/domain/actor";
import type { PersonId, SessionId } from "@/lib/domain/ids";
import { ROLES, type Role } from "@/lib/domain/words";
import { freshContext } from "@/lib/test/fresh-context";
import { addPerson } from "./add-person";
import { changePerson } from "./change-person";
import type { Ctx } from "./context";
import { disablePerson, enablePerson } from "./disable-person";
import { signIn } from "./sign-in";

const SETUP: Actor = { kind: "machine", id: "test" };
const person = (role: Role): Actor => ({
  kind: "person",
  id: "person_1" as PersonId,
  role,
  name: "N",
  sessionId: "s" as SessionId,
});

async function added(ctx: Ctx, email: string, role: Role, password?: string): Promise<PersonId> {
  const result = await addPerson(ctx, SETUP, { email, name: "Somebody", role, password });
  if (!result.ok) throw new Error(result.refusal.kind);
  return result.value.id;
}

describe("people", () => {
  it("are added, changed and disabled by administrators alone", async () => {
    const { ctx } = await freshContext();
    const id = await added(ctx, "a@example.com", "reviewer");
    for (const role of ROLES.filter((each) => each !== "admin")) {
      const actor = person(role);
      const refused = { ok: false, refusal: { kind: "not_allowed", permission: "people.write" } };
      expect(await addPerson(ctx, actor, { email: "b@example.com", name: "B", role: "admin" })).toEqual(
        refused,
      );
      expect(await changePerson(ctx, actor, { id, version: 1, role: "admin" })).toEqual(refused);
      expect(await disablePerson(ctx, actor, { id, version: 1 })).toEqual(refused);
    }
    expect(await changePerson(ctx, person("admin"), { id, version: 1, role: "senior" })).toMatchObject({
      ok: true,
    });
  });

  it("have one address each, whatever its case and however many ask at once", async () => {
    const { ctx } = await freshContext();
    const emails = ["One@Example.com", "one@example.com ", "ONE@EXAMPLE.COM", "one@example.com"];
    const results = await Promise.all(
      emails.map((email) => addPerson(ctx, SETUP, { email, name: "One", role: "reviewer" })),
    );
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.filter((result) => !result.ok && result.refusal.kind === "exists")).toHaveLength(3);
    expect(await ctx.store.db.select().from(ctx.store.t.logEntry)).toHaveLength(1);
  });

  it("are not added with a weak password or a broken address", async () => {
    const { ctx } = await freshContext();
    const give = (email: string, password?: string) =>
      addPerson(ctx, SETUP, { email, name: "Lin Xiao", role: "reviewer", password });
    expect(await give("x@example.com", "Password2024!")).toMatchObject({ refusal: { why: "common" } });
    expect(await give("x@example.com", "short")).toMatchObject({ refusal: { why: "too_short" } });
    expect(await give("not an address")).toMatchObject({ refusal: { kind: "invalid", field: "email" } });
  });

  it("are changed only by who saw their last version", async () => {
    const { ctx } = await freshContext();
    const id = await added(ctx, "a@example.com", "reviewer");
    const both = await Promise.all([
      changePerson(ctx, SETUP, { id, version: 1, role: "senior" }),
      changePerson(ctx, SETUP, { id, version: 1, role: "auditor" }),
    ]);
    expect(both.filter((result) => result.ok)).toHaveLength(1);
    expect(both.filter((result) => !result.ok && result.refusal.kind === "stale")).toHaveLength(1);
    expect(await changePerson(ctx, SETUP, { id, version: 2 })).toMatchObject({
      refusal: { kind: "no_change" },
    });
  });

  it("keep one administrator who can let others in", async () => {
    const { ctx } = await freshContext();
    const first = await added(ctx, "a@example.com", "admin", "heron under the weir");
    const lastAdmin = { ok: false, refusal: { kind: "last_admin" } };
    expect(await disablePerson(ctx, SETUP, { id: first, version: 1 })).toEqual(lastAdmin);
    expect(await changePerson(ctx, SETUP, { id: first, version: 1, role: "auditor" })).toEqual(lastAdmin);
    await added(ctx, "invited@example.com", "admin");
    expect(await disablePerson(ctx, SETUP, { id: first, version: 1 })).toEqual(lastAdmin);
    await added(ctx, "b@example.com", "admin", "heron under the weir");
    expect(await disablePerson(ctx, SETUP, { id: first, version: 1 })).toMatchObject({ ok: true });
    expect(await disablePerson(ctx, SETUP, { id: first, version: 2 })).toMatchObject({
      refusal: { kind: "no_change" },
    });
    expect(await enablePerson(ctx, SETUP, { id: first, version: 2 })).toMatchObject({ ok: true });
  });

  it("come from the command line with a password made there, or one from standard input", async () => {
    const { ctx } = await freshContext();
    const lines: string[] = [];
    const say = (line: string) => lines.push(line);
    const io = (input: string) => ({ ctx, input: Readable.from([input]), out: say, err: say });
    const tryIn = (email: string, password: string) => signIn(ctx, { email, password, ip: "", agent: "" });
    expect(await userAdd(["--email", "a@example.com", "--role", "admin"], io(""))).toBe(0);
    const made = /shown once: (\S+)/.exec(lines[1] ?? "")?.[1] ?? "";
    expect(await tryIn("a@example.com", made)).toMatchObject({ ok: true });
    const given = ["--email", "b@example.com", "--role", "senior", "--password-stdin"];
    expect(await userAdd(given, io("heron under the weir\n"))).toBe(0);
    expect(await tryIn("b@example.com", "heron under the weir")).toMatchObject({ ok: true });
    expect(await userAdd(given, io("heron under the weir\n"))).toBe(1);
    expect(await userAdd(["--email", "c@example.com", "--role", "boss"], io(""))).toBe(2);
  });
});
