import { describe, expect, test } from "vitest";
import { CATEGORIES, OVERTURN_REASONS, RULE_IDS } from "../words";
import { DEFAULT_PACKS, packAt } from "./default-pack";

const at = (iso: string) => Date.parse(iso);

describe("default packs", () => {
  test.each(DEFAULT_PACKS)(
    "pack $version holds all 18 rules in order, with clause and examples in two languages",
    (pack) => {
      expect(pack.rules.map((rule) => rule.id)).toEqual([...RULE_IDS]);
      for (const rule of pack.rules) {
        expect(rule.examples.filter((example) => example.allowed).length).toBeGreaterThanOrEqual(2);
        expect(rule.examples.filter((example) => !example.allowed).length).toBeGreaterThanOrEqual(2);
        for (const text of [rule.title, rule.clause, ...rule.examples.map((example) => example.text)]) {
          expect(text.en).not.toMatch(/[\u4e00-\u9fff]{6,}/);
          expect(text.zh).toMatch(/[\u4e00-\u9fff]/);
        }
      }
      expect(pack.categories.map((category) => category.id)).toEqual([...CATEGORIES]);
      expect(pack.overturnReasons.map((reason) => reason.id)).toEqual([...OVERTURN_REASONS]);
    },
  );

  test("rules keep the category and surfaces of policy.md section 2", () => {
    const rows = DEFAULT_PACKS[1]!.rules.map(
      (rule) => `${rule.id} ${rule.category} ${String(rule.surfaces)}`,
    );
    expect(rows).toEqual([
      "PM-01 D1 private_message",
      "PM-02 D2 private_message",
      "PM-03 D1 private_message",
      "PM-04 D1 private_message",
      "EC-01 D3 profile",
      "EC-02 D3 product_detail",
      "EC-03 D3 store_page",
      "EC-04 D3 note,comment,order_review,review_reply",
      "EC-05 D4 all_but_private_message",
      "EC-06 D4 all_but_private_message",
      "EC-07 D3 package_insert",
      "EC-08 D3 promo_page",
      "EC-09 D3 marketing_sms",
      "EC-10 D3 chat,customer_service,group_chat",
      "EC-11 D3 live_interaction,live_sales",
      "EC-12 D6 all",
      "EC-13 D5 all_but_private_message",
      "EC-14 D7 all",
    ]);
  });

  test("conduct is judged by the pack in force when it happened; older than any pack, by the oldest", () => {
    const version = (iso: string) => packAt(DEFAULT_PACKS, at(iso)).version;
    expect(version("2024-06-01T00:00:00+08:00")).toBe(5);
    expect(version("2026-02-02T23:59:59.999+08:00")).toBe(5);
    expect(version("2026-02-03T00:00:00+08:00")).toBe(6);
    expect(packAt([...DEFAULT_PACKS].reverse(), at("2026-11-01T00:00:00Z")).version).toBe(6);
  });

  test("a rule worded anew in version 6 has a higher rule version, and no other rule has", () => {
    const [five, six] = DEFAULT_PACKS;
    for (const [index, rule] of six!.rules.entries()) {
      const before = five!.rules[index]!;
      expect(rule.version > before.version).toBe(rule.clause.en !== before.clause.en);
    }
    expect(six!.rules.find((rule) => rule.id === "EC-10")?.clause.en).toBe(
      "Customer service and chat tools may not give or ask for a WeChat id, phone number, QR code or link. Earlier exemptions no longer apply.",
    );
  });
});
