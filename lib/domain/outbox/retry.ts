const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Waits before the second, third, ... attempt: together about 40 hours. */
const WAITS_MS = [
  5 * SECOND,
  30 * SECOND,
  2 * MINUTE,
  10 * MINUTE,
  30 * MINUTE,
  HOUR,
  2 * HOUR,
  4 * HOUR,
  8 * HOUR,
  12 * HOUR,
  12 * HOUR,
];
export const ATTEMPTS_MAX = WAITS_MS.length + 1;

/**
 * When to try again after `attempts` failures, in epoch ms; null: never, it has failed for good. `jitter` in [0, 1)
 * moves the wait by up to a fifth either way, so that many failures do not come back at one moment.
 */
export function nextAttemptAt(attempts: number, now: number, jitter: number): number | null {
  const wait = WAITS_MS[attempts - 1];
  return wait === undefined ? null : now + Math.round(wait * (0.8 + 0.4 * jitter));
}

/** An endpoint that failed this often, for this long, with no success between, is paused until a person resumes it. */
const PAUSE = { failuresMin: 10, forMs: 4 * HOUR };

export const shouldPause = (
  health: { failures: number; failingSince: number | null },
  now: number,
): boolean =>
  health.failures >= PAUSE.failuresMin &&
  health.failingSince !== null &&
  now - health.failingSince >= PAUSE.forMs;

/** While an endpoint fails it is asked with one delivery at a time. */
export const batchFor = (failures: number, batchMax: number): number => (failures >= 3 ? 1 : batchMax);
