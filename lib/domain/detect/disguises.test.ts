import { describe, expect, it } from "vitest";
import { detectText } from "./detect";

/** Text, the disguise that must lie in one span, and the canonical form where there is one. */
const FORMS: [string, string, string, string | null][] = [
  ["homophone", "加我薇信 demo_shop01", "加我薇信 demo_shop01", "wechat:demo_shop01"],
  ["look-alike", "徽信 demo_shop01 看图", "徽信 demo_shop01", "wechat:demo_shop01"],
  ["spaced name", "微 信 demo_shop01", "微 信 demo_shop01", "wechat:demo_shop01"],
  ["zero width", "微\u200b信 demo_shop01", "微\u200b信 demo_shop01", "wechat:demo_shop01"],
  ["emoji between", "微🌸信 demo_shop01", "微🌸信 demo_shop01", "wechat:demo_shop01"],
  ["emoji as a word", "加薇❤️ demo_shop01", "加薇❤️ demo_shop01", "wechat:demo_shop01"],
  ["keycap digits", "1️⃣3️⃣8️⃣0️⃣0️⃣0️⃣0️⃣1️⃣2️⃣3️⃣4️⃣", "1️⃣3️⃣8️⃣0️⃣0️⃣0️⃣0️⃣1️⃣2️⃣3️⃣4️⃣", "phone_mobile:13800001234"],
  ["full width", "联系１３８００００１２３４哦", "１３８００００１２３４", "phone_mobile:13800001234"],
  ["circled", "①③⑧⓪⓪⓪⓪①②③④", "①③⑧⓪⓪⓪⓪①②③④", "phone_mobile:13800001234"],
  ["negative circled", "❶❸❽⓿⓿⓿⓿❶❷❸❹", "❶❸❽⓿⓿⓿⓿❶❷❸❹", "phone_mobile:13800001234"],
  ["parenthesised", "⑴⑶⑻0000⑴⑵⑶⑷", "⑴⑶⑻0000⑴⑵⑶⑷", "phone_mobile:13800001234"],
  ["mathematical", "𝟙𝟛𝟠𝟘𝟘𝟘𝟘𝟙𝟚𝟛𝟜", "𝟙𝟛𝟠𝟘𝟘𝟘𝟘𝟙𝟚𝟛𝟜", "phone_mobile:13800001234"],
  ["superscript", "电话¹³⁸⁰⁰⁰⁰¹²³⁴", "¹³⁸⁰⁰⁰⁰¹²³⁴", "phone_mobile:13800001234"],
  ["arabic-indic", "١٣٨٠٠٠٠١٢٣٤", "١٣٨٠٠٠٠١٢٣٤", "phone_mobile:13800001234"],
  ["numerals", "一三八零零零零一二三四", "一三八零零零零一二三四", "phone_mobile:13800001234"],
  ["financial numerals", "壹叁捌零零零零壹贰叁肆", "壹叁捌零零零零壹贰叁肆", "phone_mobile:13800001234"],
  ["spoken numerals", "幺三八洞洞洞洞幺两三四", "幺三八洞洞洞洞幺两三四", "phone_mobile:13800001234"],
  ["mixed", "一38零零零零12三四", "一38零零零零12三四", "phone_mobile:13800001234"],
  ["letters as digits", "l38oooo1234", "l38oooo1234", "phone_mobile:13800001234"],
  ["sound-alike digits", "1扒800001234", "1扒800001234", "phone_mobile:18800001234"],
  ["words between", "138然后0000接着1234", "138然后0000接着1234", "phone_mobile:13800001234"],
  [
    "hanzi between digits",
    "1我3是8你0的0好0朋0友1吗2呀3哈4",
    "1我3是8你0的0好0朋0友1吗2呀3哈4",
    "phone_mobile:13800001234",
  ],
  ["described zeros", "138四个零1234", "138四个零1234", "phone_mobile:13800001234"],
  ["spaces in digits", "1 3 8 0 0 0 0 1 2 3 4", "1 3 8 0 0 0 0 1 2 3 4", "phone_mobile:13800001234"],
  ["dots in digits", "1.3.8.0.0.0.0.1.2.3.4", "1.3.8.0.0.0.0.1.2.3.4", "phone_mobile:13800001234"],
  ["stars in digits", "138*0000*1234", "138*0000*1234", "phone_mobile:13800001234"],
  ["emoji in digits", "138🌸0000🌸1234", "138🌸0000🌸1234", "phone_mobile:13800001234"],
  ["newlines in digits", "138\n0000\n1234", "138\n0000\n1234", "phone_mobile:13800001234"],
  ["country code", "+86 138 0000 1234", "86 138 0000 1234", "phone_mobile:13800001234"],
  [
    "pinyin digits",
    "yi san ba ling ling ling ling yi er san si",
    "yi san ba ling ling ling ling yi er san si",
    "phone_mobile:13800001234",
  ],
  ["reversed name", "信微（反着看）demo_shop01", "信微", null],
  ["reversed pinyin", "搜 nixiew 倒过来就是我 demo_shop01", "nixiew", null],
  ["split characters", "微亻言 demo_shop01", "微亻言 demo_shop01", "wechat:demo_shop01"],
  ["both split", "彳散亻言 demo_shop01", "彳散亻言 demo_shop01", "wechat:demo_shop01"],
  ["pinyin", "weixin demo_shop01", "weixin demo_shop01", "wechat:demo_shop01"],
  ["tone marks", "wēi xìn demo_shop01", "wēi xìn demo_shop01", "wechat:demo_shop01"],
  ["half pinyin", "wei信 demo_shop01", "wei信 demo_shop01", "wechat:demo_shop01"],
  ["initials", "vx demo_shop01", "vx demo_shop01", "wechat:demo_shop01"],
  ["full-width initials", "ＶＸ：ｄｅｍｏ８８", "ＶＸ：ｄｅｍｏ８８", "wechat:demo88"],
  ["negative squared", "🆅🆇 demo_shop01", "🆅🆇 demo_shop01", "wechat:demo_shop01"],
  ["cyrillic", "wеixin demo_shop01", "wеixin demo_shop01", "wechat:demo_shop01"],
  ["cyrillic host", "exаmple.com 有活动", "exаmple.com", "url:example.com"],
  ["combining marks", "微̶信̶ demo_shop01", "微̶信̶ demo_shop01", "wechat:demo_shop01"],
  ["repeated", "微微信信 demo_shop01", "微微信信 demo_shop01", "wechat:demo_shop01"],
  ["leet", "we1x1n demo_shop01", "we1x1n demo_shop01", "wechat:demo_shop01"],
  ["slash", "微/信：demo_shop01", "微/信：demo_shop01", "wechat:demo_shop01"],
  ["traditional", "加微信號 demo_shop01", "加微信號 demo_shop01", "wechat:demo_shop01"],
  ["newline in a name", "微\n信 demo_shop01", "微\n信 demo_shop01", "wechat:demo_shop01"],
  ["refanged host", "看 example点com 下单", "example点com", "url:example.com"],
  ["bracketed dot", "example[.]com", "example[.]com", "url:example.com"],
  ["ideographic stop", "example。com", "example。com", "url:example.com"],
  ["full-width host", "ｅｘａｍｐｌｅ．ｃｏｍ", "ｅｘａｍｐｌｅ．ｃｏｍ", "url:example.com"],
  ["hxxp", "hxxp://example.com/a", "hxxp://example.com/a", "url:example.com/a"],
  ["spaced scheme", "h t t p : / / example . com", "h t t p : / / example . com", "url:example.com"],
  ["short link", "点这个 t.cn/A1b2C3d", "t.cn/A1b2C3d", "url:t.cn/A1b2C3d"],
  ["bracketed at", "demo[at]example.com", "demo[at]example.com", "email:demo@example.com"],
  ["spelled mail", "demo AT example DOT com", "demo AT example DOT com", "email:demo@example.com"],
  ["chinese mail", "demo艾特example点com", "demo艾特example点com", "email:demo@example.com"],
  ["hash for at", "demo#example.com（#换成@）", "demo#example.com", "email:demo@example.com"],
  ["qq look-alike", "🅠🅠100200300", "🅠🅠100200300", "qq:100200300"],
  ["qq sound", "蔻蔻 100200300", "蔻蔻 100200300", "qq:100200300"],
  ["qq spaced", "q q 100 200 300", "q q 100 200 300", "qq:100200300"],
  [
    "card in fours",
    "卡号 6222 0200 0000 1234 566 农行",
    "6222 0200 0000 1234 566",
    "bank_account:6222020000001234566",
  ],
  [
    "card in numerals",
    "六二二二零二零零零零零零一二三四五六六",
    "六二二二零二零零零零零零一二三四五六六",
    "bank_account:6222020000001234566",
  ],
];

describe("disguises are read with their exact span", () => {
  it.each(FORMS)("%s: %s", (_name, text, written, canonical) => {
    const { evidence, risk } = detectText(text, "note");
    const found = evidence.map((e) => ({ text: e.spans[0].text, canonical: e.canonical }));
    expect(found).toContainEqual(
      canonical === null
        ? expect.objectContaining({ text: expect.stringContaining(written) })
        : { text: written, canonical },
    );
    expect(risk).toBeGreaterThanOrEqual(0.5);
  });
});

/** The forms that published detectors are compared by; the rest of FORMS goes beyond them. */
const USUAL = [
  ["homophone", "look-alike", "spaced name", "zero width", "emoji between", "keycap digits", "full width"],
  ["circled", "negative circled", "parenthesised", "mathematical", "superscript", "numerals"],
  ["financial numerals", "spoken numerals", "mixed", "letters as digits", "sound-alike digits"],
  ["words between", "hanzi between digits", "described zeros", "spaces in digits", "dots in digits"],
  ["stars in digits", "emoji in digits", "newlines in digits", "pinyin digits", "split characters"],
  ["both split", "pinyin", "tone marks", "half pinyin", "initials", "negative squared", "cyrillic"],
  ["combining marks", "repeated", "leet", "newline in a name", "refanged host", "bracketed dot"],
  ["full-width host", "hxxp", "spaced scheme", "bracketed at", "chinese mail", "qq look-alike"],
].flat();

it("of the 47 usual forms 47 are read with the exact span and the same contact", () => {
  const exact = FORMS.filter(([name, text, written, canonical]) => {
    const isRead = detectText(text, "note").evidence.some(
      ({ spans: [span], canonical: read }) => span.text === written && read === canonical,
    );
    return USUAL.includes(name) && isRead;
  });
  expect(exact.map(([name]) => name).sort()).toEqual([...USUAL].sort());
  expect(exact).toHaveLength(47);
});
