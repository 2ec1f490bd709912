import { describe, expect, it } from "vitest";
import { liveSessions, peoplePage } from "@/db/queries/people";
import { limitsOf } from "@/lib/domain/access/session-policy";
import type { PersonActor } from "@/lib/domain/actor";
import type { PersonId, SessionId } from "@/lib/domain/ids";
import { freshContext } from "@/lib/test/fresh-context";
import { giveLink } from "./access/give-link";
import { passwordByLink } from "./access/password-by-link";
import type { Ctx } from "./context";
import { disablePerson } from "./disable-person";
import { endSessions } from "./end-sessions";
import { invitePerson } from "./invite-person";
import { signIn } from "./sign-in";

const boss = (role: PersonActor["role"]): PersonActor => ({
  kind: "person",
  id: "person_1" as PersonId,
  role,
  name: "N",
  sessionId: "s" as SessionId,
});
const ADMIN = boss("admin");
const LIN = { email: "lin@example.com", name: "Lin Xiao", role: "reviewer" } as const;

const LIMITS = limitsOf(120, 12);
const PASSWORD = "quiet heron under the weir";

/** Invited, and the invitation taken up. */
async function invited(ctx: Ctx, given: Parameters<typeof invitePerson>[2] = LIN) {
  const done = await invitePerson(ctx, ADMIN, given);
  if (!done.ok) throw new Error(done.refusal.kind);
  const { id, token } = done.value;
  const set = await passwordByLink(ctx, { token, password: PASSWORD, ip: "" });
  if (!set.ok) throw new Error(set.refusal.kind);
  return { id, token, password: PASSWORD };
}
const enter = (ctx: Ctx, password: string) =>
  signIn(ctx, { email: LIN.email, password, ip: "192.0.2.1", agent: "a" });

describe("the people's page", () => {
  it("invites with a link to a password that opens the door; neither is known to log or database", async () => {
    const { ctx } = await freshContext();
    const { password, token } = await invited(ctx);
    expect(await enter(ctx, password)).toMatchObject({ ok: true });
    const { logEntry, accessLink, person } = ctx.store.t;
    const kept = JSON.stringify([
      await ctx.store.db.select().from(logEntry),
      await ctx.store.db.select().from(accessLink),
      await ctx.store.db.select().from(person),
    ]);
    expect(kept).not.toContain(password);
    expect(kept).not.toContain(token);
  });

  it("signs somebody out everywhere, once, and says in the log how many sessions there were", async () => {
    const { ctx } = await freshContext();
    const { id, password } = await invited(ctx);
    await enter(ctx, password);
    await enter(ctx, password);
    expect(await endSessions(ctx, boss("senior"), id)).toMatchObject({ refusal: { kind: "not_allowed" } });
    expect(await endSessions(ctx, ADMIN, id)).toEqual({ ok: true, value: { ended: 2 } });
    expect(await endSessions(ctx, ADMIN, id)).toMatchObject({ refusal: { kind: "no_change" } });
    const { logEntry } = ctx.store.t;
    const last = (await ctx.store.db.select().from(logEntry).orderBy(logEntry.seq)).at(-1);
    expect(JSON.parse(last?.text ?? "")).toMatchObject({
      action: "session.revoked",
      before: { open: 2 },
      after: { open: 0 },
    });
  });

  it("gives a link to a new password: the old one and its sessions are worth nothing once it is used", async () => {
    const { ctx } = await freshContext();
    const { id, password } = await invited(ctx);
    await enter(ctx, password);
    const done = await giveLink(ctx, ADMIN, id);
    if (!done.ok) throw new Error(done.refusal.kind);
    expect(await enter(ctx, password)).toMatchObject({ ok: true });
    const next = "a grebe dives at the mill";
    const { token } = done.value;
    expect(await passwordByLink(ctx, { token, password: next, ip: "" })).toMatchObject({ ok: true });
    expect(await liveSessions(ctx.store, id, ctx.now(), LIMITS)).toEqual([]);
    expect(await enter(ctx, password)).toMatchObject({ refusal: { kind: "wrong" } });
    expect(await enter(ctx, next)).toMatchObject({ ok: true });
  });

  it("does not put out the last administrator", async () => {
    const { ctx } = await freshContext();
    const { id } = await invited(ctx, { ...LIN, role: "admin" });
    expect(await disablePerson(ctx, ADMIN, { id, version: 2 })).toMatchObject({
      refusal: { kind: "last_admin" },
    });
  });

  it("lists by address in pages, without hashes, and counts open sessions only", async () => {
    const { ctx } = await freshContext();
    const { password } = await invited(ctx);
    for (const n of [1, 2]) await invited(ctx, { email: `a${n}@example.com`, name: `A${n}`, role: "policy" });
    await enter(ctx, password);
    const now = ctx.now();
    const first = await peoplePage(ctx.store, { after: null, limit: 2, now, limits: LIMITS });
    expect(first.map((row) => [row.email, row.sessions])).toEqual([
      ["a1@example.com", 0],
      ["a2@example.com", 0],
    ]);
    const rest = await peoplePage(ctx.store, { after: "a2@example.com", limit: 2, now, limits: LIMITS });
    expect(rest).toMatchObject([{ email: LIN.email, sessions: 1, lastSeenAt: now }]);
    expect(JSON.stringify([...first, ...rest])).not.toMatch(/passwordHash|scrypt|totpSealed/);
    const later = { after: "b", limit: 2, now: now + LIMITS.idleMsMax, limits: LIMITS };
    expect((await peoplePage(ctx.store, later))[0]?.sessions).toBe(0);
  });
});
