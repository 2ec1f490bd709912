import { describe, expect, it } from "vitest";
import { gramsOf, holdsQuery, queryGrams } from "./grams";

const isFound = (text: string, query: string) => {
  const grams = gramsOf(text);
  return queryGrams(query).every((gram) => grams.includes(gram));
};

describe("the pieces of a text", () => {
  it.each([
    ["想要同款加微信 abc_2024", "微"],
    ["想要同款加微信 abc_2024", "微信"],
    ["想要同款加微信 abc_2024", "加微信"],
    ["想要同款加微信 abc_2024", "ABC_2024"],
    ["想要同款加微信 abc_2024", "信 2024"],
    ["全角ＡＢＣ１２３", "abc123"],
    ["WeChat: qing_he", "chat"],
    ["电话138 0013 8000", "13"],
    ["x", "x"],
    ["薇❤信号v2", "号v2"],
  ])("of %s are all there for the query %s", (text, query) => {
    expect(isFound(text, query)).toBe(true);
    expect(holdsQuery(text, query)).toBe(true);
  });

  it.each([
    ["想要同款加微信", "信微"],
    ["想要同款加微信", "微博"],
    ["abc 2024", "abc2024"],
    ["qinghe", "qingheshouzuo"],
  ])("of %s are not all there for %s", (text, query) => {
    expect(isFound(text, query)).toBe(false);
  });

  it("tell a text that has the pieces from one that has the words", () => {
    expect(isFound("加微 微信", "加微信")).toBe(true);
    expect(holdsQuery("加微 微信", "加微信")).toBe(false);
  });

  it("are none for a query without letters and figures", () => {
    expect(queryGrams("  ❤ —— ")).toEqual([]);
    expect(holdsQuery("任何", "—")).toBe(false);
  });
});
