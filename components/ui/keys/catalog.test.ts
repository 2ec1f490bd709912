import { describe, expect, test } from "vitest";
import { KEY_CATALOG, takenBy } from "./catalog";
import { keysInCode } from "./in-code";
import { KEY_SCOPES } from "./scopes";

/** Digits number, arrows and Tab move: nobody changes those. */
const FIXED = /^(\d|shift\+0|arrow\w+|left|right|up|down|tab|=)$/;
/** Written in the rail for all sections at once. */
const SECTIONS = ["{PLACES[section].key}", "{SETTINGS_KEY}"];
const inCode = keysInCode();

describe("the catalog of keys", () => {
  test("reads the screens: the deciding keys are found where they are written", () => {
    expect(inCode.length).toBeGreaterThan(100);
    expect(inCode).toContainEqual({
      file: "components/case/decision-bar.tsx",
      scope: "review",
      combo: "c",
      words: "case.confirm",
    });
  });

  test("every key with words on any screen belongs to a place where it can be changed", () => {
    const homeless = inCode.filter(
      ({ words, scope, combo }) =>
        words !== null &&
        scope !== "*" &&
        !combo.startsWith("{") &&
        !KEY_SCOPES.some((each) => each === scope),
    );
    expect(homeless).toEqual([]);
  });

  test("every key of every screen is in the catalog, and nothing else is", () => {
    const anywhere = inCode.filter(({ scope }) => scope === "*");
    const named = (key: { combo: string; words: string | null }) =>
      anywhere.some((each) => each.combo === key.combo && each.words === key.words);
    for (const each of anywhere)
      expect(KEY_CATALOG.some(({ combo, words }) => combo === each.combo && words === each.words)).toBe(true);
    const written = new Set(
      inCode.flatMap(({ scope, combo, words }) =>
        words === null || scope === "*" || FIXED.test(combo) || combo.startsWith("{")
          ? []
          : [`${scope}:${combo}`],
      ),
    );
    const listed = KEY_CATALOG.filter((key) => key.section === undefined && !named(key)).map(
      ({ scope, combo }) => `${scope}:${combo}`,
    );
    expect(listed.toSorted()).toEqual([...written].toSorted());
    expect(inCode.filter(({ combo }) => SECTIONS.includes(combo))).toHaveLength(2);
  });

  test("no two usual keys collide where both are live", () => {
    const collisions = KEY_CATALOG.flatMap((key) => {
      const other = takenBy(key.combo, key, {});
      return other ? [`${key.scope}:${key.combo} = ${other.scope}:${other.combo}`] : [];
    });
    expect(collisions).toEqual([]);
  });

  test("a changed key may not take another's, nor the beginning of a sequence, nor one of everywhere", () => {
    const confirm = KEY_CATALOG.find((key) => key.words === "case.confirm");
    if (!confirm) throw new Error("no confirm");
    expect(takenBy("o", confirm, {})).toMatchObject({ words: "case.overturn" });
    expect(takenBy("g", confirm, {})).toMatchObject({ combo: "g q" });
    expect(takenBy("?", confirm, {})).toMatchObject({ words: "keys.showMap" });
    expect(takenBy("+", confirm, {})).toMatchObject({ scope: "image" });
    expect(takenBy("y", confirm, { "image:y": "" })).toBeNull();
    expect(takenBy("c", confirm, {})).toBeNull();
  });
});
