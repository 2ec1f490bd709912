import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { detectText } from "./detect";

type Rewrite = (digits: string[]) => string[];
const by = (table: string) => (digits: string[]) => digits.map((d) => [...table][Number(d)] ?? d);
const some = (table: string, every: number) => (digits: string[]) =>
  digits.map((d, i) => (i % every === 0 ? ([...table][Number(d)] ?? d) : d));

/** How single digits may be written. */
const WRITTEN: Record<string, Rewrite> = {
  plain: (d) => d,
  fullWidth: by("０１２３４５６７８９"),
  circled: by("⓪①②③④⑤⑥⑦⑧⑨"),
  negativeCircled: by("⓿❶❷❸❹❺❻❼❽❾"),
  mathematical: by("𝟘𝟙𝟚𝟛𝟜𝟝𝟞𝟟𝟠𝟡"),
  superscript: by("⁰¹²³⁴⁵⁶⁷⁸⁹"),
  subscript: by("₀₁₂₃₄₅₆₇₈₉"),
  arabicIndic: by("٠١٢٣٤٥٦٧٨٩"),
  chinese: by("零一二三四五六七八九"),
  financial: by("零壹贰叁肆伍陆柒捌玖"),
  spoken: by("洞幺两三四五六拐八勾"),
  keycap: (digits) => digits.map((d) => `${d}\ufe0f\u20e3`),
  mixed: some("零一二三四五六七八九", 3),
  halfCircled: some("⓪①②③④⑤⑥⑦⑧⑨", 2),
};
/** What may stand between them. */
const BETWEEN: Record<string, (digits: string[]) => string> = {
  nothing: (d) => d.join(""),
  spaces: (d) => d.join(" "),
  dots: (d) => d.join("."),
  hyphens: (d) => d.join("-"),
  stars: (d) => d.join("*"),
  zeroWidth: (d) => d.join("\u200b"),
  threeFourFour: (d) => `${d.slice(0, 3).join("")} ${d.slice(3, 7).join("")} ${d.slice(7).join("")}`,
  emoji: (d) => `${d.slice(0, 3).join("")}🌸${d.slice(3, 7).join("")}🌸${d.slice(7).join("")}`,
  newlines: (d) => `${d.slice(0, 3).join("")}\n${d.slice(3, 7).join("")}\n${d.slice(7).join("")}`,
  brackets: (d) => `${d.slice(0, 3).join("")}（${d.slice(3, 7).join("")}）${d.slice(7).join("")}`,
  thenWords: (d) => `${d.slice(0, 3).join("")}然后${d.slice(3, 7).join("")}接着${d.slice(7).join("")}`,
};
const mobile = fc
  .tuple(
    fc.constantFrom("3", "5", "6", "7", "8", "9"),
    fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 9, maxLength: 9 }),
  )
  .map(([second, rest]) => `1${second}${rest.join("")}`);
const NAMES = [
  "微信",
  "薇信",
  "徽信",
  "V信",
  "ＶＸ",
  "vx",
  "wei信",
  "weixin",
  "wēi xìn",
  "w x",
  "微/信",
  "微 信",
  "微\u200b信",
  "🆅🆇",
  "微🌸信",
  "薇❤️",
  "微̶信̶",
  "wеixin",
  "绿泡泡",
  "崴芯",
  "微亻言",
  "彳散亻言",
  "微微信",
  "v 信",
  "WeChat",
  "𝘷𝘹",
  "we1x1n",
  "微信號",
  "溦信",
  "VX",
  "加V",
  "➕v",
  "家薇",
  "+微",
];
const IDS: Record<string, (id: string) => string> = {
  plain: (id) => id,
  fullWidth: (id) => [...id].map((c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join(""),
  capitals: (id) => id.toUpperCase(),
  zeroWidth: (id) => [...id].join("\u200b"),
};
const JOINS = [" ", "：", ":", " : ", "号：", "是 "];
const SIDES = [
  ["", ""],
  ["联系 ", " 备注颜色"],
  ["姐妹们看货 ", "，谢谢"],
  ["电话：", "。"],
  ["😊", "😊"],
] as const;

describe("a known contact through random disguises", { timeout: 60_000 }, () => {
  it.each(Object.keys(WRITTEN))(
    "mobile numbers written %s, with anything between, are found with the exact span",
    (how) => {
      fc.assert(
        fc.property(
          mobile,
          fc.constantFrom(...Object.keys(BETWEEN)),
          fc.constantFrom(...SIDES),
          (number, between, [left, right]) => {
            const written = BETWEEN[between]!(WRITTEN[how]!([...number]));
            const found = detectText(left + written + right, "note").evidence.map(
              (e) => `${e.canonical} ${e.spans[0].text}`,
            );
            expect(found, `${between}: ${written}`).toContain(`phone_mobile:${number} ${written}`);
          },
        ),
        { numRuns: 150 },
      );
    },
  );

  it("WeChat ids behind any name, any join and any writing of the id have one canonical form and one span from name to id", () => {
    const id = fc
      .tuple(
        fc.constantFrom("demo", "lulu", "anna", "miya"),
        fc.constantFrom("_", "", "-"),
        fc.integer({ min: 10, max: 9999 }),
      )
      .map(([a, b, c]) => `${a}${b}${c}`);
    fc.assert(
      fc.property(
        fc.constantFrom(...NAMES),
        fc.constantFrom(...JOINS),
        fc.constantFrom(...Object.keys(IDS)),
        id,
        (name, join, how, plain) => {
          const written = `${name}${join}${IDS[how]!(plain)}`;
          const { evidence } = detectText(`${written} 看图`, "note");
          expect(
            evidence.map((e) => `${e.canonical} ${e.spans[0].text}`),
            written,
          ).toContain(`wechat:${plain} ${written}`);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
