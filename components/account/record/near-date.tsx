import { formatDate, formatDateTime, yearOf } from "@/lib/i18n/format";
import { useServerPlace } from "./place";

/** A moment as lists show it: with the time in the year that runs, with the year before it. */
export function NearDate({ at, now, time = true }: { at: number; now: number; time?: boolean }) {
  const place = useServerPlace();
  const near = yearOf(at, place.zone) === yearOf(now, place.zone);
  const text = near && time ? formatDateTime(at, place, false) : formatDate(at, place, !near);
  return (
    <time dateTime={new Date(at).toISOString()} className="tnum whitespace-nowrap">
      {text}
    </time>
  );
}
