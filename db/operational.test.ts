import { expect, it } from "vitest";
import { freshStore } from "@/lib/test/fresh-store";
import { OPERATIONAL_TABLES } from "./operational";

/* Tables of record are told from operational ones by the log: no entry may name an operational row's table. */
it("the operational list is closed: its tables hold nothing that a trigger keeps append-only", async () => {
  const { t } = await freshStore();
  const names: readonly string[] = OPERATIONAL_TABLES;
  expect(names.every((name) => name in t)).toBe(true);
  expect(new Set(names).size).toBe(names.length);
  const ofRecord = [
    "decision",
    "measure",
    "notice",
    "journal",
    "posting",
    "logEntry",
    "proposal",
    "appeal",
    "case",
  ];
  expect(ofRecord.filter((name) => names.includes(name))).toEqual([]);
});
