import { expect, test } from "vitest";
import { monthStarts } from "./months";

const iso = (at: number) => new Date(at).toISOString();

test("months begin at midnight where the person is, not in UTC", () => {
  const from = Date.parse("2026-01-31T17:00:00Z");
  const months = monthStarts(from, Date.parse("2026-03-31T17:00:00Z"), "Asia/Shanghai");
  expect(months.map(({ at }) => iso(at))).toEqual(["2026-02-28T16:00:00.000Z", "2026-03-31T16:00:00.000Z"]);
});

test("a change of the clock within the stretch moves no month", () => {
  const from = Date.parse("2026-02-10T00:00:00Z");
  const months = monthStarts(from, Date.parse("2026-05-02T00:00:00Z"), "America/New_York");
  expect(months.map(({ at, month }) => [iso(at), month])).toEqual([
    ["2026-03-01T05:00:00.000Z", 2],
    ["2026-04-01T04:00:00.000Z", 3],
    ["2026-05-01T04:00:00.000Z", 4],
  ]);
});
