import { expect, it } from "vitest";
import { ATTEMPTS_MAX, batchFor, nextAttemptAt, shouldPause } from "./retry";

const HOUR = 3_600_000;

it("an endpoint that is down for a day is still tried after it is back, and not for ever", () => {
  let now = 0;
  for (let failed = 1; failed < ATTEMPTS_MAX; failed++) {
    const next = nextAttemptAt(failed, now, 0);
    expect(next).toBeGreaterThan(now);
    now = next ?? now;
  }
  expect(now).toBeGreaterThan(24 * HOUR);
  expect(now).toBeLessThan(72 * HOUR);
  expect(nextAttemptAt(ATTEMPTS_MAX, now, 0.5)).toBeNull();
});

it("waits are spread by a fifth either way", () => {
  expect(nextAttemptAt(1, 1000, 0)).toBe(1000 + 4000);
  expect(nextAttemptAt(1, 1000, 0.999999)).toBe(1000 + 6000);
});

it("pauses only what failed often and for long", () => {
  expect(shouldPause({ failures: 10, failingSince: 0 }, 4 * HOUR)).toBe(true);
  expect(shouldPause({ failures: 9, failingSince: 0 }, 40 * HOUR)).toBe(false);
  expect(shouldPause({ failures: 99, failingSince: 1 }, 4 * HOUR)).toBe(false);
  expect(shouldPause({ failures: 99, failingSince: null }, 4 * HOUR)).toBe(false);
});

it("asks a failing endpoint with one delivery at a time", () => {
  expect([batchFor(0, 8), batchFor(2, 8), batchFor(3, 8)]).toEqual([8, 8, 1]);
});
