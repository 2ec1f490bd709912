import { describe, expect, it } from "vitest";
import { assess } from "../../domain/policy/assess";
import { DEFAULT_PACKS } from "../../domain/policy/default-pack";
import { countKey, DAY_MS, HOUR_MS, type PriorOffence } from "../../domain/policy/offence";
import { STORES } from "./accounts";
import { HISTORY, type HistoryStep } from "./history";
import { ITEMS } from "./items";
import type { DemoItem } from "./shape";

const now = Date.parse("2026-11-20T10:00:00+08:00");
const before = (daysAgo: number) => now - daysAgo * DAY_MS;
const pack = DEFAULT_PACKS.at(-1)!;
const itemOf = (step: HistoryStep): DemoItem => ITEMS.find((item) => item.key === step.itemKey)!;

type Walked = {
  step: HistoryStep;
  subject: string;
  n: number;
  ladderStep: number;
  proposal: boolean;
  joins: boolean;
};

/** Takes every confirmed decision through the ladder in order, with a notice handed over at once. */
function walk(): Walked[] {
  const histories = new Map<string, (PriorOffence & { later: HistoryStep["later"] })[]>();
  const taken: { operator: string; at: number; fen: number; endedAt: number }[] = [];
  return HISTORY.filter((step) => step.verdict === "confirm" && !step.undone).map((step) => {
    const item = itemOf(step);
    const category = pack.rules.find((rule) => rule.id === item.expected.rule)!.category;
    const store = STORES.find((row) => row.key === item.storeKey);
    const subject = countKey(category, { accountId: item.authorKey, storeId: item.storeKey }, pack);
    const decidedAt = before(step.daysAgo);
    const past = histories.get(subject) ?? [];
    const operator = store?.operatorKey ?? item.authorKey;
    const window = taken.filter(
      (each) => each.operator === operator && each.at > decidedAt - 30 * DAY_MS && each.endedAt > decidedAt,
    );
    const required = store?.depositRequiredFen ?? 0;
    const result = assess(
      {
        subject: {
          hasStore: store !== undefined,
          depositRequiredFen: required,
          depositAvailableFen: required,
        },
        history: past.map((each) => ({
          ...each,
          reversed: each.later?.outcome === "reversed" && before(each.later.daysAgo) <= decidedAt,
        })),
        case: {
          category,
          severity: step.severity ?? "standard",
          coordinated: step.coordinated ?? false,
          graveHarm: step.graveHarm !== undefined,
          conductAt: before(step.conductDaysAgo),
          decidedAt,
        },
        operatorDamagesWindowFen: window.reduce((sum, each) => sum + each.fen, 0),
      },
      pack,
    );
    const damagesFen = result.damages?.amountFen ?? 0;
    const inForce = !result.proposal || step.approval?.outcome === "approved";
    if (inForce) {
      const endedAt =
        step.later?.outcome === "reversed" ? before(step.later.daysAgo) : Number.POSITIVE_INFINITY;
      taken.push({ operator, at: decidedAt, fen: damagesFen, endedAt });
      histories.set(subject, [
        ...past,
        {
          id: step.itemKey,
          ladder: result.ladder,
          category,
          conductAt: before(step.conductDaysAgo),
          step: result.step,
          decidedAt,
          noticeHandedOverAt: decidedAt + HOUR_MS / 6,
          reversed: false,
          joined: result.joins !== null,
          joins: result.joins,
          damagesFen,
          later: step.later,
        },
      ]);
    }
    const { n, proposal } = result;
    return { step, subject, n, ladderStep: result.step, proposal, joins: result.joins !== null };
  });
}

describe("the demo's history, taken through the ladder", () => {
  const walked = walk();

  it("needs a second person exactly where it names or awaits one", () => {
    const needed = walked.filter((each) => each.proposal).map((each) => each.step.itemKey);
    const named = HISTORY.filter((step) => step.approval).map((step) => step.itemKey);
    expect(needed.sort()).toEqual(named.sort());
  });

  it("reaches every step from a warning to the last", () => {
    expect(new Set(walked.map((each) => each.ladderStep))).toEqual(new Set([0, 1, 2, 3, 4, 5]));
  });

  it("joins several cases to one offence, and leaves subjects with one, two and three offences", () => {
    expect(walked.filter((each) => each.joins).length).toBeGreaterThanOrEqual(25);
    const most = new Map<string, number>();
    for (const each of walked) most.set(each.subject, Math.max(each.n, most.get(each.subject) ?? 0));
    for (const n of [1, 2, 3, 4])
      expect([...most.values()].filter((top) => top === n).length).toBeGreaterThan(2);
  });
});
