/** Offset of a zone from UTC at a moment, ms. */
function offsetAt(at: number, zone: string): number {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
  }).formatToParts(at);
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value ?? 0);
  const shown = Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"));
  return shown - Math.floor(at / 60_000) * 60_000;
}

const MONTHS_MAX = 240;

/** First moments of the months within a stretch of time, as a zone has them (epoch ms). */
export function monthStarts(from: number, to: number, zone: string): { at: number; month: number }[] {
  const first = new Date(from + offsetAt(from, zone));
  const starts: { at: number; month: number }[] = [];
  for (let step = 0; step < MONTHS_MAX; step++) {
    const wall = Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + step, 1);
    const at = wall - offsetAt(wall - offsetAt(wall, zone), zone);
    if (at > to) break;
    if (at >= from) starts.push({ at, month: new Date(wall).getUTCMonth() });
  }
  return starts;
}
