import { expect, test } from "vitest";
import { cutSnippet } from "./cut-snippet";
import type { MarkSpan } from "./layout-marks";

const span = (start: number, end: number, more: Partial<MarkSpan> = {}): MarkSpan => ({
  id: "a",
  token: "wx",
  start,
  end,
  ...more,
});

test("a hit near the start leaves the text as it is", () => {
  expect(cutSnippet("主页有薇，想要同款", [span(3, 4)])).toEqual({
    text: "主页有薇，想要同款",
    spans: [span(3, 4)],
  });
});

test("a late hit comes into view and its span still covers the same characters", () => {
  const text = "可以的宝～刻字是定制单，平台拍不了哦，加薇❤️ abc_2024 我发你";
  const start = text.indexOf("加薇");
  const cut = cutSnippet(text, [span(start, start + 13)], 20);
  expect(cut.text.startsWith("…")).toBe(true);
  expect(cut.text.indexOf("加薇")).toBeLessThanOrEqual(6);
  expect(cut.text.slice(cut.spans[0]?.start, cut.spans[0]?.end)).toBe("加薇❤️ abc_2024");
});

test("line breaks become spaces, joined emoji are not cut, what is out of view is dropped", () => {
  const text = `${"👩‍👩‍👧‍👦".repeat(20)}\n加微信`;
  const at = text.indexOf("加微信");
  const cut = cutSnippet(text, [span(at, at + 3), span(0, 5, { id: "b", dismissed: true })], 9);
  expect(cut.text).toBe(`…${"👩‍👩‍👧‍👦".repeat(4)} 加微信`);
  expect(cut.spans.map((s) => s.id)).toEqual(["a"]);
});
