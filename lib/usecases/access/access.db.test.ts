import { Secret, TOTP } from "otpauth";
import { describe, expect, it } from "vitest";
import type { Actor, PersonActor } from "@/lib/domain/actor";
import type { PersonId, SessionId } from "@/lib/domain/ids";
import type { Role } from "@/lib/domain/words";
import { type Clock, freshContext } from "@/lib/test/fresh-context";
import { addPerson } from "../add-person";
import { checkSession } from "../check-session";
import type { Ctx } from "../context";
import { disablePerson } from "../disable-person";
import { changeSetting } from "../settings/change-setting";
import { signIn } from "../sign-in";
import { dropFactor, renewRecoveryCodes, resetFactor } from "./change-factor";
import { changeOwnPassword } from "./change-own-password";
import { giveLink } from "./give-link";
import { endOwnSessions } from "./own-sessions";
import { passwordByLink, readLink } from "./password-by-link";
import { beginFactor, enableFactor } from "./set-up-factor";

const SETUP: Actor = { kind: "machine", id: "test" };
const PASSWORD = "quiet heron under the weir";
const OTHER = "a grebe dives at the mill";
const EMAIL = "lin@example.com";
const MINUTE = 60_000;

/** Scrypt is slow on purpose and has tests of its own. */
const QUICK: Ctx["passwords"] = {
  hash: async (password) => `quick ${password}`,
  verify: async (password, hash) => hash === `quick ${password}`,
};

async function quickContext() {
  const { ctx, clock } = await freshContext();
  return { ctx: { ...ctx, passwords: QUICK }, clock };
}

async function withPerson(role: Role = "reviewer") {
  const { ctx, clock } = await quickContext();
  const added = await addPerson(ctx, SETUP, { email: EMAIL, name: "Lin", role, password: PASSWORD });
  if (!added.ok) throw new Error(added.refusal.kind);
  return { ctx, clock, id: added.value.id };
}

const enter = (ctx: Ctx, more: { password?: string; code?: string } = {}) =>
  signIn(ctx, { email: EMAIL, password: PASSWORD, ip: "192.0.2.1", agent: "test", ...more });

async function inside(ctx: Ctx, more: { password?: string; code?: string } = {}) {
  const done = await enter(ctx, more);
  if (!done.ok) throw new Error(done.refusal.kind);
  return done.value;
}

/** What an app shows, by the library alone. */
const codeAt = (secret: string, now: number): string =>
  new TOTP({ secret: Secret.fromBase32(secret), algorithm: "SHA1", digits: 6, period: 30 }).generate({
    timestamp: now,
  });

async function enrolled(ctx: Ctx, clock: Clock, actor: PersonActor) {
  const begun = await beginFactor(ctx, actor, { password: PASSWORD });
  if (!begun.ok) throw new Error(begun.refusal.kind);
  const { secret } = begun.value;
  const done = await enableFactor(ctx, actor, { code: codeAt(secret, clock.now) });
  if (!done.ok) throw new Error(done.refusal.kind);
  return { secret, codes: done.value.codes };
}

const entries = async (ctx: Ctx) => {
  const { logEntry } = ctx.store.t;
  return (await ctx.store.db.select().from(logEntry).orderBy(logEntry.seq)).map((row) => row.text);
};

describe("the second factor", () => {
  it("is asked for once it is set up, told only to who knows the password, and lets in by its code", async () => {
    const { ctx, clock } = await withPerson();
    const { secret } = await enrolled(ctx, clock, (await inside(ctx)).actor);
    clock.now += MINUTE;
    expect(await enter(ctx)).toEqual({ ok: false, refusal: { kind: "code_needed" } });
    expect(await enter(ctx, { password: OTHER })).toEqual({ ok: false, refusal: { kind: "wrong" } });
    expect(await enter(ctx, { code: "000000" })).toEqual({ ok: false, refusal: { kind: "wrong_code" } });
    expect(await enter(ctx, { code: codeAt(secret, clock.now) })).toMatchObject({ ok: true });
    expect((await entries(ctx)).join()).not.toContain(secret);
  });

  it("takes each code once, however many use it at once, and none that is older than the last", async () => {
    const { ctx, clock } = await withPerson();
    const { secret } = await enrolled(ctx, clock, (await inside(ctx)).actor);
    // The very code that showed the app has the secret opens no door.
    expect(await enter(ctx, { code: codeAt(secret, clock.now) })).toMatchObject({ ok: false });
    clock.now += MINUTE;
    const code = codeAt(secret, clock.now);
    const both = await Promise.all([enter(ctx, { code }), enter(ctx, { code }), enter(ctx, { code })]);
    expect(both.filter((each) => each.ok)).toHaveLength(1);
    expect(await enter(ctx, { code: codeAt(secret, clock.now - MINUTE / 2) })).toMatchObject({ ok: false });
    expect(await enter(ctx, { code: codeAt(secret, clock.now + MINUTE / 2) })).toMatchObject({ ok: true });
  });

  it("is not guessed: after ten wrong codes the right one is refused too", async () => {
    const { ctx, clock } = await withPerson();
    const { secret } = await enrolled(ctx, clock, (await inside(ctx)).actor);
    clock.now += MINUTE;
    for (let n = 0; n < 10; n++) expect(await enter(ctx, { code: "000000" })).toMatchObject({ ok: false });
    const right = { code: codeAt(secret, clock.now) };
    expect(await enter(ctx, right)).toMatchObject({ refusal: { kind: "rate_limited" } });
  });

  it("is not guessed by recovery codes either", async () => {
    const { ctx, clock } = await withPerson();
    const { codes } = await enrolled(ctx, clock, (await inside(ctx)).actor);
    for (let n = 0; n < 10; n++)
      expect(await enter(ctx, { code: "aaaa-aaaa-aaaa" })).toMatchObject({ refusal: { kind: "wrong_code" } });
    expect(await enter(ctx, { code: codes[0] })).toMatchObject({ refusal: { kind: "rate_limited" } });
  });

  it("gives way to each recovery code once; new ones make the old worthless", async () => {
    const { ctx, clock } = await withPerson();
    const { codes } = await enrolled(ctx, clock, (await inside(ctx)).actor);
    expect(new Set(codes).size).toBe(10);
    const [first = "", second = "", third = ""] = codes;
    const both = await Promise.all([enter(ctx, { code: first }), enter(ctx, { code: first })]);
    expect(both.filter((each) => each.ok)).toHaveLength(1);
    expect(await enter(ctx, { code: ` ${second.toUpperCase().replaceAll("-", " ")} ` })).toMatchObject({
      ok: true,
    });
    const { actor } = await inside(ctx, { code: third });
    const renewed = await renewRecoveryCodes(ctx, actor, { password: PASSWORD });
    expect(await enter(ctx, { code: codes[3] })).toMatchObject({ refusal: { kind: "wrong_code" } });
    if (!renewed.ok) throw new Error(renewed.refusal.kind);
    expect(await enter(ctx, { code: renewed.value.codes[0] })).toMatchObject({ ok: true });
    expect(JSON.stringify(await ctx.store.db.select().from(ctx.store.t.recoveryCode))).not.toContain(
      (renewed.value.codes[1] ?? "").replaceAll("-", ""),
    );
  });

  it("is set up only by who types the password and a code of it, within a quarter of an hour", async () => {
    const { ctx, clock } = await withPerson();
    const { actor } = await inside(ctx);
    expect(await beginFactor(ctx, actor, { password: OTHER })).toMatchObject({ refusal: { kind: "wrong" } });
    expect(await enableFactor(ctx, actor, { code: "123456" })).toMatchObject({ refusal: { kind: "gone" } });
    const begun = await beginFactor(ctx, actor, { password: PASSWORD });
    if (!begun.ok) throw new Error(begun.refusal.kind);
    expect(begun.value.uri).toMatch(/^otpauth:\/\/totp\/Weir/);
    expect(await enableFactor(ctx, actor, { code: "000000" })).toMatchObject({
      refusal: { kind: "wrong_code" },
    });
    expect(await enter(ctx)).toMatchObject({ ok: true });
    clock.now += 15 * MINUTE;
    const late = { code: codeAt(begun.value.secret, clock.now) };
    expect(await enableFactor(ctx, actor, late)).toMatchObject({ refusal: { kind: "gone" } });
  });

  it("is dropped by oneself with the password, and by an administrator for who has lost it", async () => {
    const { ctx, clock, id } = await withPerson();
    const { token, actor } = await inside(ctx);
    await enrolled(ctx, clock, actor);
    expect(await resetFactor(ctx, actor, { id, version: 2 })).toMatchObject({
      refusal: { kind: "not_allowed" },
    });
    expect(await resetFactor(ctx, SETUP, { id, version: 2 })).toEqual({ ok: true, value: null });
    expect(await checkSession(ctx, token)).toBeNull();
    const again = (await inside(ctx)).actor;
    clock.now += MINUTE;
    await enrolled(ctx, clock, again);
    expect(await dropFactor(ctx, again, { password: OTHER })).toMatchObject({ refusal: { kind: "wrong" } });
    expect(await dropFactor(ctx, again, { password: PASSWORD })).toMatchObject({ ok: true });
    expect(await enter(ctx)).toMatchObject({ ok: true });
  });

  it("where it is required: a session without one is for setting it up, and nobody drops theirs", async () => {
    const { ctx, clock } = await withPerson("admin");
    const { token, actor } = await inside(ctx);
    const needed = { key: "sign_in.second_factor", value: "required", version: 0 } as const;
    expect(await changeSetting(ctx, actor, needed)).toMatchObject({ ok: true });
    expect(await checkSession(ctx, token)).toMatchObject({ mustEnrol: true });
    await enrolled(ctx, clock, actor);
    expect(await checkSession(ctx, token)).not.toHaveProperty("mustEnrol");
    expect(await dropFactor(ctx, actor, { password: PASSWORD })).toMatchObject({
      refusal: { kind: "factor_needed" },
    });
  });
});

describe("a link to a password", () => {
  const give = async (ctx: Ctx, id: PersonId) => {
    const done = await giveLink(ctx, SETUP, id);
    if (!done.ok) throw new Error(done.refusal.kind);
    return done.value.token;
  };
  const take = (ctx: Ctx, token: string, password = OTHER) =>
    passwordByLink(ctx, { token, password, ip: "192.0.2.9" });
  const gone = { ok: false, refusal: { kind: "gone" } };

  it("is good once, for whoever comes first", async () => {
    const { ctx, id } = await withPerson();
    const token = await give(ctx, id);
    expect(await readLink(ctx, { token, ip: "" })).toEqual({
      ok: true,
      value: { kind: "recovery", email: EMAIL, name: "Lin" },
    });
    const all = await Promise.all([take(ctx, token), take(ctx, token), take(ctx, token)]);
    expect(all.filter((each) => each.ok)).toHaveLength(1);
    expect(await take(ctx, token)).toEqual(gone);
    expect(await enter(ctx, { password: OTHER })).toMatchObject({ ok: true });
  });

  it("is gone after a day, after a newer one, after the password changed, and for a disabled person", async () => {
    const { ctx, clock, id } = await withPerson();
    const late = await give(ctx, id);
    clock.now += 24 * 60 * MINUTE;
    expect(await take(ctx, late)).toEqual(gone);
    const older = await give(ctx, id);
    const newer = await give(ctx, id);
    expect(await take(ctx, older)).toEqual(gone);
    const { actor } = await inside(ctx);
    await changeOwnPassword(ctx, actor, { current: PASSWORD, password: OTHER });
    expect(await take(ctx, newer)).toEqual(gone);
    const last = await give(ctx, id);
    await disablePerson(ctx, SETUP, { id, version: 2 });
    expect(await take(ctx, last)).toEqual(gone);
    expect(await giveLink(ctx, SETUP, id)).toMatchObject({ refusal: { kind: "disabled" } });
  });

  it("does not take a weak password, and is still good then; a second factor stays", async () => {
    const { ctx, clock, id } = await withPerson();
    const { secret } = await enrolled(ctx, clock, (await inside(ctx)).actor);
    const token = await give(ctx, id);
    expect(await take(ctx, token, "Password2024!")).toMatchObject({ refusal: { kind: "weak_password" } });
    expect(await take(ctx, token)).toMatchObject({ ok: true });
    expect(await enter(ctx, { password: OTHER })).toMatchObject({ refusal: { kind: "code_needed" } });
    clock.now += MINUTE;
    const code = codeAt(secret, clock.now);
    expect(await enter(ctx, { password: OTHER, code })).toMatchObject({ ok: true });
  });

  it("is not guessed from one place for ever", async () => {
    const { ctx } = await withPerson();
    for (let n = 0; n < 60; n++) expect(await take(ctx, `guess ${n}`)).toEqual(gone);
    expect(await take(ctx, "guess")).toMatchObject({ refusal: { kind: "rate_limited" } });
  });
});

describe("one's own", () => {
  it("password is changed with the current one; other sessions end, this one stays", async () => {
    const { ctx } = await withPerson();
    const [here, elsewhere] = [await inside(ctx), await inside(ctx)];
    const change = (current: string, password: string) =>
      changeOwnPassword(ctx, here.actor, { current, password });
    expect(await change(OTHER, OTHER)).toMatchObject({ refusal: { kind: "wrong" } });
    expect(await change(PASSWORD, "Password2024!")).toMatchObject({ refusal: { kind: "weak_password" } });
    expect(await change(PASSWORD, OTHER)).toEqual({ ok: true, value: null });
    expect(await checkSession(ctx, here.token)).not.toBeNull();
    expect(await checkSession(ctx, elsewhere.token)).toBeNull();
    expect(await enter(ctx)).toMatchObject({ refusal: { kind: "wrong" } });
  });

  it("password is not guessed from a session left open", async () => {
    const { ctx } = await withPerson();
    const { actor } = await inside(ctx);
    const guess = (current: string) => changeOwnPassword(ctx, actor, { current, password: OTHER });
    for (let n = 0; n < 10; n++) expect(await guess("wrong")).toMatchObject({ refusal: { kind: "wrong" } });
    expect(await guess(PASSWORD)).toMatchObject({ refusal: { kind: "rate_limited" } });
  });

  it("sessions are ended one by one or all others; somebody else's are not there", async () => {
    const { ctx } = await withPerson();
    await addPerson(ctx, SETUP, { email: "b@example.com", name: "B", role: "admin", password: OTHER });
    const theirs = await signIn(ctx, { email: "b@example.com", password: OTHER, ip: "", agent: "" });
    if (!theirs.ok) throw new Error(theirs.refusal.kind);
    const [here, second, third] = [await inside(ctx), await inside(ctx), await inside(ctx)];
    expect(await endOwnSessions(ctx, here.actor, theirs.value.actor.sessionId)).toMatchObject({
      refusal: { kind: "not_found" },
    });
    expect(await endOwnSessions(ctx, here.actor, second.actor.sessionId)).toEqual({
      ok: true,
      value: { ended: 1 },
    });
    expect(await checkSession(ctx, second.token)).toBeNull();
    expect(await endOwnSessions(ctx, here.actor, "others")).toEqual({ ok: true, value: { ended: 1 } });
    expect(await checkSession(ctx, third.token)).toBeNull();
    expect(await checkSession(ctx, here.token)).not.toBeNull();
    expect(await checkSession(ctx, theirs.value.token)).not.toBeNull();
  });

  it("sessions obey shorter limits at once", async () => {
    const { ctx, clock } = await withPerson("admin");
    const { token, actor } = await inside(ctx);
    clock.now += 31 * MINUTE;
    expect(await checkSession(ctx, token)).not.toBeNull();
    await changeSetting(ctx, actor, { key: "sign_in.idle_minutes", value: 30, version: 0 });
    clock.now += 29 * MINUTE;
    expect(await checkSession(ctx, token)).not.toBeNull();
    await changeSetting(ctx, actor, { key: "sign_in.absolute_hours", value: 1, version: 0 });
    expect(await checkSession(ctx, token)).toBeNull();
  });
});

it("two administrators who disable each other at once never both succeed", async () => {
  for (let round = 0; round < 5; round++) {
    const { ctx } = await quickContext();
    const admins: PersonActor[] = [];
    for (const email of ["a@example.com", "b@example.com"]) {
      const done = await addPerson(ctx, SETUP, { email, name: "A", role: "admin", password: PASSWORD });
      if (!done.ok) throw new Error(done.refusal.kind);
      const { id } = done.value;
      admins.push({ kind: "person", id, role: "admin", name: "A", sessionId: "s" as SessionId });
    }
    const [a, b] = admins as [PersonActor, PersonActor];
    const both = await Promise.all([
      disablePerson(ctx, a, { id: b.id, version: 1 }),
      disablePerson(ctx, b, { id: a.id, version: 1 }),
    ]);
    expect(both.filter((each) => each.ok)).toHaveLength(1);
    expect(both.find((each) => !each.ok)).toEqual({ ok: false, refusal: { kind: "last_admin" } });
  }
});
