import { describe, expect, it } from "vitest";
import type { Snippet } from "@/lib/domain/cases/snippet";
import { fitSnippet } from "./fit-snippet";

const snippet = (text: string, hit: string): Snippet => {
  const start = text.indexOf(hit);
  const marks = [{ start, end: start + hit.length, kind: "wechat" as const, intent: "provide" as const }];
  return { author: "a", store: null, text, marks, cut: false };
};

describe("a snippet in a narrow row", () => {
  it("stays as it is where the hit is in view", () => {
    const short = snippet("主页有薇，想要同款", "薇");
    expect(fitSnippet(short, 15)).toBe(short);
  });

  it("is cut at its start so that the whole hit is in view, marks still on the hit", () => {
    const long = fitSnippet(
      snippet("可以的宝～刻字是定制单，平台拍不了哦，加薇❤️ abc_2024 我发你", "加薇❤️ abc_2024"),
      15,
    );
    const mark = long.marks[0];
    expect(long.cut).toBe(true);
    expect(long.text.slice(mark?.start, mark?.end)).toBe("加薇❤️ abc_2024");
    expect(long.text.startsWith("不了哦，")).toBe(true);
  });

  it("never cuts inside an emoji", () => {
    const text = `${"啊".repeat(20)}👩‍👩‍👧啊啊加V`;
    expect(fitSnippet(snippet(text, "加V"), 10).text.startsWith("啊👩‍👩‍👧")).toBe(true);
  });
});
