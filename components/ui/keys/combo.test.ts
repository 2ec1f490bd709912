import { describe, expect, test } from "vitest";
import { comboOf, type KeyPress, matchChord, parseCombo, toAriaShortcut, toKeyLabel } from "./combo";

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : "",
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  isComposing: false,
  keyCode: 0,
  ...more,
});
const hits = (combo: string, event: KeyPress) => matchChord(parseCombo(combo)[0]!, event);

describe("no key fires while an input method composes", () => {
  test.each([{ isComposing: true }, { keyCode: 229 }])("%o", (state) => {
    expect(hits("c", press("c", state))).toBe(false);
    expect(hits("mod+enter", press("Enter", { ctrlKey: true, ...state }))).toBe(false);
  });
  test("a key the input method has taken", () => {
    expect(hits("c", press("Process", { code: "KeyC" }))).toBe(false);
  });
});

describe("modifiers must be exactly those asked for", () => {
  test("Ctrl+C is not C, Shift+O is not O", () => {
    expect(hits("c", press("c", { ctrlKey: true }))).toBe(false);
    expect(hits("o", press("O", { shiftKey: true }))).toBe(false);
    expect(hits("shift+o", press("O", { shiftKey: true }))).toBe(true);
    expect(hits("c", press("c", { altKey: true }))).toBe(false);
  });
  test("mod is Ctrl or Command", () => {
    expect(hits("mod+enter", press("Enter", { metaKey: true }))).toBe(true);
    expect(hits("mod+enter", press("Enter", { ctrlKey: true }))).toBe(true);
    expect(hits("mod+enter", press("Enter"))).toBe(false);
  });
});

describe("keyboards differ", () => {
  test("a letter is found by its place where the layout types another alphabet", () => {
    expect(hits("j", press("о", { code: "KeyJ" }))).toBe(true);
  });
  test("symbols by what they type, digits with Shift by their place", () => {
    expect(hits("?", press("?", { shiftKey: true, code: "Slash" }))).toBe(true);
    expect(hits("+", press("+", { shiftKey: true, code: "Equal" }))).toBe(true);
    expect(hits("shift+0", press(")", { shiftKey: true, code: "Digit0" }))).toBe(true);
    expect(hits("0", press(")", { shiftKey: true, code: "Digit0" }))).toBe(false);
    expect(hits("3", press("3", { code: "Numpad3" }))).toBe(true);
  });
  test("Caps Lock does not hide a key", () => {
    expect(hits("c", press("C"))).toBe(true);
  });
});

test("labels and aria names", () => {
  expect(toKeyLabel("mod+enter")).toBe("⌘↵");
  expect(toKeyLabel("shift+o")).toBe("⇧O");
  expect(toKeyLabel("g q")).toBe("G Q");
  expect(toKeyLabel("+")).toBe("+");
  expect(toAriaShortcut("mod+enter")).toBe("Control+Enter Meta+Enter");
  expect(toAriaShortcut("arrowdown")).toBe("ArrowDown");
});

test("the combo that a press makes is one that the same press matches", () => {
  const rest = { code: "", isComposing: false, keyCode: 0, altKey: false, ctrlKey: false, metaKey: false };
  const chosen: [KeyPress, string | null][] = [
    [{ ...rest, key: "m", shiftKey: false }, "m"],
    [{ ...rest, key: "M", shiftKey: true }, "shift+m"],
    [{ ...rest, key: "?", shiftKey: true }, "?"],
    [{ ...rest, key: "b", shiftKey: false, metaKey: true }, "mod+b"],
    [{ ...rest, key: "Shift", shiftKey: true }, null],
    [{ ...rest, key: "1", shiftKey: false }, null],
    [{ ...rest, key: "m", shiftKey: false, isComposing: true }, null],
  ];
  for (const [press, combo] of chosen) {
    expect(comboOf(press)).toBe(combo);
    if (combo) expect(matchChord(parseCombo(combo)[0]!, press)).toBe(true);
  }
});
