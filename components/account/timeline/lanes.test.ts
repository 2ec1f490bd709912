import { expect, test } from "vitest";
import type { MeasureView } from "@/lib/screens/views";
import { timelineLanes } from "./lanes";

const DAY = 86_400_000;
let made = 0;
const measure = (given: Partial<MeasureView>): MeasureView => ({
  id: `m${made++}` as MeasureView["id"],
  kind: "limit_exposure",
  targetKind: "account",
  targetId: "a",
  scopes: null,
  startAt: 0,
  endAt: 7 * DAY,
  tier: 1,
  text: null,
  decisionId: "d1",
  caseId: "c1",
  caseNumber: 1,
  endedAt: null,
  endCause: null,
  ...given,
});
const laneOf = (tier: number, measures: MeasureView[], now = 3 * DAY) =>
  timelineLanes(measures, now).find((lane) => lane.tier === tier)?.rows ?? [];

test("limits on exposure and search that run together are one row", () => {
  const rows = laneOf(1, [measure({}), measure({ kind: "hide_from_search" })]);
  expect(rows.map((row) => [row.name, row.bars.length])).toEqual([["exposureSearch", 1]]);
});

test("a limit on search that runs alone has its own row", () => {
  const rows = laneOf(1, [measure({}), measure({ kind: "hide_from_search", endAt: 9 * DAY })]);
  expect(rows.map((row) => row.name)).toEqual(["exposure", "search"]);
});

test("measures of one kind side by side never hide each other", () => {
  const rows = laneOf(1, [measure({}), measure({ decisionId: "d2", startAt: 2 * DAY, endAt: 16 * DAY })]);
  expect(rows.map((row) => row.bars.length)).toEqual([1, 1]);
});

test("what was reversed keeps the length it was given", () => {
  const [row] = laneOf(1, [measure({ endedAt: 2 * DAY, endCause: "reversed" })]);
  expect(row?.bars[0]).toMatchObject({ to: 7 * DAY, state: "reversed" });
});

test("what is over is soft, what holds is solid", () => {
  const [row] = laneOf(1, [measure({}), measure({ startAt: 8 * DAY, endAt: 20 * DAY })], 9 * DAY);
  expect(row?.bars.map((bar) => bar.state)).toEqual(["soft", "solid"]);
});

test("every tier has its lane even when nothing happened in it", () => {
  expect(timelineLanes([], 0).map((lane) => lane.tier)).toEqual([1, 2, 3, 4, 5]);
});
