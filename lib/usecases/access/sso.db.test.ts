import { describe, expect, it } from "vitest";
import type { SsoIdentity } from "@/lib/domain/access/sso";
import type { Actor } from "@/lib/domain/actor";
import type { Role } from "@/lib/domain/words";
import { freshContext } from "@/lib/test/fresh-context";
import { addPerson } from "../add-person";
import { checkSession } from "../check-session";
import type { Ctx } from "../context";
import { disablePerson } from "../disable-person";
import { findPerson } from "../find-person";
import { changeSetting } from "../settings/change-setting";
import { signInBySso } from "./sign-in-by-sso";

const SETUP: Actor = { kind: "machine", id: "test" };
const LIN: SsoIdentity = {
  issuer: "https://id.corp.example",
  subject: "lin",
  email: "Lin@Corp.example",
  isEmailVerified: true,
  name: "Lin",
  groups: ["desk"],
};
const MAPPING = [
  { value: "admins", role: "admin" },
  { value: "desk", role: "reviewer" },
] as const;

const enter = (ctx: Ctx, more: Partial<SsoIdentity> = {}, mapping: typeof MAPPING | [] = MAPPING) =>
  signInBySso(ctx, { ...LIN, ...more }, { mapping, agent: "test" });
const refused = (kind: string) => ({ ok: false, refusal: { kind } });

async function inside(ctx: Ctx, more: Partial<SsoIdentity> = {}) {
  const done = await enter(ctx, more);
  if (!done.ok) throw new Error(done.refusal.kind);
  return done.value;
}

async function added(ctx: Ctx, email: string, role: Role) {
  const done = await addPerson(ctx, SETUP, {
    email,
    name: "N",
    role,
    password: "quiet heron under the weir",
  });
  if (!done.ok) throw new Error(done.refusal.kind);
  return done.value.id;
}

describe("company sign-on", () => {
  it("adds who is new once, however many windows, and knows them by subject whatever their address", async () => {
    const { ctx } = await freshContext();
    await Promise.all([enter(ctx), enter(ctx), enter(ctx)]);
    const again = await inside(ctx, { email: "married@corp.example", name: "Lin Chen" });
    const all = await ctx.store.db.select().from(ctx.store.t.person);
    expect(all).toMatchObject([{ id: again.actor.id, email: "lin@corp.example", role: "reviewer" }]);
    expect(await checkSession(ctx, again.token)).toMatchObject({ role: "reviewer" });
  });

  it("gives the role of the first mapping that fits, anew at each sign-in; older sessions end with the old role", async () => {
    const { ctx } = await freshContext();
    await added(ctx, "boss@corp.example", "admin");
    const first = await inside(ctx);
    const second = await inside(ctx, { groups: ["desk", "admins"] });
    expect(second.actor.role).toBe("admin");
    expect(await checkSession(ctx, first.token)).toBeNull();
    expect(await checkSession(ctx, second.token)).toMatchObject({ role: "admin" });
    expect((await inside(ctx)).actor.role).toBe("reviewer");
    expect(await enter(ctx, { groups: ["other"] })).toEqual(refused("sso_no_role"));
  });

  it("never takes the last administrator away", async () => {
    const { ctx } = await freshContext();
    const { actor } = await inside(ctx, { groups: ["admins"] });
    expect(await enter(ctx)).toEqual(refused("last_admin"));
    expect(await findPerson(ctx, actor.id)).toMatchObject({ role: "admin" });
  });

  it("finds somebody by an address only where the provider vouches for it, and only once", async () => {
    const { ctx } = await freshContext();
    const id = await added(ctx, "lin@corp.example", "senior");
    expect(await enter(ctx, { isEmailVerified: false }, [])).toEqual(refused("sso_taken"));
    expect(await enter(ctx, {}, [])).toMatchObject({ ok: true, value: { actor: { id, role: "senior" } } });
    expect(await enter(ctx, { subject: "another lin" }, [])).toEqual(refused("sso_taken"));
    expect(await enter(ctx, { issuer: "https://other.example" }, [])).toEqual(refused("sso_taken"));
  });

  it("without a mapping lets in only whom somebody invited; a disabled person never", async () => {
    const { ctx } = await freshContext();
    expect(await enter(ctx, {}, [])).toEqual(refused("sso_unknown"));
    expect(await enter(ctx, { email: null })).toEqual(refused("sso_unknown"));
    const { actor, token } = await inside(ctx);
    await disablePerson(ctx, SETUP, { id: actor.id, version: 1 });
    expect(await checkSession(ctx, token)).toBeNull();
    expect(await enter(ctx)).toEqual(refused("disabled"));
  });

  it("asks for no second factor of ours, even where passwords need one", async () => {
    const { ctx } = await freshContext();
    const { token, actor } = await inside(ctx, { groups: ["admins"] });
    const needed = { key: "sign_in.second_factor", value: "required", version: 0 } as const;
    expect(await changeSetting(ctx, actor, needed)).toMatchObject({ ok: true });
    expect(await checkSession(ctx, token)).not.toHaveProperty("mustEnrol");
  });

  it("leaves neither address nor subject in the log", async () => {
    const { ctx } = await freshContext();
    await inside(ctx);
    const texts = (await ctx.store.db.select().from(ctx.store.t.logEntry)).map(({ text }) => text).join();
    expect(texts).toContain("session.signed_in");
    expect(texts).not.toMatch(/corp\.example|"lin"/i);
  });
});
