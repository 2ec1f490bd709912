"use client";

import { useLocale, useTimeZone } from "next-intl";
import {
  formatClock,
  formatDate,
  formatDateTime,
  formatDuration,
  formatMoney,
  formatTime,
} from "@/lib/i18n/format";
import { type Locale, ZONE_DEFAULT } from "@/lib/i18n/locales";
import { cx } from "./cx";
import { useNow } from "./now";

/** The language and zone of the person looking. */
export function usePlace(): { locale: Locale; zone: string } {
  return { locale: useLocale() as Locale, zone: useTimeZone() ?? ZONE_DEFAULT };
}

type DateTimeProps = {
  /** Epoch ms. */
  at: number;
  form?: "dateTime" | "date" | "time" | "seconds";
  /** False leaves the year out. */
  year?: boolean;
  className?: string;
};

/** A moment in the person's zone: `18 Mar 2026, 14:30`, `2026年3月18日 14:30`. */
export function DateTime({ at, form = "dateTime", year = true, className }: DateTimeProps) {
  const place = usePlace();
  const text = {
    dateTime: () => formatDateTime(at, place, year),
    date: () => formatDate(at, place, year),
    time: () => formatTime(at, place),
    seconds: () => formatTime(at, place, true),
  }[form]();
  return (
    <time dateTime={new Date(at).toISOString()} className={cx("tnum whitespace-nowrap", className)}>
      {text}
    </time>
  );
}

/** A length of time: `13 d 20 h`, `13 天 20 时`. */
export function Duration({ ms, className }: { ms: number; className?: string }) {
  const { locale } = usePlace();
  return <span className={cx("tnum whitespace-nowrap", className)}>{formatDuration(ms, locale)}</span>;
}

type CountdownProps = {
  /** Epoch ms. */
  until: number;
  /** What the server took as now, so that both draw the same first. */
  now: number;
  /** "clock" `13:42`; "duration" `11 m`. */
  form?: "clock" | "duration";
  className?: string;
};

/** Time left, ticking. Not announced: say what matters at a threshold with `useAnnounce`. */
export function CountdownText({ until, now, form = "clock", className }: CountdownProps) {
  const { locale } = usePlace();
  const left = until - useNow(now, form === "clock" ? 1000 : 15_000);
  return (
    <span className={cx("tnum whitespace-nowrap", className)}>
      {form === "clock" ? formatClock(left) : formatDuration(left, locale)}
    </span>
  );
}

/** Integer fen as `¥2,000.00`. */
export function Money({ fen, sign = true, className }: { fen: number; sign?: boolean; className?: string }) {
  return <span className={cx("tnum whitespace-nowrap", className)}>{formatMoney(fen, sign)}</span>;
}
