import { describe, expect, test } from "vitest";
import { layoutMarks, type MarkPiece, type MarkSpan } from "./layout-marks";

const span = (id: string, start: number, end: number, more: Partial<MarkSpan> = {}): MarkSpan => ({
  id,
  token: "wx",
  start,
  end,
  ...more,
});
const textOf = (piece: MarkPiece) =>
  piece.kind === "plain" ? piece.text : piece.segments.map((s) => s.text).join("");
const whole = (pieces: MarkPiece[]) => pieces.map(textOf).join("");

describe("layoutMarks", () => {
  test("the text comes out exactly as it went in, whatever the spans", () => {
    const text = "可以的宝～加薇❤️ abc_2024，１３8 0013";
    const wild = [
      span("a", -5, 3),
      span("b", 2, 99),
      span("c", 7, 7),
      span("d", 5, 9),
      span("e", 6, 8, { dismissed: true }),
    ];
    expect(whole(layoutMarks(text, wild))).toBe(text);
    expect(layoutMarks(text, [])).toEqual([{ kind: "plain", start: 0, text }]);
    expect(layoutMarks("", [span("a", 0, 1)])).toEqual([]);
  });

  test("the longest span owns the tint, the shorter adds an underline 4 px lower", () => {
    const pieces = layoutMarks("加薇❤️ abc_2024 我", [span("cue", 0, 4, { token: "cue" }), span("wx", 0, 13)]);
    expect(pieces[0]).toMatchObject({ kind: "marked", owner: { id: "wx", level: 0 }, depth: 1 });
    const segments = pieces[0]?.kind === "marked" ? pieces[0].segments : [];
    expect(segments.map((s) => s.ids)).toEqual([["wx", "cue"], ["wx"]]);
    expect(segments[0]?.further).toEqual([{ id: "cue", token: "cue", level: 1 }]);
  });

  test("spans that only touch stay two marks", () => {
    const pieces = layoutMarks("abcdef", [span("a", 0, 3), span("b", 3, 6)]);
    expect(pieces.map((p) => p.kind === "marked" && p.owner.id)).toEqual(["a", "b"]);
    expect(pieces.every((p) => p.kind === "marked" && p.depth === 0)).toBe(true);
  });

  test("a chain of overlaps keeps each span on one level over its whole length", () => {
    const pieces = layoutMarks("0123456789abcdefghijkl", [
      span("a", 0, 10),
      span("b", 8, 15),
      span("c", 14, 22),
    ]);
    const levels = new Map<string, Set<number>>();
    for (const piece of pieces) {
      if (piece.kind !== "marked") continue;
      for (const line of [piece.owner, ...piece.segments.flatMap((s) => s.further)])
        levels.set(line.id, (levels.get(line.id) ?? new Set()).add(line.level));
    }
    expect([...levels].map(([id, set]) => [id, [...set]])).toEqual([
      ["a", [0]],
      ["b", [1]],
      ["c", [0]],
    ]);
  });

  test("three further underlines at most, then a count", () => {
    const many = Array.from({ length: 6 }, (_, i) => span(`s${i}`, 0, 10 - i));
    const first = layoutMarks("0123456789", many)[0];
    const segment = first?.kind === "marked" ? first.segments[0] : undefined;
    expect(segment?.further.map((line) => line.level)).toEqual([1, 2, 3]);
    expect(segment?.more).toBe(2);
    expect(segment?.ids).toHaveLength(6);
  });

  test("no cut falls inside a grapheme: flags, joined emoji, combining marks", () => {
    const text = "加👩‍👩‍👧‍👦v\u0301x";
    const inside = span("a", 3, 6);
    const pieces = layoutMarks(text, [inside, span("b", text.indexOf("v"), text.indexOf("v") + 1)]);
    const marked = pieces.filter((p) => p.kind === "marked").map(textOf);
    expect(marked).toEqual(["👩‍👩‍👧‍👦", "v\u0301"]);
  });

  test("dismissed evidence is struck through, and gives way to live evidence", () => {
    const pieces = layoutMarks("VX2024 为型号", [span("old", 0, 6, { dismissed: true, number: 1 })]);
    expect(pieces[0]).toMatchObject({ kind: "struck", segments: [{ ids: ["old"], tags: [] }] });
    const mixed = layoutMarks("VX2024 abc", [span("old", 0, 10, { dismissed: true }), span("new", 2, 6)]);
    expect(mixed.map((p) => p.kind)).toEqual(["struck", "marked", "struck"]);
    expect(mixed[1]).toMatchObject({ owner: { id: "new", level: 0 } });
  });

  test("numbers stand where their span ends, in order", () => {
    const pieces = layoutMarks("abcdefgh", [span("a", 0, 8, { number: 2 }), span("b", 4, 8, { number: 1 })]);
    const segments = pieces[0]?.kind === "marked" ? pieces[0].segments : [];
    expect(segments.map((s) => s.tags.map((tag) => tag.number))).toEqual([[], [1, 2]]);
    expect(segments.map((s) => s.starts)).toEqual([["a"], ["b"]]);
  });
});
