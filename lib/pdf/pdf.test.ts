import { describe, expect, it } from "vitest";
import { readPdf } from "@/lib/test/read-pdf";
import type { PdfDocument } from "./blocks";
import { renderPdf } from "./render";

const document = (blocks: PdfDocument["blocks"]): PdfDocument => ({
  title: "处理通知 N-1",
  lang: "zh-CN",
  createdAt: Date.parse("2026-03-18T02:00:00Z"),
  footer: "Weir · N-1",
  blocks,
});

describe("a PDF", () => {
  it("reads back as written, Chinese and Latin, and gives the same bytes twice", async () => {
    const whole = document([
      { kind: "title", text: "你的账号和店铺已被限制" },
      { kind: "heading", text: "What applies now" },
      { kind: "text", text: "搜索与推荐中不展示，至 4月1日 10:42" },
      { kind: "verbatim", text: "可以的宝～加薇 ａｂｃ_2024 我发你样图" },
      { kind: "facts", rows: [["规则", "EC-10 客服与聊天工具中不得提供微信号"]] },
      { kind: "table", head: ["措施", "期限"], shares: [2, 1], rows: [["限制曝光", "14 天"]] },
    ]);
    const bytes = await renderPdf(whole);
    const { text, title, pages } = await readPdf(bytes);
    for (const part of [
      "你的账号和店铺已被限制",
      "What applies now",
      "搜索与推荐中不展示",
      "加薇 ａｂｃ_2024",
      "不得提供微信号",
      "限制曝光",
      "1 / 1",
    ])
      expect(text).toContain(part);
    expect([title, pages]).toEqual(["处理通知 N-1", 1]);
    expect(Buffer.compare(bytes, await renderPdf(whole))).toBe(0);
    expect(bytes.length).toBeLessThan(60_000);
  });

  it("numbers every page and repeats a table's head, whatever the length of a row", async () => {
    const rows = Array.from({ length: 120 }, (_, index) => [
      `第 ${index} 行`,
      "字".repeat(index % 7 === 0 ? 200 : 4),
    ]);
    rows.push(["长", "无".repeat(4_000)]);
    const { text, pages } = await readPdf(
      await renderPdf(document([{ kind: "table", head: ["名称", "内容"], shares: [1, 3], rows }])),
    );
    expect(pages).toBeGreaterThan(5);
    for (let page = 1; page <= pages; page++) expect(text).toContain(`${page} / ${pages}`);
    for (const [name] of rows) expect(text).toContain(name);
    expect(text.match(/无/g)).toHaveLength(4_000);
    expect(text.match(/名称/g)?.length).toBeGreaterThan(3);
  });

  it("hides nothing of an untrusted text: what has no shape is named, and nothing is markup", async () => {
    const hostile = `<b>x</b> \u202Egnp\u202C a\u200Bb 🙂 \u0000 ${"Q".repeat(900)}`;
    const { text, pages } = await readPdf(await renderPdf(document([{ kind: "verbatim", text: hostile }])));
    expect(text.replace(/\s/g, "")).toContain("<b>x</b>[U+202E]gnp[U+202C]a[U+200B]b[U+1F642][U+0000]");
    expect(text.match(/Q/g)).toHaveLength(900);
    expect(pages).toBe(1);
  });
});
