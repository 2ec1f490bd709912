const DAY = 86_400_000;

export const RANGES = ["6m", "1y", "all"] as const;
export type Range = (typeof RANGES)[number];

const PAST_DAYS = { "6m": 184, "1y": 366 };
const AHEAD_DAYS = 45;
const EARLIEST_DAYS = 40;

export type Scale = {
  from: number;
  to: number;
  /** Per cent of the width, held within the plot. */
  x(at: number): number;
  has(at: number): boolean;
};

/** The stretch of time a range shows: what lies behind, and what is ahead as far as it ends soon. */
export function timelineScale(range: Range, now: number, earliest: number): Scale {
  const from = range === "all" ? Math.min(earliest, now) - EARLIEST_DAYS * DAY : now - PAST_DAYS[range] * DAY;
  const to = now + Math.max(AHEAD_DAYS * DAY, (now - from) * 0.16);
  const share = (at: number) => ((at - from) / (to - from)) * 100;
  return {
    from,
    to,
    x: (at) => Math.min(100, Math.max(0, share(at))),
    has: (at) => at >= from && at <= to,
  };
}
