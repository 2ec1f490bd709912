import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const css = readFileSync(new URL("../../app/styles/tokens.css", import.meta.url), "utf8");
const pairs = new Map(
  [...css.matchAll(/--color-([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map((hit) => [
    hit[1] ?? "",
    { light: hit[2] ?? "", dark: hit[3] ?? "" },
  ]),
);

/** WCAG relative luminance of "#rrggbb". */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(front: string, back: string, theme: "light" | "dark"): number {
  const a = luminance(pairs.get(front)?.[theme] ?? "");
  const b = luminance(pairs.get(back)?.[theme] ?? "");
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const surfaces = ["canvas", "panel", "raised", "subtle", "hover", "selected"];
const kinds = ["wx", "tel", "qr", "url", "3p", "pay", "cue"].map((kind) => `e-${kind}`);
const tiers = ["t1", "t2", "t3", "t4", "t5"];

describe.each(["light", "dark"] as const)("colours, %s", (theme) => {
  const below = (list: [string, string][], ratio: number) =>
    list.filter(([front, back]) => !(contrast(front, back, theme) >= ratio)).map((pair) => pair.join(" on "));

  test("text is 4.5:1 or better on every surface it stands on", () => {
    const text = ["ink", "ink-2", "ink-3", "accent-ink"].flatMap((ink) =>
      surfaces.map((on): [string, string] => [ink, on]),
    );
    const onTints: [string, string][] = [
      ["on-accent", "accent"],
      ["on-accent", "accent-hover"],
      ["accent-ink", "accent-soft"],
      ["ok-ink", "ok-soft"],
      ...tiers.flatMap((tier): [string, string][] => [
        [`${tier}-on`, tier],
        [`${tier}-ink`, `${tier}-soft`],
        [`${tier}-ink`, "panel"],
      ]),
      ...kinds.flatMap((kind): [string, string][] => [
        [`${kind}-ink`, `${kind}-soft`],
        ["ink", `${kind}-soft`],
        ["panel", kind],
      ]),
    ];
    expect(below([...text, ...onTints], 4.5)).toEqual([]);
  });

  test("borders of controls, focus and marks are 3:1 or better", () => {
    const marks = ["control", "focus", "accent", "ok", "t3", "t4", "t5", "t1-ink", "t2-ink", ...kinds];
    expect(
      below(
        marks.map((mark): [string, string] => [mark, "panel"]),
        3,
      ),
    ).toEqual([]);
  });
});
