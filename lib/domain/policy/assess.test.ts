import { describe, expect, test } from "vitest";
import type { Category, Severity, Step } from "../words";
import { CATEGORIES } from "../words";
import { assess, assessGravest, type OffenceFacts } from "./assess";
import { DEFAULT_PACKS } from "./default-pack";
import { countKey, type PriorOffence } from "./offence";

const DAY = 86_400_000;
const NOW = Date.parse("2026-06-01T10:00:00+08:00");
const pack = DEFAULT_PACKS[1]!;
const yuan = (amount: number) => amount * 100;

let serial = 0;
const prior = (daysAgo: number, over: Partial<PriorOffence> = {}): PriorOffence => ({
  id: `prior_${++serial}`,
  ladder: "ec",
  category: "D3",
  conductAt: NOW - daysAgo * DAY,
  step: 1,
  decidedAt: NOW - daysAgo * DAY + 3_600_000,
  noticeHandedOverAt: NOW - daysAgo * DAY + 7_200_000,
  reversed: false,
  joined: false,
  damagesFen: 0,
  ...over,
});

type Given = {
  history?: PriorOffence[];
  category: Category;
  severity?: Severity;
  store?: boolean;
  coordinated?: boolean;
  graveHarm?: boolean;
  conductAt?: number;
  decidedAt?: number;
  windowFen?: number;
  deposit?: number;
  available?: number;
};

const facts = (given: Given): OffenceFacts => ({
  subject: {
    hasStore: given.store ?? true,
    depositRequiredFen: given.deposit ?? yuan(20_000),
    depositAvailableFen: given.available ?? yuan(20_000),
  },
  history: given.history ?? [],
  case: {
    category: given.category,
    severity: given.severity ?? "standard",
    coordinated: given.coordinated ?? false,
    graveHarm: given.graveHarm ?? false,
    conductAt: given.conductAt ?? NOW,
    decidedAt: given.decidedAt ?? NOW + 3_600_000,
  },
  operatorDamagesWindowFen: given.windowFen ?? 0,
});

const penalty = (given: Given) => {
  const result = assess(facts(given), pack);
  return {
    ...result,
    limits: result.measures
      .filter((measure) => measure.days !== null)
      .map((measure) => `${measure.kind} ${measure.target} ${measure.days}`),
    kinds: [...new Set(result.measures.map((measure) => measure.kind))],
    amount: result.damages?.amountFen ?? 0,
  };
};

describe("every example of policy.md section 3", () => {
  test("no history, EC-04 on a note, store: step 1, T1 for 7 days on account and store, 10 and 2 points", () => {
    const result = penalty({ category: "D3" });
    expect(result).toMatchObject({
      n: 1,
      step: 1,
      tier: 1,
      points: { merchant: 10, credit: 2 },
      proposal: false,
    });
    expect(result.limits).toEqual([
      "limit_exposure account 7",
      "limit_exposure store 7",
      "hide_from_search account 7",
      "hide_from_search store 7",
      "bar_campaigns account 7",
      "bar_campaigns store 7",
    ]);
    expect(result.kinds[0]).toBe("remove_item");
  });

  test("one EC offence, EC-10: step 2, exposure, search and campaigns 14 days, publishing 7 days", () => {
    const result = penalty({ history: [prior(30)], category: "D3" });
    expect(result).toMatchObject({ n: 2, step: 2, tier: 2 });
    expect(result.limits.filter((line) => line.includes("account"))).toEqual([
      "limit_exposure account 14",
      "hide_from_search account 14",
      "bar_campaigns account 14",
      "stop_publishing account 7",
    ]);
  });

  test("two, EC-07: step 3, damages of 2,000 reserved, no approval", () => {
    const result = penalty({ history: [prior(60), prior(30, { step: 2 })], category: "D3" });
    expect(result).toMatchObject({ n: 3, step: 3, tier: 3, amount: yuan(2_000), proposal: false });
    expect(result.damages).toMatchObject({ reservedFen: yuan(2_000), dueFen: 0 });
  });

  test("two, serious EC-07: step 4, a proposal, damages min(5,000 x 2, 10,000) = 10,000", () => {
    const result = penalty({ history: [prior(60), prior(30)], category: "D3", severity: "serious" });
    expect(result).toMatchObject({ step: 4, tier: 4, amount: yuan(10_000), proposal: true });
    expect(result.damages).toMatchObject({ productFen: yuan(10_000), capFen: yuan(10_000) });
    expect(result.kinds).toEqual(
      expect.arrayContaining(["clear_products", "close_store", "end_cooperation"]),
    );
    expect(result.interim.map((each) => `${each.kind} ${each.target}`)).toEqual([
      "limit_exposure account",
      "limit_exposure store",
      "stop_publishing account",
      "stop_publishing store",
    ]);
    expect(result.interim.every((each) => each.endAt === each.startAt + 3 * DAY)).toBe(true);
  });

  test("three, minor EC-07: step 3, damages 2,000 x 0.5 = 1,000", () => {
    const result = penalty({ history: [prior(60), prior(50), prior(30)], category: "D3", severity: "minor" });
    expect(result).toMatchObject({ n: 4, step: 3, amount: yuan(1_000), proposal: false });
  });

  test("three EC offences of which one is reversed, EC-01: n is 3, step 3", () => {
    const history = [prior(60), prior(50, { reversed: true }), prior(30)];
    const result = penalty({ history, category: "D3" });
    expect(result).toMatchObject({ n: 3, step: 3 });
    expect(result.counted.map((each) => each.verdict)).toEqual(["counts", "reversed", "counts"]);
  });

  test("no history, EC-12 payment, store: D6 starts at step 3, damages 2,000", () => {
    expect(penalty({ category: "D6" })).toMatchObject({
      step: 3,
      amount: yuan(2_000),
      arithmetic: { n: 1, d6Count: 1, base: 3 },
    });
  });

  test("one D6 200 days ago, EC-12: D6 count 2, step 4, a proposal", () => {
    const result = penalty({ history: [prior(200, { category: "D6", step: 3 })], category: "D6" });
    expect(result).toMatchObject({ n: 2, step: 4, proposal: true, arithmetic: { d6Count: 2, base: 4 } });
  });

  test("two PM offences, PM-01: step 3, 30 days each, account only, no damages", () => {
    const pm: Partial<PriorOffence> = { ladder: "pm", category: "D1" };
    const result = penalty({ history: [prior(60, pm), prior(30, pm)], category: "D1" });
    expect(result).toMatchObject({ step: 3, tier: 2, damages: null });
    expect(result.limits).toEqual([
      "limit_exposure account 30",
      "hide_from_search account 30",
      "stop_publishing account 30",
      "stop_messages account 30",
    ]);
  });

  test("three PM offences, PM-02: step 4, suspension, a proposal", () => {
    const pm: Partial<PriorOffence> = { ladder: "pm", category: "D2" };
    const result = penalty({ history: [prior(60, pm), prior(50, pm), prior(30, pm)], category: "D2" });
    expect(result).toMatchObject({ step: 4, tier: 5, kinds: ["suspend_account"], proposal: true });
  });

  test("two EC offences on the store, PM-01 by its owner: PM counts apart, n is 1, step 1", () => {
    const result = penalty({ history: [prior(60), prior(30)], category: "D1" });
    expect(result).toMatchObject({ n: 1, step: 1 });
    expect(result.counted.every((each) => each.verdict === "other_ladder")).toBe(true);
  });

  test("two, creator without store, EC-13: step 3 of the column without store, all four for 30 days", () => {
    const result = penalty({ history: [prior(60), prior(30)], category: "D5", store: false });
    expect(result).toMatchObject({ step: 3, tier: 2, damages: null, column: "ec_no_store" });
    expect(result.limits).toEqual([
      "limit_exposure account 30",
      "hide_from_search account 30",
      "bar_campaigns account 30",
      "stop_publishing account 30",
    ]);
  });

  test("one at step 2 whose notice is not handed over, conduct an hour earlier: joins at step 2, nothing new unless longer", () => {
    const decidedAt = NOW - DAY;
    const latest = prior(1, {
      id: "latest",
      step: 2,
      conductAt: NOW - 2 * DAY,
      decidedAt,
      noticeHandedOverAt: null,
    });
    const given: Given = {
      history: [prior(60), latest],
      category: "D3",
      conductAt: latest.conductAt - 3_600_000,
    };
    const same = penalty({ ...given, decidedAt });
    expect(same).toMatchObject({ n: 2, step: 2, joins: "latest", points: { merchant: 0, credit: 0 } });
    expect(same.limits).toEqual([]);
    expect(same.kinds).toEqual(["remove_item"]);
    const later = penalty({ ...given, decidedAt: decidedAt + 1 });
    expect(later.limits).toHaveLength(8);
  });

  test("an offence of 181 days ago, EC-04: n is 1", () => {
    const result = penalty({ history: [prior(181)], category: "D3" });
    expect(result).toMatchObject({ n: 1, step: 1 });
    expect(result.counted[0]?.verdict).toBe("expired");
  });

  test("no history, D7 ticked, EC-14: step 2", () => {
    expect(penalty({ category: "D7", coordinated: true })).toMatchObject({
      n: 1,
      step: 2,
      column: "ec_store",
    });
  });
});

describe("counting", () => {
  test.each([
    ["D3", 180],
    ["D6", 365],
    ["D7", 365],
  ] as const)(
    "an offence of %s counts for exactly %i x 24 h and not a millisecond more",
    (category, days) => {
      const at = (conductAt: number) =>
        penalty({
          history: [prior(0, { category, conductAt, decidedAt: conductAt, noticeHandedOverAt: conductAt })],
          category: "D4",
        }).n;
      expect(at(NOW - days * DAY)).toBe(2);
      expect(at(NOW - days * DAY - 1)).toBe(1);
    },
  );

  test("a warning at step 0 counts", () => {
    expect(penalty({ category: "D3", severity: "minor" })).toMatchObject({
      step: 0,
      tier: 0,
      kinds: ["warn", "remove_item"],
    });
    expect(penalty({ history: [prior(10, { step: 0 })], category: "D3" }).n).toBe(2);
  });

  test("conduct at the very moment of the hand-over is a new offence; a millisecond earlier joins", () => {
    const handedOver = NOW;
    const history = [prior(5, { noticeHandedOverAt: handedOver })];
    expect(penalty({ history, category: "D3", conductAt: handedOver }).joins).toBeNull();
    expect(penalty({ history, category: "D3", conductAt: handedOver - 1 }).joins).toBe(history[0]!.id);
  });

  test("a joined decision does not count and its own notice keeps the offence open", () => {
    const first = prior(10, { id: "first" });
    const second = prior(9, { id: "second", joined: true, noticeHandedOverAt: NOW - DAY });
    const late = penalty({ history: [first, second], category: "D3" });
    expect(late).toMatchObject({ n: 2, joins: null });
    const early = penalty({ history: [first, second], category: "D3", conductAt: NOW - 2 * DAY });
    expect(early).toMatchObject({ n: 1, joins: "first" });
  });

  test("the notice of a reversed decision opens nothing to joining", () => {
    const history = [prior(5, { reversed: true, noticeHandedOverAt: null })];
    expect(penalty({ history, category: "D3" })).toMatchObject({ n: 1, joins: null });
  });

  test("a joined case is counted from its offence's conduct: the same n even where an older offence has left the window since", () => {
    const old = prior(0, {
      conductAt: NOW - 180 * DAY,
      decidedAt: NOW - 179 * DAY,
      noticeHandedOverAt: NOW - 178 * DAY,
    });
    const latest = prior(0, { conductAt: NOW, decidedAt: NOW + DAY, noticeHandedOverAt: null });
    expect(
      penalty({ history: [old, latest], category: "D3", conductAt: NOW + DAY / 2, decidedAt: NOW + 2 * DAY })
        .n,
    ).toBe(2);
  });
});

describe("joining", () => {
  test("a graver case that joins pays the difference and sets only new kinds and later ends", () => {
    const decidedAt = NOW - DAY;
    const latest = prior(2, {
      id: "latest",
      step: 3,
      decidedAt,
      noticeHandedOverAt: null,
      damagesFen: yuan(2_000),
    });
    const history = [prior(60), prior(40), latest];
    const result = penalty({ history, category: "D3", severity: "serious", decidedAt });
    expect(result).toMatchObject({ n: 3, step: 4, joins: "latest", amount: yuan(8_000), proposal: true });
    expect(result.limits).not.toContain("bar_campaigns store 30");
    expect(result.limits).toContain("stop_publishing store 30");
    expect(result.damages).toMatchObject({ fullFen: yuan(10_000), chargedFen: yuan(2_000) });
  });

  test("a milder case that joins charges nothing", () => {
    const latest = prior(2, { step: 3, noticeHandedOverAt: null, damagesFen: yuan(2_000) });
    const result = penalty({ history: [prior(60), prior(40), latest], category: "D3", severity: "minor" });
    expect(result).toMatchObject({ step: 2, damages: null });
  });

  test("D6 that joins a D6 offence is one D6 offence, not two", () => {
    const latest = prior(2, { category: "D6", step: 3, noticeHandedOverAt: null });
    expect(penalty({ history: [latest], category: "D6" })).toMatchObject({
      step: 3,
      arithmetic: { d6Count: 1 },
    });
  });
});

describe("step 5 and four eyes", () => {
  test("grave harm goes to step 5 directly, whatever the count and the severity", () => {
    const result = penalty({ category: "D3", severity: "minor", graveHarm: true });
    expect(result).toMatchObject({ n: 1, step: 5, tier: 5, amount: yuan(5_000), proposal: true });
    expect(result.kinds).toEqual([
      "suspend_account",
      "clear_products",
      "close_store",
      "end_cooperation",
      "refer_legal",
    ]);
  });

  test("step 5 leaves out the clearing that a standing decision has done, and orders it where that one was reversed", () => {
    const history = (reversed: boolean) =>
      [1, 2, 3].map((i) => prior(60 - i)).concat(prior(20, { step: 4, reversed }));
    const done = penalty({ history: history(false), category: "D3" });
    expect(done.kinds).toEqual(["suspend_account", "refer_legal"]);
    expect(done.proposal).toBe(true);
    const undone = penalty({ history: history(true), category: "D3", graveHarm: true });
    expect(undone.kinds).toContain("close_store");
  });

  test("damages that bring the operator's sum to exactly 5,000 need no approval; one fen more does", () => {
    const history = [prior(60), prior(30)];
    const at = (windowFen: number) => penalty({ history, category: "D3", windowFen });
    expect(at(yuan(3_000)).proposal).toBe(false);
    const over = at(yuan(3_000) + 1);
    expect(over.proposal).toBe(true);
    expect(over.approvalReasons).toEqual([
      { kind: "damages_sum", sumFen: yuan(5_000) + 1, maxFen: yuan(5_000) },
    ]);
  });

  test("a plan without damages is no proposal, however much the operator paid before", () => {
    expect(penalty({ category: "D3", windowFen: yuan(9_000) }).proposal).toBe(false);
  });

  test("what the deposit cannot give is due; share of the deposit caps the damages", () => {
    const history = [prior(60), prior(30)];
    const result = penalty({ history, category: "D3", deposit: yuan(3_000), available: yuan(1_000) });
    expect(result.damages).toMatchObject({
      productFen: yuan(2_000),
      capFen: yuan(1_500),
      amountFen: yuan(1_500),
      reservedFen: yuan(1_000),
      dueFen: yuan(500),
    });
  });
});

describe("several categories in one case", () => {
  const given = (history: PriorOffence[], store = true) => {
    const { case: one, ...rest } = facts({ history, category: "D3", store });
    const { category: _, ...others } = one;
    return { ...rest, case: others };
  };

  test("the gravest result decides: tier before step, step before damages", () => {
    expect(assessGravest(given([]), ["D3", "D6"], pack).category).toBe("D6");
    const pm = [60, 50, 40].map((days) => prior(days, { ladder: "pm", category: "D1" }));
    const suspended = assessGravest(given(pm), ["D6", "D1"], pack);
    expect(suspended).toMatchObject({ category: "D1", ladder: "pm", tier: 5 });
  });

  test("between equal results the one that counts longer is kept, in whatever order they are given", () => {
    const history: PriorOffence[] = [];
    for (const order of [
      ["D4", "D7"],
      ["D7", "D4"],
    ] as const) {
      expect(assessGravest(given(history), [...order], pack).category).toBe("D7");
    }
  });
});

test("the ladder of the pack is the table of policy.md, cell by cell", () => {
  const cell = (column: "ec_store" | "ec_no_store" | "pm", step: Step) => {
    const { tier, measures, damages } = pack.ladders[column][step];
    return `T${tier} ${measures.map((each) => `${each.kind}${each.days ? ` ${each.days}` : ""}`).join(", ")}${damages ? "; damages" : ""}`;
  };
  const steps = [0, 1, 2, 3, 4, 5] as const;
  expect(steps.map((step) => cell("ec_store", step))).toEqual([
    "T0 warn, remove_item",
    "T1 remove_item, limit_exposure 7, hide_from_search 7, bar_campaigns 7",
    "T2 remove_item, limit_exposure 14, hide_from_search 14, bar_campaigns 14, stop_publishing 7",
    "T3 remove_item, limit_exposure 14, hide_from_search 14, bar_campaigns 30, stop_publishing 7; damages",
    "T4 remove_item, limit_exposure 30, hide_from_search 30, bar_campaigns 30, stop_publishing 30, clear_products, close_store, end_cooperation; damages",
    "T5 suspend_account, clear_products, close_store, end_cooperation, refer_legal; damages",
  ]);
  expect(steps.map((step) => cell("ec_no_store", step))).toEqual([
    "T0 warn, remove_item",
    "T1 remove_item, limit_exposure 7, hide_from_search 7, bar_campaigns 7",
    "T2 remove_item, limit_exposure 14, hide_from_search 14, bar_campaigns 14, stop_publishing 7",
    "T2 remove_item, limit_exposure 30, hide_from_search 30, bar_campaigns 30, stop_publishing 30",
    "T5 suspend_account, refer_legal",
    "T5 suspend_account, refer_legal",
  ]);
  expect(steps.map((step) => cell("pm", step))).toEqual([
    "T0 warn, remove_item",
    "T1 remove_item, limit_exposure 7, hide_from_search 7",
    "T2 remove_item, limit_exposure 14, hide_from_search 14, stop_publishing 7, stop_messages 7",
    "T2 remove_item, limit_exposure 30, hide_from_search 30, stop_publishing 30, stop_messages 30",
    "T5 suspend_account",
    "T5 suspend_account",
  ]);
});

test("e-commerce counts go by the store where the item has one; private messages always by the account", () => {
  const keys = (storeId: string | null) =>
    CATEGORIES.map((category) => countKey(category, { accountId: "a", storeId }, pack));
  expect(keys("s")).toEqual([
    "account:a",
    "account:a",
    "store:s",
    "store:s",
    "store:s",
    "store:s",
    "store:s",
  ]);
  expect(new Set(keys(null))).toEqual(new Set(["account:a"]));
});
