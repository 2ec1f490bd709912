import { describe, expect, it } from "vitest";
import { DEFAULT_PACKS } from "../policy/default-pack";
import { takeableAt } from "./due-to-take";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const pack = DEFAULT_PACKS.at(-1)!;
const sentAt = Date.parse("2026-04-01T00:00:00Z");
const later = sentAt + 90 * DAY;

describe("when a reservation may be taken", () => {
  it("is 30 days after the notice was opened or answered", () => {
    for (const how of ["opened", "webhook"] as const) {
      const handOver = { at: sentAt + HOUR, how };
      expect(takeableAt({ sentAt, handOver, lastAppealAt: null }, later, pack)).toBe(
        sentAt + HOUR + 30 * DAY,
      );
    }
  });

  it("counts from 72 hours after sending where nobody opened it, and never before", () => {
    const unread = { sentAt, handOver: null, lastAppealAt: null };
    expect(takeableAt(unread, sentAt + 72 * HOUR - 1, pack)).toBeNull();
    expect(takeableAt(unread, sentAt + 72 * HOUR, pack)).toBe(sentAt + 72 * HOUR + 30 * DAY);
  });

  it("waits for the last appeal where that was decided after the window, and not where before", () => {
    const handOver = { at: sentAt, how: "opened" } as const;
    const decided = (days: number) =>
      takeableAt({ sentAt, handOver, lastAppealAt: sentAt + days * DAY }, later, pack);
    expect(decided(34)).toBe(sentAt + 34 * DAY);
    expect(decided(12)).toBe(sentAt + 30 * DAY);
  });
});
