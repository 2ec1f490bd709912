import { describe, expect, it } from "vitest";
import { keyAdd, keyRotate } from "@/lib/cli/verbs/key";
import type { Actor } from "@/lib/domain/actor";
import type { PersonId, SessionId } from "@/lib/domain/ids";
import { ROLES, type Role } from "@/lib/domain/words";
import { freshContext } from "@/lib/test/fresh-context";
import { addKey } from "./add-key";
import { checkKey } from "./check-key";
import { revokeKey } from "./revoke-key";
import { rotateKey } from "./rotate-key";

const SETUP: Actor = { kind: "machine", id: "test" };
const person = (role: Role): Actor => ({
  kind: "person",
  id: "person_1" as PersonId,
  role,
  name: "N",
  sessionId: "s" as SessionId,
});

describe("a machine's key", () => {
  it("is told once, stored as a hash, and gives its scopes and no others", async () => {
    const { ctx } = await freshContext();
    const added = await addKey(ctx, SETUP, { name: "intake", scopes: ["items:write", "images:write"] });
    if (!added.ok) throw new Error(added.refusal.kind);
    const { token, id } = added.value;
    expect(token).toMatch(/^weir_[\w-]{43}$/);
    expect(await checkKey(ctx, token)).toEqual({ kind: "key", id, scopes: ["images:write", "items:write"] });
    const rows = await ctx.store.db.select().from(ctx.store.t.apiKey);
    expect(JSON.stringify(rows)).not.toContain(token);
    const log = await ctx.store.db.select().from(ctx.store.t.logEntry);
    expect(log.map(({ action }) => action)).toEqual(["key.added"]);
    expect(JSON.stringify(log)).not.toContain("intake");
  });

  it("is worth nothing when unknown, empty, or revoked, and a revocation is not done twice", async () => {
    const { ctx } = await freshContext();
    const added = await addKey(ctx, SETUP, { name: "intake", scopes: ["items:write"] });
    if (!added.ok) throw new Error(added.refusal.kind);
    expect(await checkKey(ctx, "")).toBeNull();
    expect(await checkKey(ctx, `${added.value.token}x`)).toBeNull();
    expect(await revokeKey(ctx, SETUP, added.value.id)).toMatchObject({ ok: true });
    expect(await checkKey(ctx, added.value.token)).toBeNull();
    expect(await revokeKey(ctx, SETUP, added.value.id)).toEqual({
      ok: false,
      refusal: { kind: "no_change" },
    });
  });

  it("has a successor with its scopes; both work for a day, then the new one alone, and it can be cut short", async () => {
    const { ctx, clock } = await freshContext();
    const old = await addKey(ctx, SETUP, { name: "intake", scopes: ["items:write"] });
    if (!old.ok) throw new Error(old.refusal.kind);
    const rotated = await rotateKey(ctx, SETUP, old.value.id);
    if (!rotated.ok) throw new Error(rotated.refusal.kind);
    expect(await rotateKey(ctx, SETUP, old.value.id)).toMatchObject({ refusal: { kind: "no_change" } });
    const works = async () =>
      Promise.all([old, rotated].map(async (each) => (await checkKey(ctx, each.value.token)) !== null));
    clock.now += 24 * 3_600_000 - 1;
    expect(await works()).toEqual([true, true]);
    clock.now += 1;
    expect(await works()).toEqual([false, true]);
    const next = await rotateKey(ctx, SETUP, rotated.value.id);
    if (!next.ok) throw new Error(next.refusal.kind);
    expect(await revokeKey(ctx, SETUP, rotated.value.id)).toMatchObject({ ok: true });
    expect(await checkKey(ctx, rotated.value.token)).toBeNull();
    const log = await ctx.store.db.select().from(ctx.store.t.logEntry);
    expect(log.map(({ action }) => action)).toEqual([
      "key.added",
      "key.rotated",
      "key.rotated",
      "key.revoked",
    ]);
    const out: string[] = [];
    const io = {
      ctx,
      out: (line: string) => void out.push(line),
      err: (line: string) => void out.push(line),
    };
    expect(await keyRotate([next.value.id], io)).toBe(0);
    expect(await keyRotate(["key_none"], io)).toBe(1);
    expect(out.join("\n")).toMatch(/key, shown once: weir_[\w-]{43}\nno such key/);
  });

  it("is refused without scopes, with an unknown scope, and without a name", async () => {
    const { ctx } = await freshContext();
    for (const given of [
      { name: "a", scopes: [] },
      { name: "a", scopes: ["items:write", "everything"] },
      { name: "  ", scopes: ["items:write"] },
    ]) {
      expect(await addKey(ctx, SETUP, given)).toMatchObject({ refusal: { kind: "invalid" } });
    }
  });

  it("can be made by administrators alone", async () => {
    const { ctx } = await freshContext();
    for (const role of ROLES) {
      const added = await addKey(ctx, person(role), { name: "k", scopes: ["log:read"] });
      expect(added.ok).toBe(role === "admin");
    }
    const key: Actor = { kind: "key", id: "key_1" as never, scopes: ["log:read"] };
    expect(await addKey(ctx, key, { name: "k", scopes: ["log:read"] })).toMatchObject({
      refusal: { kind: "not_allowed" },
    });
  });

  it("comes from the command line with its scopes, and wrong arguments end with 2", async () => {
    const { ctx } = await freshContext();
    const lines: string[] = [];
    const io = { ctx, out: (line: string) => lines.push(line), err: (line: string) => lines.push(line) };
    expect(await keyAdd(["--name", "n", "--scope", "items:write,log:read"], io)).toBe(0);
    const token = /weir_\S+/.exec(lines[1] ?? "")?.[0] ?? "";
    expect(await checkKey(ctx, token)).toMatchObject({ scopes: ["items:write", "log:read"] });
    expect(await keyAdd(["--name", "n"], io)).toBe(2);
    expect(await keyAdd(["--name", "n", "--scope", "nonsense"], io)).toBe(1);
  });
});
