import { describe, expect, it } from "vitest";
import type { PersonActor } from "@/lib/domain/actor";
import type { PersonId, SessionId } from "@/lib/domain/ids";
import { ROLES, type Role } from "@/lib/domain/words";
import { freshContext } from "@/lib/test/fresh-context";
import { changePreferences, loadPreferences } from "../preferences/preferences";
import { changeSetting } from "./change-setting";
import { readSetting, readSettings } from "./settings";

const person = (role: Role, id = "person_1"): PersonActor => ({
  kind: "person",
  id: id as PersonId,
  role,
  name: "N",
  sessionId: "s" as SessionId,
});
const blurred = { key: "wellbeing.images", value: "blur", version: 0 } as const;

describe("what the organisation chooses", () => {
  it("is changed by administrators alone, with before and after in the log", async () => {
    const { ctx } = await freshContext();
    for (const role of ROLES.filter((each) => each !== "admin")) {
      expect(await changeSetting(ctx, person(role), blurred)).toMatchObject({ ok: false });
    }
    expect(await readSetting(ctx, "wellbeing.images")).toEqual({ value: "plain", version: 0 });
    expect(await changeSetting(ctx, person("admin"), blurred)).toEqual({ ok: true, value: { version: 1 } });
    await changeSetting(ctx, person("admin"), { ...blurred, value: "grey", version: 1 });
    expect((await readSettings(ctx))["wellbeing.images"]).toEqual({ value: "grey", version: 2 });
    const { logEntry } = ctx.store.t;
    const texts = (await ctx.store.db.select().from(logEntry).orderBy(logEntry.seq)).map((row) => row.text);
    expect(texts.map((text) => JSON.parse(text))).toMatchObject([
      { action: "settings.changed", before: null, after: "blur" },
      { action: "settings.changed", before: "blur", after: "grey" },
    ]);
  });

  it("of two who choose at once one is told, the first time and later", async () => {
    const { ctx } = await freshContext();
    for (const version of [0, 1]) {
      const values = version === 0 ? ["blur", "grey"] : ["plain", "plain"];
      const both = await Promise.all(
        values.map((value) => changeSetting(ctx, person("admin"), { ...blurred, value, version })),
      );
      expect(both.filter((each) => each.ok)).toHaveLength(1);
      expect(both.find((each) => !each.ok)).toEqual({ ok: false, refusal: { kind: "stale" } });
    }
  });

  it("refuses what its schema does not accept and a key that is none", async () => {
    const { ctx } = await freshContext();
    const wrong = await changeSetting(ctx, person("admin"), { ...blurred, value: "upside down" });
    expect(wrong).toEqual({ ok: false, refusal: { kind: "not_accepted" } });
    const unknown = await changeSetting(ctx, person("admin"), { ...blurred, key: "no.such" as never });
    expect(unknown).toEqual({ ok: false, refusal: { kind: "unknown_setting" } });
  });
});

describe("what a person chooses", () => {
  it("is theirs alone, one choice at a time, and not in the log", async () => {
    const { ctx } = await freshContext();
    await changePreferences(ctx, person("reviewer"), { theme: "dark", keys: { "review:c": "m" } });
    await changePreferences(ctx, person("reviewer"), { theme: "light" });
    expect(await loadPreferences(ctx, "person_1" as PersonId)).toEqual({
      theme: "light",
      keys: { "review:c": "m" },
    });
    expect(await loadPreferences(ctx, "person_2" as PersonId)).toEqual({});
    expect(await ctx.store.db.select().from(ctx.store.t.logEntry)).toEqual([]);
  });
});
