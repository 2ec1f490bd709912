import { describe, expect, it } from "vitest";
import { DEFAULT_ALLOW } from "../policy/pack-data/allow";
import type { ContactKind, Intent, RuleId, Surface } from "../words";
import { createDetector, detect, detectText } from "./detect";
import type { AllowLists, DetectContext, ItemText } from "./evidence";
import { readImageCode, readImageLines } from "./image";
import { compilePattern, type Pattern } from "./patterns";
import { COMPONENTS } from "./words/components";
import { DEFAULT_LEXICON } from "./words/default";

const NO_ALLOW: AllowLists = {
  hosts: [],
  hotlines: [],
  leadComponents: [],
  carriers: [],
  orderIdPattern: "",
};
const context = (surface: Surface, more: Partial<DetectContext> = {}): DetectContext => ({
  surface,
  actor: "merchant",
  allow: NO_ALLOW,
  ...more,
});
const author = (...texts: string[]): ItemText[] =>
  texts.map((text, i) => ({ field: `m${i}`, text, sender: "author" }));

describe("surface, kind and intent decide the rule", () => {
  const rows: [RuleId, Surface, string][] = [
    ["PM-01", "private_message", "加我微信 demo_shop01"],
    ["PM-01", "private_message", "打 13800001234"],
    ["PM-02", "private_message", "QQ100200300"],
    ["PM-02", "private_message", "https://example.com/a"],
    ["PM-03", "private_message", "留个联系方式给你发图"],
    ["PM-04", "private_message", "不走平台给你九折"],
    ["EC-01", "profile", "vx demo_shop01"],
    ["EC-02", "product_detail", "vx demo_shop01"],
    ["EC-03", "store_page", "vx demo_shop01"],
    ["EC-04", "note", "vx demo_shop01"],
    ["EC-04", "comment", "vx demo_shop01"],
    ["EC-04", "order_review", "vx demo_shop01"],
    ["EC-04", "review_reply", "vx demo_shop01"],
    ["EC-05", "note", "去某宝搜同款"],
    ["EC-06", "note", "下载「示例优选」App下单返现"],
    ["EC-07", "package_insert", "vx demo_shop01"],
    ["EC-08", "promo_page", "vx demo_shop01"],
    ["EC-09", "marketing_sms", "详询 13800001234"],
    ["EC-10", "chat", "vx demo_shop01"],
    ["EC-10", "customer_service", "vx demo_shop01"],
    ["EC-10", "group_chat", "vx demo_shop01"],
    ["EC-11", "live_sales", "vx demo_shop01"],
    ["EC-11", "live_interaction", "vx demo_shop01"],
    ["EC-12", "chat", "ZFB直接转，免手续费"],
    ["EC-12", "private_message", "卡号 6222 0200 0000 1234 566"],
    ["EC-13", "note", "不走平台给你九折"],
    ["EC-14", "comment", "姐妹我上次加她薇信买的，很快"],
  ];
  it.each(rows)("%s on %s: %s", (rule, surface, text) => {
    expect(detectText(text, surface).evidence.map((e) => e.rule)).toContain(rule);
  });

  const kinds: [ContactKind, string][] = [
    ["wechat", "加薇信 demo_shop01"],
    ["phone_mobile", "打 13800001234"],
    ["phone_landline", "座机 010-88880000"],
    ["qq", "QQ100200300"],
    ["email", "demo@example.com"],
    ["url", "www.example.com"],
    ["qr", "扫马领券"],
    ["share_token", "发你淘口令"],
    ["mini_program", "小程序里下单便宜二十"],
    ["bank_account", "卡号 6222 0200 0000 1234 566"],
    ["payment_account", "ZFB直接转，免手续费"],
    ["crypto", "收USDT，TRC20，价格好谈"],
    ["foreign_im", "TG: @demo_shop01"],
    ["social_handle", "IG同名可以私下订"],
    ["rival_platform", "tb店同名"],
    ["external_app", "我们有独立站，比这儿便宜"],
    ["offline_place", "到店付现便宜，地址私你"],
    ["group_invite", "进群享内购价"],
    ["hidden_pointer", "主页有惊喜"],
    ["none", "懂得都懂，来"],
  ];
  it.each(kinds)("kind %s: %s", (kind, text) => {
    expect(detectText(text, "note").evidence.map((e) => e.kind)).toContain(kind);
  });

  const intents: [Intent, string][] = [
    ["provide", "微信 demo_shop01"],
    ["solicit", "留个联系方式我发你"],
    ["direct", "可以加微看实物"],
    ["imply", "主页有惊喜"],
    ["off_platform_pay", "差价转我就好"],
    ["off_platform_trade", "不走平台便宜"],
    ["shill", "我上次加她买的"],
  ];
  it.each(intents)("intent %s: %s", (intent, text) => {
    expect(detectText(text, "note").evidence.map((e) => e.intent)).toContain(intent);
  });
});

describe("what is no violation is cleared with its reason", () => {
  it.each([
    ["negated", "我们不加微信 demo_shop01 那种，只在平台成交"],
    ["quoted", "卖家让我加微信 abc_2024，骗子，已举报"],
    ["official", "客服发了官方名片，官方客服微信加一下"],
  ])("%s: %s", (_why, text) => {
    expect(detectText(text, "order_review").evidence).toEqual([]);
  });

  it("own hosts, hotlines, order numbers and tracking numbers come from the pack", () => {
    const allow: AllowLists = {
      ...NO_ALLOW,
      hosts: ["example.com"],
      hotlines: ["400-800-1234"],
      orderIdPattern: "P\\d{18}",
      carriers: [],
    };
    const own = detect(
      [{ field: "t", text: "看 https://shop.example.com/a 或打 400-800-1234" }],
      context("note", { allow }),
    );
    expect(own.evidence).toEqual([]);
    expect(own.cleared.map((c) => c.why).sort()).toEqual(["listed hotline", "own host example.com"]);
    const other = detect([{ field: "t", text: "看 https://notexample.com/a" }], context("note", { allow }));
    expect(other.evidence).toHaveLength(1);
  });

  it("an x in a hotline of the pack is any digit, and nothing else is", () => {
    const allow: AllowLists = { ...NO_ALLOW, hotlines: ["95xxxx", "400-800-12xx"] };
    const read = (text: string) => detect([{ field: "t", text }], context("note", { allow }));
    for (const text of ["致电 951234 查询", "请致电 400-800-1299"]) {
      expect(read(text).evidence).toEqual([]);
      expect(read(text).cleared.map((c) => c.why)).toEqual(["listed hotline"]);
      expect(detect([{ field: "t", text }], context("note")).evidence).toHaveLength(1);
    }
    for (const text of ["致电 961234 查询", "致电 9512345 查询", "请致电 400-800-1399", "加QQ 951234"])
      expect(read(text).evidence).toHaveLength(1);
  });

  describe("a component the platform put on the item clears what speaks of it", () => {
    const allow: AllowLists = { ...NO_ALLOW, leadComponents: ["lead_card", "official_group"] };
    const read = (text: string, ...officialToolMarks: string[]) =>
      detect([{ field: "t", text }], context("note", { allow, officialToolMarks }));
    const official: [string, string][] = [
      ["official_group", "点文末粉丝群组件，进群领券"],
      ["official_group", "进群领券就在文末的粉丝群"],
      ["lead_card", "留个联系方式，填下方留资卡就行"],
      ["lead_card", "看图片最后一页，领取卡在那里"],
    ];

    it.each(official)("%s: %s", (mark, text) => {
      expect(read(text).evidence).not.toEqual([]);
      const marked = read(text, mark);
      expect(marked.evidence).toEqual([]);
      expect(marked.cleared.length).toBeGreaterThan(0);
      for (const { why } of marked.cleared) expect(why).toMatch(/^official tool: /);
    });

    it.each([
      ["a mark for another component", "进群领券就在文末的粉丝群", "lead_card"],
      ["a mark the pack does not list", "留个联系方式，填下方表单就行", "lead_form"],
      ["a component in another sentence", "文末有粉丝群。进群领券私我", "official_group"],
      ["a component far away", "文末有粉丝群，今天天气真不错我们都很开心呀，进群领券", "official_group"],
      ["a deal off the platform", "填下方留资卡，不走平台给你九折", "lead_card"],
      ["a telephone number", "填下方留资卡或打 13800001234", "lead_card"],
      ["a link", "留资卡打不开走 https://example.com/m", "lead_card"],
      ["an unnamed WeChat", "填下方留资卡加微信详聊", "lead_card"],
    ])("does not clear: %s", (_what, text, mark) => {
      expect(read(text, mark).evidence).not.toEqual([]);
    });

    it("a WeChat id beside the component stays, with the hit on the component cleared", () => {
      const both = read("点文末粉丝群组件进群领券，加微信 demo_shop01", "official_group");
      expect(both.evidence.map((e) => e.canonical)).toEqual(["wechat:demo_shop01"]);
      expect(both.cleared).toHaveLength(1);
    });
  });

  it("every lead component of the default pack has words of its own", () => {
    for (const name of DEFAULT_ALLOW.leadComponents)
      expect(COMPONENTS[name]?.words.length).toBeGreaterThan(0);
  });

  it("a shielded contact is cleared for this account only", () => {
    const text = [{ field: "t", text: "微信 demo_shop01" }];
    expect(detect(text, context("note", { shielded: ["wechat:demo_shop01"] })).evidence).toEqual([]);
    expect(detect(text, context("note")).evidence).not.toEqual([]);
  });

  it("the neighbours' messages are not judged", () => {
    expect(
      detect([{ field: "a", text: "微信 demo_shop01", sender: "other" }], context("chat")).evidence,
    ).toEqual([]);
  });
});

describe("one contact has one canonical form", () => {
  it.each([
    "138 0000 1234",
    "❶❸❽⓿⓿⓿⓿❶❷❸❹",
    "一三八零零零零一二三四",
    "l38oooo1234",
    "+86-138-0000-1234",
    "138四个零1234",
  ])("phone %s", (text) => {
    expect(detectText(`打 ${text}`, "note").evidence.map((e) => e.canonical)).toContain(
      "phone_mobile:13800001234",
    );
  });
  it.each(["薇信 Demo_Shop01", "ｖｘ：ｄｅｍｏ＿ｓｈｏｐ０１", "加V demo_shop01", "wēi xìn demo_shop01"])(
    "wechat %s",
    (text) => {
      expect(detectText(text, "note").evidence.map((e) => e.canonical)).toContain("wechat:demo_shop01");
    },
  );
});

describe("a number split over messages", () => {
  it("is one evidence with one span per message, and never mixes senders", () => {
    const texts: ItemText[] = [
      ...author("138"),
      { field: "x", text: "9999", sender: "other" },
      ...author("", "0000", "1234")
        .slice(1)
        .map((t, i) => ({ ...t, field: `n${i}` })),
    ];
    const { evidence, risk } = detect(texts, context("private_message"));
    const found = evidence.find((e) => e.canonical === "phone_mobile:13800001234");
    expect(found?.spans.map((s) => [s.kind === "text" && s.field, s.text])).toEqual([
      ["m0", "138"],
      ["n0", "0000"],
      ["n1", "1234"],
    ]);
    expect(risk).toBeGreaterThanOrEqual(0.5);
  });

  it("a name in one message and the id in the next belong together", () => {
    expect(
      detect(author("加我微信", "abc_2024"), context("private_message")).evidence.map((e) => e.canonical),
    ).toContain("wechat:abc_2024");
  });

  it("messages more than five minutes apart are not joined", () => {
    const texts = author("138", "0000", "1234").map((t, i) => ({ ...t, at: i * 600_000 }));
    expect(detect(texts, context("private_message")).evidence).toEqual([]);
  });

  it("is found wherever it stands in a long thread", () => {
    for (let lead = 0; lead < 25; lead++) {
      const texts = author(...Array.from({ length: lead }, () => "在的亲"), "138", "0000", "1234", "好的");
      expect(detect(texts, context("private_message")).evidence.length, `after ${lead}`).toBeGreaterThan(0);
    }
  });
});

describe("pictures", () => {
  const quad: [number, number][] = [
    [0, 0],
    [9, 0],
    [9, 9],
    [0, 9],
  ];
  it("an OCR line keeps its quad, and a number over two lines has both", () => {
    const lines = ["联系 138", "0000 1234"].map((text, i) => ({
      text,
      image: "aa",
      quad: quad.map(([x, y]) => [x, y + i * 10] as [number, number]),
    }));
    const [e] = readImageLines(lines, context("package_insert")).evidence;
    expect(e?.spans).toEqual([
      { kind: "image", image: "aa", quad: lines[0]!.quad, text: "138" },
      { kind: "image", image: "aa", quad: lines[1]!.quad, text: "0000 1234" },
    ]);
  });
  it("a code is evidence of what it leads to; own hosts are cleared; an unreadable one is weak", () => {
    const code = (payload: string | null) => ({ payload, image: "bb", quad });
    expect(readImageCode(code("https://u.wechat.com/abc"), context("note")).evidence[0]).toMatchObject({
      kind: "qr",
      canonical: "wechat_qr:https://u.wechat.com/abc",
      rule: "EC-04",
    });
    expect(readImageCode(code("https://qr.alipay.com/x"), context("note")).evidence[0]).toMatchObject({
      rule: "EC-12",
    });
    expect(
      readImageCode(
        code("https://shop.example.com/a"),
        context("note", { allow: { ...NO_ALLOW, hosts: ["example.com"] } }),
      ).evidence,
    ).toEqual([]);
    expect(readImageCode(code(null), context("note")).risk).toBeLessThan(0.5);
  });
});

describe("terms and patterns of policy editors", () => {
  it("name their own rule", () => {
    const user = { kind: "none" as const, intent: "direct" as const, weight: 0.8, rule: "EC-06" as const };
    const detector = createDetector({
      terms: [
        ...DEFAULT_LEXICON.terms,
        { ...user, text: "示例黑话", tag: "user", means: "示例黑话", how: null },
      ],
      patterns: [{ ...user, means: "暗号", pattern: compilePattern("暗号{0,3}{d}{3,6}") as Pattern }],
    });
    const found = (text: string) =>
      detector.detect([{ field: "t", text }], context("note")).evidence.map((e) => [e.rule, e.spans[0].text]);
    expect(found("来点示例黑话吧")).toEqual([["EC-06", "示例黑话"]]);
    expect(found("报暗号：888")).toContainEqual(["EC-06", "暗号：888"]);
  });
});
