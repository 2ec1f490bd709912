import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DEFAULT_PACKS } from "./default-pack";
import { appealDeadlines, isWorkingDay, localTime, workingDaysAfter } from "./working-days";

const pack = DEFAULT_PACKS[1]!;
const at = (local: string) => Date.parse(`${local}:00+08:00`);
const termEnd = (from: string, days: number) => localTime(workingDaysAfter(at(from), days, pack), pack);

describe("working days in Asia/Shanghai", () => {
  test("weekends and public holidays are none; a made-up working Saturday stays a weekend", () => {
    expect(isWorkingDay(at("2026-02-13T12:00"), pack)).toBe(true);
    expect(isWorkingDay(at("2026-02-14T12:00"), pack)).toBe(false);
    expect(isWorkingDay(at("2026-02-16T12:00"), pack)).toBe(false);
    expect(isWorkingDay(at("2026-02-24T12:00"), pack)).toBe(true);
  });

  test("the day changes at midnight in China, wherever the machine stands", () => {
    expect(isWorkingDay(at("2026-03-06T23:59"), pack)).toBe(true);
    expect(isWorkingDay(at("2026-03-07T00:00"), pack)).toBe(false);
  });

  test("a term ends when its last working day ends, over weekend and Spring Festival", () => {
    expect(termEnd("2026-03-16T09:00", 1)).toBe("2026-03-18 00:00");
    expect(termEnd("2026-03-13T18:00", 1)).toBe("2026-03-17 00:00");
    expect(termEnd("2026-02-13T10:00", 1)).toBe("2026-02-25 00:00");
    expect(termEnd("2026-09-30T10:00", 3)).toBe("2026-10-13 00:00");
  });

  test("appeals: 1 working day to acknowledge, 3 to decide up to tier 2, 7 above", () => {
    const filed = at("2026-03-16T09:00");
    const days = (tier: number) => {
      const { acknowledgeBy, decideBy } = appealDeadlines(filed, tier, pack);
      return [localTime(acknowledgeBy, pack), localTime(decideBy, pack)];
    };
    expect(days(2)).toEqual(["2026-03-18 00:00", "2026-03-20 00:00"]);
    expect(days(3)).toEqual(["2026-03-18 00:00", "2026-03-26 00:00"]);
  });

  test("between filing and deadline lie exactly the days asked for", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: at("2025-01-01T00:00"), max: at("2026-11-01T00:00") }),
        fc.integer({ min: 1, max: 20 }),
        (from, days) => {
          const end = workingDaysAfter(from, days, pack);
          const firstMidnight =
            Math.floor((from + 28_800_000) / 86_400_000) * 86_400_000 - 28_800_000 + 86_400_000;
          let counted = 0;
          for (let day = firstMidnight; day < end; day += 86_400_000) {
            const local = new Date(day + 28_800_000);
            const free =
              [0, 6].includes(local.getUTCDay()) || pack.holidays.includes(local.toISOString().slice(0, 10));
            if (!free) counted += 1;
          }
          expect(counted).toBe(days);
          expect(isWorkingDay(end - 1, pack)).toBe(true);
        },
      ),
    );
  }, 60_000);

  test("a calendar without a working day is refused, not searched for ever", () => {
    expect(() => workingDaysAfter(0, 0, pack)).toThrow("working days");
    expect(() => isWorkingDay(0, { holidays: [], zone: "Mars/Base" })).toThrow("zone");
  });
});
