import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { MarkSpan } from "./layout-marks";
import { MarkedText } from "./mark";

const text = "可以的宝～平台拍不了哦，加薇❤️ abc-2024 我发你１３８样图";
const wx = text.indexOf("加薇");
const spans: MarkSpan[] = [
  { id: "cue", token: "cue", start: 5, end: 10, number: 1 },
  { id: "wx", token: "wx", start: wx, end: wx + 13, number: 2 },
  { id: "inner", token: "cue", start: wx, end: wx + 2, number: 3 },
  { id: "old", token: "tel", start: text.indexOf("１３８"), end: text.indexOf("样图"), dismissed: true },
];
const draw = (more: object = {}) => renderToStaticMarkup(createElement(MarkedText, { text, spans, ...more }));
const plain = (html: string) => html.replace(/<[^>]*>/g, "");

describe("marked text", () => {
  test("reads exactly as posted when numbers are left out", () => {
    expect(plain(draw({ numbers: false }))).toBe(text);
  });

  test("numbers are drawn but not read out or copied as part of the text", () => {
    const html = draw();
    const tags = [...html.matchAll(/<span aria-hidden="true"[^>]*class="mark-tag">(\d)<\/span>/g)].map(
      (hit) => hit[1],
    );
    expect(tags).toEqual(["1", "3", "2"]);
  });

  test("each mark carries its kind, so that the line style tells it without colour", () => {
    expect([...draw().matchAll(/<mark data-evidence="(\w+)"/g)].map((hit) => hit[1])).toEqual(["cue", "wx"]);
    expect(draw()).toContain('data-evidence="cue" style="--level:1"');
  });

  test("dismissed evidence is struck through and has no tint", () => {
    expect(draw()).toMatch(/<del class="mark-struck">.*１３８.*<\/del>/);
  });

  test("one stop for each piece of evidence, named in full, only where something opens", () => {
    expect(draw()).not.toContain('role="button"');
    const html = draw({ onOpen: () => {}, labelOf: (id: string) => `evidence ${id}` });
    const labels = [...html.matchAll(/role="button" tabindex="0" aria-label="([^"]+)"/g)].map(
      (hit) => hit[1],
    );
    expect(labels).toEqual(["evidence cue", "evidence wx; evidence inner", "evidence old"]);
  });

  test("a handle with a hyphen and full-width figures do not break inside", () => {
    expect(draw()).toContain('<span class="whitespace-nowrap">１３８</span>');
    expect(draw({ numbers: false })).toContain('<span class="whitespace-nowrap">abc-2024</span>');
  });
});
