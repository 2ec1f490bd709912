import type { Locale } from "./locales";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

type Place = { locale: Locale; zone: string };
type Parts = { year: number; month: number; day: number; hour: string; minute: string; second: string };

const clocks = new Map<string, Intl.DateTimeFormat>();

function partsIn(at: number, zone: string): Parts {
  let clock = clocks.get(zone);
  if (!clock) {
    clock = new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
    });
    clocks.set(zone, clock);
  }
  const found = new Map(clock.formatToParts(at).map((part) => [part.type, part.value]));
  const text = (type: Intl.DateTimeFormatPartTypes) => found.get(type) ?? "";
  return {
    year: Number(text("year")),
    month: Number(text("month")),
    day: Number(text("day")),
    hour: text("hour").padStart(2, "0"),
    minute: text("minute").padStart(2, "0"),
    second: text("second").padStart(2, "0"),
  };
}

/** `18 Mar 2026` or `2026年3月18日`; without the year `18 Mar` or `3月18日`. `at` is epoch ms. */
export function formatDate(at: number, place: Place, withYear = true): string {
  const { year, month, day } = partsIn(at, place.zone);
  if (place.locale === "zh-CN") return `${withYear ? `${year}年` : ""}${month}月${day}日`;
  return `${day} ${MONTHS[month - 1]}${withYear ? ` ${year}` : ""}`;
}

/** `14:30`, or `14:30:05` where seconds matter. 24 hours. */
export function formatTime(at: number, place: Place, withSeconds = false): string {
  const { hour, minute, second } = partsIn(at, place.zone);
  return `${hour}:${minute}${withSeconds ? `:${second}` : ""}`;
}

/** `18 Mar 2026, 14:30` or `2026年3月18日 14:30`. */
export function formatDateTime(at: number, place: Place, withYear = true): string {
  const gap = place.locale === "zh-CN" ? " " : ", ";
  return `${formatDate(at, place, withYear)}${gap}${formatTime(at, place)}`;
}

/** The year a moment falls in, in a zone: lists leave the current year out. */
export function yearOf(at: number, zone: string): number {
  return partsIn(at, zone).year;
}

const UNITS = {
  en: { d: "d", h: "h", m: "m", s: "s" },
  "zh-CN": { d: "天", h: "时", m: "分", s: "秒" },
} as const;

/**
 * `13 d 20 h`, `1 h 04`, `11 m`, `40 s`; in Chinese `13 天 20 时`. Milliseconds in, rounded down.
 * Something past reads `−6 m`. A whole number of days drops its hours.
 */
export function formatDuration(ms: number, locale: Locale): string {
  const unit = UNITS[locale];
  const sign = ms < 0 ? "\u2212" : "";
  const left = Math.abs(ms);
  const days = Math.floor(left / DAY);
  const hours = Math.floor((left % DAY) / HOUR);
  const minutes = Math.floor((left % HOUR) / MINUTE);
  if (days > 0) return `${sign}${days} ${unit.d}${hours > 0 ? ` ${hours} ${unit.h}` : ""}`;
  if (hours > 0) return `${sign}${hours} ${unit.h} ${String(minutes).padStart(2, "0")}`;
  if (minutes > 0) return `${sign}${minutes} ${unit.m}`;
  return `${sign}${Math.floor(left / SECOND)} ${unit.s}`;
}

/** A lease or undo clock: `13:42`. Never negative; rounds up, so that it reads 0:00 only when it is over. */
export function formatClock(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / SECOND));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/** Integer fen to `¥2,000.00`; `¥` can be left out in ledgers. A negative amount takes a minus sign in front. */
export function formatMoney(fen: number, withSign = true): string {
  const whole = Math.floor(Math.abs(fen) / 100);
  const rest = String(Math.abs(fen) % 100).padStart(2, "0");
  const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, ",");
  return `${fen < 0 ? "\u2212" : ""}${withSign ? "¥" : ""}${grouped}.${rest}`;
}

/** `12,480` in both languages. */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}
