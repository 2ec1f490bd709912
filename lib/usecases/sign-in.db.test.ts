import { describe, expect, it } from "vitest";
import type { Actor, PersonActor } from "@/lib/domain/actor";
import type { Role } from "@/lib/domain/words";
import { freshContext } from "@/lib/test/fresh-context";
import { addPerson } from "./add-person";
import { changePerson } from "./change-person";
import { checkSession } from "./check-session";
import type { Ctx } from "./context";
import { disablePerson } from "./disable-person";
import { signIn } from "./sign-in";
import { signOut } from "./sign-out";
import { summariseFailedSignIns } from "./summarise-failed-sign-ins";

const SETUP: Actor = { kind: "machine", id: "test" };
const PASSWORD = "quiet heron under the weir";
const MINUTE = 60_000;

async function withPerson(role: Role = "reviewer", email = "lin@example.com") {
  const { ctx, clock } = await freshContext();
  const added = await addPerson(ctx, SETUP, { email, name: "Lin", role, password: PASSWORD });
  if (!added.ok) throw new Error(added.refusal.kind);
  return { ctx, clock, id: added.value.id };
}

const attempt = (ctx: Ctx, password = PASSWORD, email = "lin@example.com", ip = "192.0.2.1") =>
  signIn(ctx, { email, password, ip, agent: "test" });

async function tokenOf(ctx: Ctx): Promise<{ token: string; actor: PersonActor }> {
  const result = await attempt(ctx);
  if (!result.ok) throw new Error(result.refusal.kind);
  return result.value;
}

const logOf = async (ctx: Ctx) => {
  const { logEntry } = ctx.store.t;
  const entries = await ctx.store.db.select().from(logEntry).orderBy(logEntry.seq);
  return entries.map((entry) => JSON.parse(entry.text) as { action: string; facts: unknown });
};

describe("signing in", () => {
  it("opens a session that names the person, and logs it without the address", async () => {
    const { ctx, id } = await withPerson("senior");
    const { token, actor } = await tokenOf(ctx);
    expect(await checkSession(ctx, token)).toEqual(actor);
    expect(actor).toMatchObject({ id, role: "senior", name: "Lin" });
    const log = await logOf(ctx);
    expect(log.map(({ action }) => action)).toEqual(["person.added", "session.signed_in"]);
    expect(JSON.stringify(log)).not.toMatch(/lin@example|"Lin"/);
    const sessions = await ctx.store.db.select().from(ctx.store.t.session);
    expect(JSON.stringify(sessions)).not.toContain(token);
  });

  it("answers an unknown address and a wrong password alike, and a disabled person only who knows the password", async () => {
    const { ctx, id } = await withPerson();
    const wrong = { ok: false, refusal: { kind: "wrong" } };
    expect(await attempt(ctx, "not the password at all")).toEqual(wrong);
    expect(await attempt(ctx, PASSWORD, "nobody@example.com")).toEqual(wrong);
    await disablePerson(ctx, SETUP, { id, version: 1 });
    expect(await attempt(ctx, "not the password at all")).toEqual(wrong);
    expect(await attempt(ctx)).toEqual({ ok: false, refusal: { kind: "disabled" } });
  });

  it("puts a disabled person out at once, with a session still open", async () => {
    const { ctx, id } = await withPerson();
    const { token } = await tokenOf(ctx);
    expect(await disablePerson(ctx, SETUP, { id, version: 1 })).toMatchObject({ ok: true });
    expect(await checkSession(ctx, token)).toBeNull();
  });

  it("ends with a changed role, and begins again with the new one", async () => {
    const { ctx, id } = await withPerson();
    const { token } = await tokenOf(ctx);
    await changePerson(ctx, SETUP, { id, version: 1, role: "auditor" });
    expect(await checkSession(ctx, token)).toBeNull();
    expect((await tokenOf(ctx)).actor).toMatchObject({ role: "auditor" });
  });

  it("ends a session by signing out, two hours idle, or twelve hours in all", async () => {
    const { ctx, clock } = await withPerson();
    const first = await tokenOf(ctx);
    await signOut(ctx, first.actor);
    expect(await checkSession(ctx, first.token)).toBeNull();

    const idle = await tokenOf(ctx);
    clock.now += 120 * MINUTE - 1;
    expect(await checkSession(ctx, idle.token)).not.toBeNull();
    clock.now += 120 * MINUTE;
    expect(await checkSession(ctx, idle.token)).toBeNull();

    const busy = await tokenOf(ctx);
    for (let hours = 0; hours < 11; hours++) {
      clock.now += 60 * MINUTE;
      expect(await checkSession(ctx, busy.token)).not.toBeNull();
    }
    clock.now += 60 * MINUTE;
    expect(await checkSession(ctx, busy.token)).toBeNull();
  });

  it("writes when a person was last seen at most once a minute", async () => {
    const { ctx, clock } = await withPerson();
    const { token } = await tokenOf(ctx);
    const seen = async () =>
      (await ctx.store.db.select().from(ctx.store.t.session)).map((row) => row.lastSeenAt)[0];
    const start = clock.now;
    clock.now += MINUTE - 1;
    await checkSession(ctx, token);
    expect(await seen()).toBe(start);
    clock.now += 1;
    await checkSession(ctx, token);
    expect(await seen()).toBe(start + MINUTE);
  });

  it("refuses a token nobody was given", async () => {
    const { ctx } = await withPerson();
    const { actor } = await tokenOf(ctx);
    expect(await checkSession(ctx, "guess")).toBeNull();
    expect(await checkSession(ctx, actor.sessionId)).toBeNull();
  });
});

describe("guessing", () => {
  it("is refused after ten wrong tries for one address, even with the right password, until the window ends", async () => {
    const { ctx, clock } = await withPerson();
    const tries = await Promise.all(
      Array.from({ length: 14 }, (_, n) => attempt(ctx, "wrong wrong wrong", undefined, `192.0.2.${n}`)),
    );
    const kinds = tries.map((result) => (result.ok ? "in" : result.refusal.kind));
    expect(kinds.filter((kind) => kind === "wrong")).toHaveLength(10);
    expect(kinds.filter((kind) => kind === "rate_limited")).toHaveLength(4);
    expect(await attempt(ctx)).toMatchObject({ refusal: { kind: "rate_limited" } });
    clock.now += 15 * MINUTE;
    expect(await attempt(ctx)).toMatchObject({ ok: true });
  });

  it("is refused after sixty wrong tries from one place, whatever addresses are tried", async () => {
    const { ctx, clock } = await withPerson();
    const quick = { ...ctx, passwords: { ...ctx.passwords, verify: async () => false } };
    for (let n = 0; n < 60; n++) await attempt(quick, "wrong", `someone${n}@example.com`);
    expect(await attempt(ctx)).toMatchObject({ refusal: { kind: "rate_limited" } });
    expect(await attempt(ctx, PASSWORD, undefined, "198.51.100.7")).toMatchObject({ ok: true });
    clock.now += 15 * MINUTE;
    expect(await attempt(ctx)).toMatchObject({ ok: true });
  });

  it("does not count sign-ins that succeed", async () => {
    const { ctx } = await withPerson();
    for (let n = 0; n < 12; n++) expect(await attempt(ctx)).toMatchObject({ ok: true });
  });

  it("leaves one log entry a minute with the number of failures, once over many processes", async () => {
    const { ctx, clock } = await withPerson();
    const from = clock.now;
    for (let n = 0; n < 3; n++) await attempt(ctx, "wrong wrong wrong");
    clock.now += MINUTE;
    await attempt(ctx, "wrong wrong wrong");
    expect(await summariseFailedSignIns(ctx)).toBe(0);
    clock.now += 3 * MINUTE;
    await Promise.all(Array.from({ length: 5 }, () => summariseFailedSignIns(ctx)));
    const summaries = (await logOf(ctx)).filter(({ action }) => action === "sign_in.failed_summary");
    expect(summaries.map(({ facts }) => facts)).toEqual([
      { failures: 3, from, until: from + MINUTE },
      { failures: 1, from: from + MINUTE, until: from + 2 * MINUTE },
    ]);
  });
});
