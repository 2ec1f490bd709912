import { describe, expect, it } from "vitest";
import { engine } from "./fresh-store";
import { torture } from "./torture";

const RUNS = 50;
const MS_MAX = 600_000;

describe("a decision and its undo", () => {
  it(
    "are there whole or not at all after 50 kills of the app and stops of the database",
    async () => {
      const report = await torture(engine(), RUNS, 20_260_318);
      expect(report.faults).toEqual([]);
      expect(report.runs).toBe(RUNS);
      // Each side of the commit was met: the kills came before, within and after it.
      expect(Object.keys(report.outcomes).sort()).toEqual(["decided", "old", "undone"]);
    },
    MS_MAX,
  );
});
