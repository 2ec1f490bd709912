import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Category, Severity } from "../words";
import { assess } from "./assess";
import { DEFAULT_PACKS } from "./default-pack";
import { type Restep, type RestepOffence, restep } from "./restep";

const pack = DEFAULT_PACKS[1]!;
const DAY = 86_400_000;
const at = (local: string) => Date.parse(`${local}:00+08:00`);

type Deed = {
  id: string;
  conductAt: number;
  category?: Category;
  severity?: Severity;
  store?: boolean;
  graveHarm?: boolean;
  handedOverAt?: number | null;
};

/** Decides each deed an hour after it happened, on what was decided before, and hands each notice over at once. */
function decideAll(deeds: readonly Deed[]): RestepOffence[] {
  const history: RestepOffence[] = [];
  for (const deed of deeds) {
    const facts = {
      category: deed.category ?? "D3",
      severity: deed.severity ?? "standard",
      coordinated: false,
      graveHarm: deed.graveHarm ?? false,
      conductAt: deed.conductAt,
      decidedAt: deed.conductAt + 3_600_000,
    } as const;
    const hasStore = deed.store ?? true;
    const subject = { hasStore, depositRequiredFen: 2_000_000, depositAvailableFen: 2_000_000 };
    const result = assess({ subject, history, case: facts, operatorDamagesWindowFen: 0 }, pack);
    const standing = result.measures.map((each, index) => ({
      ...each,
      id: `${deed.id}.${index}`,
      endedAt: null,
    }));
    history.push({
      ...facts,
      id: deed.id,
      ladder: result.ladder,
      step: result.step,
      noticeHandedOverAt: deed.handedOverAt === undefined ? facts.decidedAt : deed.handedOverAt,
      reversed: false,
      joined: result.joins !== null,
      joins: result.joins,
      damagesFen: result.damages?.amountFen ?? 0,
      measures: standing,
      hasStore,
      startAt: facts.decidedAt + 10_000,
      depositRequiredFen: subject.depositRequiredFen,
      points: result.points,
      standing,
      judgedBy: ["zhou"],
      pack,
    });
  }
  return history;
}

const reverse = (history: RestepOffence[], id: string): RestepOffence[] =>
  history.map((offence) => (offence.id === id ? { ...offence, reversed: true } : offence));

const kindOf = (offence: RestepOffence, id: string) => {
  const found = offence.standing.find((measure) => measure.id === id)!;
  return `${found.kind} ${found.target}`;
};

describe("restitution of later offences", () => {
  test("the third becomes the second: damages go back, campaigns end earlier, what step 2 also has stays to its original end", () => {
    const history = decideAll([
      { id: "feb", conductAt: at("2026-02-11T09:00") },
      { id: "mar6", conductAt: at("2026-03-06T09:00") },
      { id: "mar12", conductAt: at("2026-03-12T16:00") },
    ]);
    const now = at("2026-03-16T09:31");
    const changes = restep(reverse(history, "mar6"), { at: now, deciderId: "xu" });
    expect(changes).toHaveLength(1);
    const [change] = changes;
    expect(change).toMatchObject({
      offenceId: "mar12",
      from: 3,
      to: 2,
      tier: 2,
      points: { before: { merchant: 20, credit: 6 }, after: { merchant: 15, credit: 4 } },
      damages: { beforeFen: 200_000, afterFen: 0 },
      adds: [],
      otherPerson: false,
    });
    const end = history[2]!.startAt + 14 * DAY;
    expect(change!.ends.map((each) => [kindOf(history[2]!, each.measureId), each.at])).toEqual([
      ["bar_campaigns account", end],
      ["bar_campaigns store", end],
    ]);
  });

  test("what has passed is passed: a shorter limit that is over ends now, one that ran out already is left alone", () => {
    const history = decideAll([
      { id: "a", conductAt: at("2026-01-05T09:00") },
      { id: "b", conductAt: at("2026-02-05T09:00") },
      { id: "c", conductAt: at("2026-03-05T09:00") },
    ]);
    const now = history[2]!.startAt + 20 * DAY;
    const change = restep(reverse(history, "a"), { at: now, deciderId: "xu" }).at(-1);
    expect(change!.ends.map((each) => [kindOf(history[2]!, each.measureId), each.at])).toEqual([
      ["bar_campaigns account", now],
      ["bar_campaigns store", now],
    ]);
  });

  test("a suspension stepped down gives way to the milder limits, to their original end, and to nothing graver", () => {
    const days = [1, 20, 40, 60].map((day) => at("2026-01-01T09:00") + day * DAY);
    const history = decideAll(
      days.map((conductAt, index) => ({ id: `pm${index}`, conductAt, category: "D1" as const })),
    );
    expect(history.map((each) => each.step)).toEqual([1, 2, 3, 4]);
    const now = history[3]!.startAt + 5 * DAY;
    const changes = restep(reverse(history, "pm0"), { at: now, deciderId: "zhou" });
    expect(changes.map((each) => `${each.offenceId} ${each.from} to ${each.to}`)).toEqual([
      "pm1 2 to 1",
      "pm2 3 to 2",
      "pm3 4 to 3",
    ]);
    const last = changes[2]!;
    expect(last.ends).toEqual([{ measureId: "pm3.0", at: now }]);
    expect(last.adds.map((each) => each.kind)).toEqual([
      "remove_item",
      "limit_exposure",
      "hide_from_search",
      "stop_publishing",
      "stop_messages",
    ]);
    expect(last.adds[1]).toMatchObject({ startAt: now, endAt: history[3]!.startAt + 30 * DAY });
    expect(last.otherPerson).toBe(true);
  });

  test("a joined decision is not split again: it takes the lower step, gains no points and no measures", () => {
    const conductAt = at("2026-03-01T09:00");
    const history = decideAll([
      { id: "old", conductAt: at("2026-01-01T09:00") },
      { id: "root", conductAt, handedOverAt: null },
      { id: "join", conductAt: conductAt + DAY, severity: "serious", handedOverAt: null },
    ]);
    expect(history[2]).toMatchObject({ joined: true, joins: "root", step: 3, damagesFen: 400_000 });
    const [change] = restep(reverse(history, "root"), { at: conductAt + 3 * DAY, deciderId: "xu" });
    expect(change).toBeUndefined();
    const changes = restep(reverse(history, "old"), { at: conductAt + 3 * DAY, deciderId: "xu" });
    expect(changes.map((each) => [each.offenceId, each.from, each.to, each.damages.afterFen])).toEqual([
      ["root", 2, 1, 0],
      ["join", 3, 2, 0],
    ]);
    expect(changes[1]).toMatchObject({ adds: [], points: { after: { merchant: 0, credit: 0 } } });
  });

  test("downward only: an offence that an appeal has reduced below its sum is not raised again", () => {
    const days = [1, 20, 40, 60].map((day) => at("2026-01-01T09:00") + day * DAY);
    const history = decideAll(days.map((conductAt, index) => ({ id: `d${index}`, conductAt })));
    const reduced = history.map((offence) =>
      offence.id === "d3" ? { ...offence, step: 1 as const } : offence,
    );
    const changes = restep(reverse(reduced, "d0"), { at: days[3]! + DAY, deciderId: "xu" });
    expect(changes.map((each) => each.offenceId)).toEqual(["d1", "d2"]);
  });

  test("an offence of the other count and one of before are not touched", () => {
    const history = decideAll([
      { id: "pm", conductAt: at("2026-01-01T09:00"), category: "D1" },
      { id: "first", conductAt: at("2026-01-02T09:00") },
      { id: "reversed", conductAt: at("2026-02-02T09:00") },
      { id: "pm2", conductAt: at("2026-03-01T09:00"), category: "D2" },
    ]);
    expect(restep(reverse(history, "reversed"), { at: at("2026-03-02T09:00"), deciderId: "xu" })).toEqual([]);
  });
});

const deeds = fc
  .array(
    fc.record({
      gap: fc.integer({ min: 1, max: 60 }),
      category: fc.constantFrom<Category>("D1", "D2", "D3", "D5", "D6", "D7"),
      severity: fc.constantFrom<Severity>("minor", "standard", "serious"),
      graveHarm: fc.integer({ min: 0, max: 9 }).map((one) => one === 0),
    }),
    { minLength: 2, maxLength: 8 },
  )
  .map((list) => {
    let conductAt = at("2026-02-10T09:00");
    return list.map(({ gap, ...rest }, index): Deed => {
      conductAt += gap * DAY;
      return { ...rest, id: `d${index}`, conductAt };
    });
  });

/** What limits this offence carries after `at`, with the changes of a restep, as `kind target end`. */
function limitsAfter(offence: RestepOffence, at: number, change?: Restep): string[] {
  const ends = new Map(change?.ends.map((each) => [each.measureId, each.at]));
  const kept = offence.standing.map((each) => ({ ...each, endAt: ends.get(each.id) ?? each.endAt }));
  return [...kept, ...(change?.adds ?? [])]
    .filter((each) => !pack.fourEyes.kinds.includes(each.kind) && (each.endAt === null || each.endAt > at))
    .map((each) => `${each.kind} ${each.target} ${each.endAt}`)
    .sort();
}

test("P19: after a reversal every step, point, amount and limit is what it would have been had the decision never been taken", () => {
  fc.assert(
    fc.property(deeds, fc.nat(), fc.boolean(), (list, pick, store) => {
      const all = list.map((deed) => ({ ...deed, store }));
      const gone = all[pick % all.length]!.id;
      const history = decideAll(all);
      const never = new Map(decideAll(all.filter((deed) => deed.id !== gone)).map((each) => [each.id, each]));
      const last = history.at(-1)!.decidedAt + DAY;
      const changes = new Map(
        restep(reverse(history, gone), { at: last, deciderId: "xu" }).map((each) => [each.offenceId, each]),
      );
      for (const offence of history) {
        if (offence.id === gone) continue;
        const change = changes.get(offence.id);
        const expected = never.get(offence.id)!;
        expect(change?.to ?? offence.step).toBe(expected.step);
        expect(change?.points.after ?? offence.points).toEqual(expected.points);
        expect(change?.damages.afterFen ?? offence.damagesFen).toBe(expected.damagesFen);
        expect(limitsAfter(offence, last, change)).toEqual(limitsAfter(expected, last));
        if (change) expect(change.to).toBeLessThan(change.from);
      }
    }),
    { numRuns: 500 },
  );
}, 60_000);

test("restepping twice changes nothing the second time", () => {
  fc.assert(
    fc.property(deeds, fc.nat(), (list, pick) => {
      const history = reverse(decideAll(list), list[pick % list.length]!.id);
      const now = { at: history.at(-1)!.decidedAt + DAY, deciderId: "xu" };
      const changes = new Map(restep(history, now).map((each) => [each.offenceId, each]));
      const after = history.map((offence) => {
        const change = changes.get(offence.id);
        return change ? { ...offence, step: change.to, damagesFen: change.damages.afterFen } : offence;
      });
      expect(restep(after, now)).toEqual([]);
    }),
    { numRuns: 300 },
  );
}, 60_000);
