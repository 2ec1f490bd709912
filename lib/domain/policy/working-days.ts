import { DAY_MS, HOUR_MS } from "./offence";
import type { PolicyPack } from "./pack";

/** Mainland China keeps one time all year since 1991, so no table of zones is needed. */
const ZONE_OFFSET_MS: Record<string, number> = { "Asia/Shanghai": 8 * HOUR_MS };

/** Enough for any run of holidays; a calendar without working days ends here instead of looping. */
const DAYS_LOOKED_AHEAD_MAX = 4_000;

type Calendar = Pick<PolicyPack, "holidays" | "zone">;

function offsetMs(calendar: Calendar): number {
  const offset = ZONE_OFFSET_MS[calendar.zone];
  if (offset === undefined) throw new Error(`no offset known for zone ${calendar.zone}`);
  return offset;
}

/** Days since the epoch in the calendar's zone. */
const dayNumber = (at: number, calendar: Calendar): number => Math.floor((at + offsetMs(calendar)) / DAY_MS);

/** The day of `at` (epoch ms) in the calendar's zone, `YYYY-MM-DD`. */
export const localDate = (at: number, calendar: Calendar): string =>
  new Date(at + offsetMs(calendar)).toISOString().slice(0, 10);

/** `YYYY-MM-DD HH:mm` in the calendar's zone. */
export const localTime = (at: number, calendar: Calendar): string =>
  new Date(at + offsetMs(calendar)).toISOString().slice(0, 16).replace("T", " ");

/** Monday to Friday less the pack's holidays (policy.md section 3, "Time"). Made-up working weekends are none. */
export function isWorkingDay(at: number, calendar: Calendar): boolean {
  const weekday = (dayNumber(at, calendar) + 4) % 7;
  return weekday >= 1 && weekday <= 5 && !calendar.holidays.includes(localDate(at, calendar));
}

/**
 * The end (epoch ms, exclusive) of the `days`-th working day after the day of `from`: what is filed on Monday and
 * due in one working day is due when Tuesday ends. `days` is a positive integer.
 */
export function workingDaysAfter(from: number, days: number, calendar: Calendar): number {
  if (!Number.isSafeInteger(days) || days < 1) throw new Error(`not a number of working days: ${days}`);
  const offset = offsetMs(calendar);
  let day = dayNumber(from, calendar);
  let left = days;
  for (let looked = 0; looked < DAYS_LOOKED_AHEAD_MAX; looked++) {
    day += 1;
    if (isWorkingDay(day * DAY_MS - offset, calendar)) left -= 1;
    if (left === 0) return (day + 1) * DAY_MS - offset;
  }
  throw new Error(`no ${days} working days within ${DAYS_LOOKED_AHEAD_MAX} days`);
}

/** When an appeal filed at `filedAt` is to be acknowledged and decided, by the tier it is against (section 4). */
export function appealDeadlines(
  filedAt: number,
  tier: number,
  pack: PolicyPack,
): { acknowledgeBy: number; decideBy: number } {
  const { acknowledgeWorkingDays, decideWorkingDays } = pack.appeals;
  const days = tier <= decideWorkingDays.lowTierMax ? decideWorkingDays.low : decideWorkingDays.rest;
  return {
    acknowledgeBy: workingDaysAfter(filedAt, acknowledgeWorkingDays, pack),
    decideBy: workingDaysAfter(filedAt, days, pack),
  };
}
