import { expect, test } from "vitest";
import { maskRuns, maskWords } from "./sight";

test("what looks like a contact is masked where no evidence covers it, and its length stays", () => {
  const given = [
    "看图➕薇❤：a b c _ 2 0 2 4",
    "薇 信 a·b·c·_·2·0·2·4 备注",
    "电话 138 0013 8000",
    "abc_2024",
  ];
  for (const text of given) {
    const masked = maskRuns(text);
    expect(masked).toHaveLength(text.length);
    expect(masked).not.toMatch(/2.?0.?2.?4|8000/);
  }
  for (const plain of [
    "买 2 件 99 元",
    "Refund please",
    "两岁宝宝，3 件事",
    "Court file 12",
    "Seen at 10 in row 3",
  ])
    expect(maskRuns(plain)).toBe(plain);
});

test("words known to be a contact are masked in what somebody wrote about it", () => {
  expect(maskWords("他让买家找小鹿妈妈", ["小鹿妈妈"])).toBe("他让买家找小鹿••");
});
