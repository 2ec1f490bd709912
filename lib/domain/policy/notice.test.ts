import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assess, type OffenceFacts } from "./assess";
import { DEFAULT_PACKS } from "./default-pack";
import { yuanText } from "./money";
import {
  appealTerms,
  appealUntil,
  checkNotice,
  composeNotice,
  type NoticeContent,
  type NoticeFacts,
} from "./notice";
import type { PriorOffence } from "./offence";

const pack = DEFAULT_PACKS[1]!;
const DAY = 86_400_000;
const NOW = Date.parse("2026-03-18T10:42:00+08:00");
const rule = pack.rules.find((each) => each.id === "EC-10")!;

const prior = (index: number): PriorOffence => ({
  id: `p${index}`,
  ladder: "ec",
  category: "D3",
  conductAt: NOW - (index + 1) * 20 * DAY,
  step: 1,
  decidedAt: NOW - (index + 1) * 20 * DAY,
  noticeHandedOverAt: NOW - (index + 1) * 20 * DAY,
  reversed: false,
  joined: false,
  damagesFen: 0,
});

function factsFor(
  over: {
    priors?: number;
    case?: Partial<OffenceFacts["case"]>;
    store?: boolean;
    deposit?: number;
    history?: PriorOffence[];
  } = {},
): NoticeFacts {
  const deposit = over.deposit ?? 2_000_000;
  const available = Math.floor(deposit / 4);
  const theCase = {
    category: "D3",
    severity: "standard",
    coordinated: false,
    graveHarm: false,
    conductAt: NOW - 3_600_000,
    decidedAt: NOW,
    ...over.case,
  } as const;
  const assessment = assess(
    {
      subject: { hasStore: over.store ?? true, depositRequiredFen: deposit, depositAvailableFen: available },
      history: over.history ?? Array.from({ length: over.priors ?? 0 }, (_, index) => prior(index)),
      case: theCase,
      operatorDamagesWindowFen: 0,
    },
    pack,
  );
  const { damages } = assessment;
  return {
    noticeNumber: "N-48213-1",
    caseNumber: "WR-48213",
    account: { name: "青禾手作", platformId: "A-1" },
    store: (over.store ?? true) ? { name: "青禾手作的店", platformId: "S-1" } : null,
    surface: "customer_service",
    conductAt: theCase.conductAt,
    foundBy: "detector",
    evidence: [
      { rule: "EC-10", kind: "wechat", written: "加薇❤️ abc_demo", reading: "加微信 abc_demo", from: "text" },
    ],
    grounds: [{ rule: "EC-10", ruleVersion: rule.version, clause: rule.clause }],
    pack,
    severity: theCase.severity,
    coordinated: theCase.coordinated,
    graveHarmReason: theCase.graveHarm ? "买家转账后失联" : null,
    assessment,
    measures: assessment.measures,
    pointsTotal: assessment.points,
    damages,
    deposit: damages ? { beforeFen: available, afterFen: available - damages.reservedFen } : null,
    decidedBy: { kind: "person", approved: false },
    effect: { kind: "now" },
    appeal: appealTerms(NOW, pack),
    texts: pack.notice.texts,
  };
}

const missing = (content: NoticeContent): string[] => {
  const result = checkNotice(content);
  return result.ok ? [] : result.refusal.missing;
};

describe("the notice", () => {
  test("says everything policy.md section 5 asks for, in both languages", () => {
    const content = composeNotice(factsFor({ priors: 2 }));
    expect(missing(content)).toEqual([]);
    expect(content.title.en).toBe("Your account and store are restricted");
    for (const part of [
      "Case WR-48213, notice N-48213-1",
      "青禾手作的店 (S-1)",
      "18 Mar 2026, 09:42 (UTC+8)",
      "加薇❤️ abc_demo",
      "Read as: 加微信 abc_demo",
      "EC-10, version 2, policy pack 6 in force since 3 Feb 2026, 00:00 (UTC+8)",
      "Hidden from search (store), from 18 Mar 2026, 10:42 (UTC+8), until 1 Apr 2026, 10:42 (UTC+8)",
      "min(¥2,000.00 × 1, 50% × ¥20,000.00) = min(¥2,000.00, ¥10,000.00) = ¥2,000.00",
      "Deposit available: ¥5,000.00 before, ¥3,000.00 after.",
      "Merchant: 20, in total 20",
      "Offence 3 within its period: 3 + 0 + 0 = 3",
      "Found by automatic detection.",
      "Decided by a person.",
      "In effect now.",
      "Until 30 days after this notice reached you, in no case before 17 Apr 2026, 10:42 (UTC+8).",
    ]) {
      expect(content.text.en).toContain(part);
    }
    for (const part of ["违约金", "2026年4月17日 10:42", "由人工作出决定", "第 3 次违规"]) {
      expect(content.text.zh).toContain(part);
    }
  });

  test("one that lacks any part is refused and the part is named", () => {
    const whole = composeNotice(factsFor({ priors: 2 }));
    expect(whole.fields).toHaveLength(17);
    for (const field of whole.fields) {
      const without = { ...whole, fields: whole.fields.filter((each) => each.id !== field.id) };
      expect(missing(without).join()).toContain(field.id);
      const oneLanguage = whole.fields.map((each) =>
        each.id === field.id ? { ...each, lines: [{ en: each.lines[0]!.en, zh: " " }] } : each,
      );
      expect(missing({ ...whole, fields: oneLanguage })).toContain(field.id);
    }
  });

  test("an amount that its formula does not give, or that does not add up, is refused", () => {
    const facts = factsFor({ priors: 2 });
    const damages = facts.damages!;
    const refused = (change: Partial<typeof damages>, deposit = facts.deposit) =>
      missing(composeNotice({ ...facts, damages: { ...damages, ...change }, deposit }));
    expect(refused({})).toEqual([]);
    expect(refused({ baseFen: damages.baseFen + 1 })).toContain("amount: the formula does not give it");
    expect(refused({ dueFen: 1 })).toContain("amount: reserved and due");
    expect(refused({}, { beforeFen: 1, afterFen: 1 })).toContain("amount: deposit after");
    expect(missing({ ...composeNotice(facts), fields: composeNotice(factsFor()).fields })).toContain(
      "amount",
    );
  });

  test("grave harm needs its reason, a rule of the evidence must be named, an `other` measure needs its text", () => {
    const facts = factsFor({ case: { graveHarm: true } });
    expect(missing(composeNotice(facts))).toEqual([]);
    expect(composeNotice(facts).title.zh).toBe("你的账号已被封停");
    expect(missing(composeNotice({ ...facts, graveHarmReason: " " }))).toContain("grave harm: reason");
    const other = { kind: "other", target: "account", scopes: null, startAt: NOW, endAt: null } as const;
    expect(missing(composeNotice({ ...facts, measures: [other] }))).toContain("measures: text");
    const unnamed = { ...facts, grounds: [{ ...facts.grounds[0], rule: "EC-12" }] } as NoticeFacts;
    expect(missing(composeNotice(unnamed)).join()).toContain("is not named");
  });

  test("a joined decision that sets nothing new still has its complete notice, and says so", () => {
    const open = {
      ...prior(0),
      step: 3 as const,
      decidedAt: NOW,
      noticeHandedOverAt: null,
      damagesFen: 50_000,
    };
    const facts = factsFor({ history: [prior(2), prior(1), open] });
    const content = composeNotice(facts);
    expect(missing(content)).toEqual([]);
    expect(content.text.en).toContain("belongs to the same offence");
    expect(content.text.en).toContain("less ¥500.00 charged before for the same offence: ¥1,500.00");
    expect(missing(composeNotice({ ...facts, measures: [] }))).toEqual([]);
  });

  test("a run of digits stands in it only where the evidence has it", () => {
    const content = composeNotice(factsFor({ priors: 2 }));
    expect(content.text.en).not.toMatch(/\d{7}/);
    expect(content.text.zh).not.toMatch(/\d{7}|https?:/);
  });

  test("who decided is derived from the record, and no name of staff can be handed in", () => {
    const automatic = composeNotice({ ...factsFor(), decidedBy: { kind: "automatic" } });
    expect(automatic.text.en).toContain("You can ask for a person at any time.");
    const approved = composeNotice({ ...factsFor(), decidedBy: { kind: "person", approved: true } });
    expect(approved.text.zh).toContain("第二人批准");
  });

  test("P17: for any offence the notice is complete and its stored inputs give its amount again", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 7 }),
        fc.constantFrom("minor" as const, "standard" as const, "serious" as const),
        fc.boolean(),
        fc.boolean(),
        fc.integer({ min: 0, max: 9_999_999 }),
        (priors, severity, graveHarm, store, deposit) => {
          const facts = factsFor({ priors, case: { severity, graveHarm }, store, deposit });
          expect(missing(composeNotice(facts))).toEqual([]);
          const damages = facts.damages;
          if (!damages) return;
          const product = (damages.baseFen * damages.factorPermille) / 1000;
          const cap = Math.floor((damages.depositRequiredFen * damages.sharePermille) / 1000);
          expect(damages.amountFen).toBe(Math.min(product, cap));
        },
      ),
      { numRuns: 300 },
    );
  }, 60_000);

  test("the window to appeal runs from the hand-over", () => {
    expect(appealUntil(NOW, pack)).toBe(NOW + 30 * DAY);
  });
});

test.each([
  [0, "¥0.00"],
  [5, "¥0.05"],
  [200_000, "¥2,000.00"],
  [123_456_789, "¥1,234,567.89"],
  [-100, "-¥1.00"],
])("%d fen is %s", (fen, text) => {
  expect(yuanText(fen)).toBe(text);
});
