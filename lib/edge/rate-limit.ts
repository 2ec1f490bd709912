export type RateLimit = { hitsMax: number; windowMs: number };

/** Counters kept at once; when there are more, the oldest windows are forgotten. */
const COUNTERS_MAX = 10_000;

/**
 * Counts hits of this process in fixed windows, for limits that need no exactness over nodes: a request costs
 * no write. Returns the milliseconds until the next hit counts, or 0 when this one is within the limit.
 */
export function makeRateLimiter({ hitsMax, windowMs }: RateLimit): (id: string, now: number) => number {
  const counters = new Map<string, { start: number; hits: number }>();
  return (id, now) => {
    const known = counters.get(id);
    if (known && now - known.start < windowMs) {
      known.hits++;
      return known.hits > hitsMax ? known.start + windowMs - now : 0;
    }
    counters.delete(id);
    if (counters.size >= COUNTERS_MAX)
      for (const oldest of counters.keys()) {
        counters.delete(oldest);
        break;
      }
    counters.set(id, { start: now, hits: 1 });
    return 0;
  };
}
