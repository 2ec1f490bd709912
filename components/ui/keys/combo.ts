/** What a key press must look like: "j", "shift+o", "mod+enter", "?", "g q" (one after the other), "escape". */
export type Chord = { key: string; mod: boolean; shift: boolean; alt: boolean };

/** The part of a KeyboardEvent that decides. */
export type KeyPress = {
  key: string;
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
  isComposing: boolean;
  keyCode: number;
};

const NAMED: Record<string, string> = {
  esc: "escape",
  return: "enter",
  space: " ",
  up: "arrowup",
  down: "arrowdown",
  left: "arrowleft",
  right: "arrowright",
};

/** One combo as chords; a space separates keys typed one after the other. */
export function parseCombo(combo: string): Chord[] {
  return combo.split(" ").map((part) => {
    const pieces =
      part === "+"
        ? ["+"]
        : part
            .toLowerCase()
            .split("+")
            .map((piece) => piece || "+");
    const key = pieces.at(-1) ?? "";
    return {
      key: NAMED[key] ?? key,
      mod: pieces.includes("mod"),
      shift: pieces.includes("shift"),
      alt: pieces.includes("alt"),
    };
  });
}

/** True while an input method is putting a character together: no key may fire then. */
export function isComposing(press: KeyPress): boolean {
  return press.isComposing || press.keyCode === 229 || press.key === "Process" || press.key === "Dead";
}

/** The letter of the physical key where the layout types something else (Cyrillic, Greek); else what was typed. */
function keyOf(press: KeyPress): string {
  const key = press.key.toLowerCase();
  if (/^[\x20-\x7e]$/.test(key) || key.length > 1) return key;
  return /^Key([A-Z])$/.exec(press.code)?.[1]?.toLowerCase() ?? key;
}

/**
 * Does this press make the chord? Letters and named keys need the exact modifiers. A symbol that takes Shift on some
 * layouts ("?", "+") is compared by what it types; "shift+0" by the physical digit.
 */
export function matchChord(chord: Chord, press: KeyPress): boolean {
  if (isComposing(press)) return false;
  const mod = press.ctrlKey || press.metaKey;
  if (mod !== chord.mod || press.altKey !== chord.alt) return false;
  const key = keyOf(press);
  if (/^[0-9]$/.test(chord.key)) {
    const digit =
      key === chord.key || press.code === `Digit${chord.key}` || press.code === `Numpad${chord.key}`;
    return digit && press.shiftKey === chord.shift;
  }
  if (key !== chord.key) return false;
  const symbol = key.length === 1 && !/[a-z ]/.test(key);
  return (symbol && !chord.shift) || press.shiftKey === chord.shift;
}

const NEVER = ["shift", "control", "alt", "meta", "tab", "escape", "capslock"];

/** The combo that a press makes, for somebody who chooses a key; null where it can be none. */
export function comboOf(press: KeyPress): string | null {
  if (isComposing(press)) return null;
  const key = keyOf(press);
  if (NEVER.includes(key) || key.startsWith("arrow")) return null;
  const mod = press.ctrlKey || press.metaKey;
  if (/^[0-9]$/.test(key) && !mod && !press.altKey) return null;
  const symbol = key.length === 1 && !/[a-z0-9 ]/.test(key);
  const parts = [mod && "mod", press.altKey && "alt", press.shiftKey && !symbol && "shift"];
  return [...parts.filter(Boolean), key === " " ? "space" : key].join("+");
}

/** A bare key would type a character in a field; combos with Ctrl or Command and the function keys would not. */
export function typesCharacter(chord: Chord): boolean {
  return !chord.mod && !chord.alt && chord.key.length === 1;
}

const SHOWN: Record<string, string> = {
  mod: "⌘",
  shift: "⇧",
  alt: "⌥",
  enter: "↵",
  escape: "Esc",
  esc: "Esc",
  tab: "Tab",
  arrowup: "↑",
  arrowdown: "↓",
  arrowleft: "←",
  arrowright: "→",
};

/** What the chip says: "⌘↵", "⇧O", "G Q". */
export function toKeyLabel(combo: string): string {
  return combo
    .split(" ")
    .map((part) =>
      (part === "+"
        ? ["+"]
        : part
            .toLowerCase()
            .split("+")
            .map((piece) => piece || "+")
      )
        .map((piece) => SHOWN[piece] ?? piece.toUpperCase())
        .join(""),
    )
    .join(" ");
}

/** The combo in the form of `aria-keyshortcuts`. */
export function toAriaShortcut(combo: string): string {
  const chord = parseCombo(combo)[0];
  if (!chord) return "";
  const key =
    chord.key === " "
      ? "Space"
      : chord.key.length > 1
        ? chord.key[0]?.toUpperCase() + chord.key.slice(1)
        : chord.key.toUpperCase();
  const name = key.replace(/^Arrow(\w)/, (_, letter: string) => `Arrow${letter.toUpperCase()}`);
  const base = [chord.shift && "Shift", chord.alt && "Alt", name].filter(Boolean).join("+");
  return chord.mod ? `Control+${base} Meta+${base}` : base;
}
