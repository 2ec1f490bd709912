import Link from "next/link";
import { useTranslations } from "next-intl";
import { TierChip, TierNumber } from "@/components/ladder/tier";
import { Card } from "@/components/ui/card";
import { formatDate, formatDuration } from "@/lib/i18n/format";
import type { AccountPageView, StrikeView } from "@/lib/screens/views";
import { NearDate } from "./record/near-date";
import { useServerPlace } from "./record/place";

/** Offences that count now, each with what is left of its time, and where the next one would land. */
export function StrikesCard({ view }: { view: AccountPageView }) {
  const t = useTranslations("account.strikes");
  const active = view.strikes.filter((strike) => strike.counts === "counts");
  const pm = active.filter((strike) => strike.ladder === "pm").length;
  const onlyPm = pm > 0 && pm === active.length;
  const next = onlyPm ? view.nextTierPm : view.nextTier;
  return (
    <Card
      title={t("title")}
      meta={t("count", { count: active.length, days: view.strikeWindowDays })}
      aside={
        <span className="flex items-center gap-2 whitespace-nowrap text-12 text-ink-2">
          <span className="max-full:sr-only">{t("next")}</span>
          <TierChip tier={next} />
        </span>
      }
      className="shrink-0"
    >
      {active.length === 0 ? (
        <p className="py-1 text-12 text-ink-3">{t("none")}</p>
      ) : (
        <ul className="-mx-4 -my-1 border-t border-line-soft px-4">
          {active.map((strike) => (
            <StrikeRow key={strike.decisionId} strike={strike} view={view} />
          ))}
        </ul>
      )}
      {pm > 0 && !onlyPm && (
        <p className="mt-2 flex items-center gap-2 border-t border-line-soft pt-2 text-12 text-ink-2">
          {t("pmApart", { count: pm })}
          <TierChip tier={view.nextTierPm} className="ml-auto" />
        </p>
      )}
    </Card>
  );
}

function StrikeRow({ strike, view }: { strike: StrikeView; view: AccountPageView }) {
  const t = useTranslations("account.strikes");
  const place = useServerPlace();
  const until = strike.countsUntil ?? view.now;
  const share = Math.max(0, Math.min(1, (until - view.now) / Math.max(1, until - strike.conductAt)));
  const left = formatDuration(until - view.now, place.locale);
  return (
    <li className="flex h-9 items-center gap-2 border-b border-line-soft text-12 last:border-b-0">
      <TierNumber tier={strike.tier ?? 0} />
      <span className="w-[60px] text-13 font-medium">
        <NearDate at={strike.conductAt} now={view.now} time={false} />
      </span>
      <Link
        href={`/cases/${strike.caseId}`}
        className="tnum whitespace-nowrap rounded-chip text-ink-2 hover:text-ink hover:underline"
      >
        WR-{strike.caseNumber}
      </Link>
      <span
        role="img"
        aria-label={t("left", { left })}
        title={t("left", { left })}
        className="ml-auto h-1 w-12 shrink-0 rounded-full bg-press max-full:w-6"
      >
        <span
          className="block h-full rounded-full bg-ink-2 forced-color-adjust-none"
          style={{ width: `${share * 100}%` }}
        />
      </span>
      <span className="tnum w-[140px] shrink-0 whitespace-nowrap max-full:w-[124px] text-right text-ink-2">
        {t("expires", { date: formatDate(until, place) })}
      </span>
    </li>
  );
}
