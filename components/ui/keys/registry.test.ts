import { describe, expect, test } from "vitest";
import type { KeyPress } from "./combo";
import { type Bound, KeyRegistry } from "./registry";

const page = { field: false, activates: false };
const field = { field: true, activates: false };
const press = (key: string, more: Partial<KeyPress & { repeat: boolean }> = {}) => ({
  key,
  code: "",
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  isComposing: false,
  keyCode: 0,
  repeat: false,
  ...more,
});
const binding = (combo: string, more: Partial<Bound> = {}): Bound => ({
  scope: "review",
  combo,
  label: combo,
  group: "case",
  layer: 0,
  inFields: false,
  repeat: false,
  run: () => {},
  ...more,
});

describe("the registry of keys", () => {
  test("a letter does nothing while a field has focus; Ctrl combos marked for fields do", () => {
    const keys = new KeyRegistry();
    keys.add(binding("c"));
    keys.add(binding("mod+enter", { inFields: true }));
    expect(keys.find(press("c"), field, 0)).toBeNull();
    expect(keys.find(press("c"), page, 0)).toMatchObject({ combo: "c" });
    expect(keys.find(press("Enter", { ctrlKey: true }), field, 0)).toMatchObject({ combo: "mod+enter" });
  });

  test("a key held down decides once", () => {
    const keys = new KeyRegistry();
    keys.add(binding("c"));
    keys.add(binding("j", { repeat: true }));
    expect(keys.find(press("c", { repeat: true }), page, 0)).toBeNull();
    expect(keys.find(press("j", { repeat: true }), page, 0)).toMatchObject({ combo: "j" });
  });

  test("an open layer silences the page and gives it back", () => {
    const keys = new KeyRegistry();
    keys.add(binding("c"));
    const { layer, close } = keys.openLayer();
    keys.add(binding("x", { layer }));
    expect(keys.find(press("c"), page, 0)).toBeNull();
    expect(keys.find(press("x"), page, 0)).toMatchObject({ combo: "x" });
    close();
    expect(keys.find(press("c"), page, 0)).toMatchObject({ combo: "c" });
  });

  test("the newest binding of a key wins until it goes", () => {
    const keys = new KeyRegistry();
    keys.add(binding("escape", { label: "page" }));
    const drop = keys.add(binding("escape", { label: "card" }));
    expect(keys.find(press("Escape"), page, 0)).toMatchObject({ label: "card" });
    drop();
    expect(keys.find(press("Escape"), page, 0)).toMatchObject({ label: "page" });
  });

  test("a sequence waits 1.5 s; a wrong second key falls back to its own meaning", () => {
    const keys = new KeyRegistry();
    keys.add(binding("g q"));
    keys.add(binding("j"));
    expect(keys.find(press("g"), page, 0)).toBe("waiting");
    expect(keys.find(press("q"), page, 1000)).toMatchObject({ combo: "g q" });
    expect(keys.find(press("g"), page, 0)).toBe("waiting");
    expect(keys.find(press("j"), page, 10)).toMatchObject({ combo: "j" });
    expect(keys.find(press("g"), page, 0)).toBe("waiting");
    expect(keys.find(press("q"), page, 1600)).toBeNull();
  });

  test("switched off, single letters rest and Ctrl combos still work", () => {
    const keys = new KeyRegistry();
    keys.singleKeys = false;
    keys.add(binding("c"));
    keys.add(binding("mod+k"));
    expect(keys.find(press("c"), page, 0)).toBeNull();
    expect(keys.find(press("k", { metaKey: true }), page, 0)).toMatchObject({ combo: "mod+k" });
  });

  test("a changed key holds in its place instead of the usual one, at once, and its chip says so", () => {
    const keys = new KeyRegistry();
    keys.add(binding("c"));
    keys.add(binding("c", { scope: "appeal", label: "other place" }));
    keys.change({ "review:c": "m" });
    expect(keys.find(press("m"), page, 0)).toMatchObject({ usual: "c", combo: "m", scope: "review" });
    expect(keys.find(press("c"), page, 0)).toMatchObject({ label: "other place" });
    keys.change({});
    expect(keys.find(press("m"), page, 0)).toBeNull();
  });

  test("a key switched off does nothing, and shows no chip", () => {
    const keys = new KeyRegistry();
    keys.change({ "review:c": "" });
    keys.add(binding("c"));
    expect(keys.find(press("c"), page, 0)).toBeNull();
    expect(keys.shown("c")).toBeNull();
  });

  test("Enter on a button belongs to the button", () => {
    const keys = new KeyRegistry();
    keys.add(binding("enter"));
    expect(keys.find(press("Enter"), { field: false, activates: true }, 0)).toBeNull();
  });
});
