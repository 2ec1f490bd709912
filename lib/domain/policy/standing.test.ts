import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { MeasureKind } from "../words";
import { type HeldMeasure, standingAt, tierInForce } from "./standing";

const held = (over: Partial<HeldMeasure> = {}): HeldMeasure => ({
  id: "m1",
  kind: "limit_exposure",
  targetKind: "account",
  targetId: "a",
  scopes: null,
  startAt: 0,
  endAt: 100,
  tier: 1,
  ...over,
});

describe("standing", () => {
  test("ending one measure leaves an older one of the same kind in force", () => {
    const older = held({ id: "older", endAt: 100 });
    const newer = held({ id: "newer", startAt: 10, endAt: 50, tier: 2 });
    expect(standingAt([older, newer], 20).lines[0]).toMatchObject({
      until: 100,
      tier: 2,
      causes: ["newer", "older"],
    });
    const reversed = standingAt([older, { ...newer, endedAt: 20 }], 20);
    expect(reversed.lines[0]).toMatchObject({ until: 100, tier: 1, causes: ["older"] });
  });

  test("a measure holds from its start, and no longer at its end", () => {
    const at = (moment: number) => standingAt([held({ startAt: 10, endAt: 20 })], moment).lines.length;
    expect([at(9), at(10), at(19), at(20)]).toEqual([0, 1, 1, 0]);
  });

  test("a measure that starts before the first one ends prolongs it; one after a gap does not", () => {
    const first = held({ id: "a", endAt: 50 });
    expect(standingAt([first, held({ id: "b", startAt: 50, endAt: 80 })], 0).lines[0]?.until).toBe(80);
    expect(standingAt([first, held({ id: "b", startAt: 51, endAt: 80 })], 0).lines[0]?.until).toBe(50);
    expect(standingAt([first, held({ id: "b", startAt: 51, endAt: 80 })], 0).changesAt).toBe(50);
  });

  test("each publishing scope has its own end", () => {
    const notes = held({ id: "a", kind: "stop_publishing", scopes: ["notes"], endAt: 30 });
    const both = held({ id: "b", kind: "stop_publishing", scopes: ["notes", "live"], endAt: 20 });
    expect(standingAt([notes, both], 0).lines[0]?.scopes).toEqual([
      { scope: "live", until: 20, causes: ["b"] },
      { scope: "notes", until: 30, causes: ["a", "b"] },
    ]);
    expect(standingAt([notes, both], 25).lines[0]?.scopes).toEqual([
      { scope: "notes", until: 30, causes: ["a"] },
    ]);
  });

  test("what was undone before it started was never in force, and a warning restricts nothing", () => {
    const undone = held({ startAt: 10, endAt: null, endedAt: 5 });
    const warning = held({ id: "m2", kind: "warn", endAt: null, tier: 0 });
    for (const at of [0, 5, 10, 1000])
      expect(standingAt([undone, warning], at)).toEqual({ at, lines: [], changesAt: null });
  });

  test("the tier in force is told per account and per store", () => {
    const standing = standingAt(
      [
        held({ tier: 2 }),
        held({ id: "m2", targetKind: "store", targetId: "s", kind: "close_store", endAt: null, tier: 4 }),
      ],
      1,
    );
    expect(tierInForce(standing, { kind: "account", id: "a" })).toBe(2);
    expect(tierInForce(standing, { kind: "store", id: "s" })).toBe(4);
    expect(tierInForce(standing, { kind: "store", id: "other" })).toBe(0);
  });
});

// The reference: nothing but "which measures remain and cover this moment", asked kind by kind.
type Fact = { kind: MeasureKind; target: string; from: number; to: number; gone: boolean };

const arbitraryFact: fc.Arbitrary<Fact> = fc.record({
  kind: fc.constantFrom<MeasureKind>("limit_exposure", "hide_from_search", "stop_publishing"),
  target: fc.constantFrom("a", "b"),
  from: fc.integer({ min: 0, max: 20 }),
  to: fc.integer({ min: 1, max: 40 }),
  gone: fc.boolean(),
});

test("P4: every order of applying, expiring and reversing five measures gives the state of what remains", () => {
  fc.assert(
    fc.property(
      fc.array(arbitraryFact, { minLength: 5, maxLength: 5 }),
      fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5, maxLength: 5 }),
      fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5, maxLength: 5 }),
      fc.integer({ min: 0, max: 45 }),
      (facts, applyOrder, endOrder, at) => {
        const record: HeldMeasure[] = [];
        for (const index of applyOrder) {
          const fact = facts[index]!;
          record.push(
            held({
              id: `m${index}`,
              kind: fact.kind,
              targetId: fact.target,
              startAt: fact.from,
              endAt: fact.to,
            }),
          );
        }
        for (const index of endOrder) {
          const found = record.find((measure) => measure.id === `m${index}`)!;
          if (facts[index]!.gone) found.endedAt = Math.min(at, found.endAt ?? at);
          else if ((found.endAt ?? 0) <= at) found.endedAt = found.endAt;
        }
        const remaining = facts
          .map((fact, index) => ({ ...fact, index }))
          .filter((fact) => !fact.gone && fact.from <= at && at < fact.to);
        const expected = new Map<string, string[]>();
        for (const fact of remaining) {
          const key = `${fact.target} ${fact.kind}`;
          expected.set(key, [...(expected.get(key) ?? []), `m${fact.index}`].sort());
        }
        const got = standingAt(record, at).lines.map(
          (line) => [`${line.targetId} ${line.kind}`, line.causes] as const,
        );
        expect(new Map(got)).toEqual(expected);
      },
    ),
    { numRuns: 2_000 },
  );
}, 60_000);
