"use client";

import { Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { SurfaceIcon } from "@/components/evidence/surface";
import { ExemptionNotes } from "@/components/exemptions/exemption-notes";
import { Erased } from "@/components/privacy/erased";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { TextLink } from "@/components/ui/link-button";
import { DateTime, usePlace } from "@/components/ui/time";
import type { Assessment } from "@/lib/domain/policy/assess";
import { formatDate } from "@/lib/i18n/format";
import type { CaseView, StrikeView } from "@/lib/screens/views";
import { TierChip } from "./tier";

const DAY = 86_400_000;
const WIDTH = 368;
const INSET = 6;
const ROWS_MAX = 3;

type HistoryProps = { view: CaseView; assessment: Assessment | null; now: number };

/** Twelve months with the window that counts, then the latest decisions. */
export function AccountHistory({ view, assessment, now }: HistoryProps) {
  const t = useTranslations("review.history");
  const none = useTranslations("accounts.empty.earlier");
  const latest = [...view.strikes].sort((a, b) => b.decidedAt - a.decidedAt).slice(0, ROWS_MAX);
  return (
    <section aria-label={t("title")} data-testid="history">
      <header className="flex h-7 items-center justify-between gap-3">
        <h3 className="text-13 font-semibold">{t("title")}</h3>
        <TextLink href={`/accounts/${view.account.id}`} keyCombo="a" className="text-13">
          {t("record")}
        </TextLink>
      </header>
      <Strip view={view} assessment={assessment} now={now} />
      {latest.length === 0 ? (
        <p className="pt-1 text-12 text-ink-2">{none("title")}</p>
      ) : (
        <ul className="pt-1">
          {latest.map((strike) => (
            <Row key={strike.decisionId} strike={strike} />
          ))}
        </ul>
      )}
      <ExemptionNotes exemptions={view.exemptions} />
    </section>
  );
}

function monthStarts(now: number): number[] {
  const date = new Date(now);
  return Array.from({ length: 12 }, (_, back) =>
    Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - 11 + back, 1),
  );
}

function Strip({ view, assessment, now }: HistoryProps) {
  const t = useTranslations("review.history");
  const place = usePlace();
  const months = monthStarts(now);
  const from = months[0] ?? now;
  const x = (at: number) => INSET + ((at - from) / (now - from)) * (WIDTH - 2 * INSET);
  const days = assessment?.countsUntil ? (assessment.countsUntil - view.conductAt) / DAY : 180;
  const windowFrom = x(Math.max(from, view.conductAt - days * DAY));
  const shown = view.strikes.filter(
    (strike) => strike.verdict === "confirm" && !strike.undone && strike.conductAt >= from,
  );
  const label = (at: number) =>
    place.locale === "zh-CN"
      ? String(new Date(at).getUTCMonth() + 1)
      : formatDate(at, { ...place, zone: "UTC" }, false).slice(2, 3);
  return (
    <svg
      role="img"
      aria-label={t("strip", { count: shown.length })}
      viewBox={`0 0 ${WIDTH} 36`}
      className="block w-full"
      data-tier={assessment?.tier ?? 0}
    >
      <rect
        x={windowFrom}
        y="2"
        width={Math.max(0, x(view.conductAt) - windowFrom + INSET)}
        height="16"
        rx="3"
        className="fill-hover"
      />
      <line x1="0" x2={WIDTH} y1="20.5" y2="20.5" className="stroke-line" />
      {months.map((at) => (
        <g key={at}>
          <line x1={x(at)} x2={x(at)} y1="18" y2="22" className="stroke-line-strong" />
          <text x={x(at) + 13} y="33" textAnchor="middle" className="fill-ink-3 text-[11px]">
            {label(at)}
          </text>
        </g>
      ))}
      {shown.map((strike) => (
        <Dot key={strike.decisionId} strike={strike} x={x(strike.conductAt)} />
      ))}
      <rect
        x={x(view.conductAt) - 3.4}
        y="6.6"
        width="6.8"
        height="6.8"
        transform={`rotate(45 ${x(view.conductAt)} 10)`}
        className="fill-(--tier) stroke-(--tier-ink)"
      />
    </svg>
  );
}

function Dot({ strike, x }: { strike: StrikeView; x: number }) {
  const counts = strike.counts === "counts" || strike.counts === "same_offence";
  return (
    <circle
      data-tier={strike.tier ?? 0}
      cx={x}
      cy="10"
      r="4.2"
      strokeDasharray={strike.reversed ? "2 1.6" : undefined}
      className={cx(
        "stroke-1",
        !strike.reversed && counts ? "fill-(--tier) stroke-(--tier-ink)" : "fill-panel stroke-ink-2",
      )}
    />
  );
}

function Row({ strike }: { strike: StrikeView }) {
  const verdicts = useTranslations("verdicts");
  const t = useTranslations("review.history");
  const undone = strike.undone;
  return (
    <li className="flex h-7 items-center gap-2.5 text-12 text-ink-2">
      <span className="w-[58px] shrink-0">
        <DateTime at={strike.decidedAt} form="date" year={false} />
      </span>
      <SurfaceIcon surface={strike.surface} size={14} className="text-ink-2" />
      <span lang="zh-CN" className="min-w-0 flex-1 truncate text-13 text-ink">
        {strike.snippet?.text ?? <Erased at={strike.erasedAt} />}
      </span>
      {strike.reversed ? (
        <span className="flex items-center gap-1 font-medium text-ok-ink">
          <Icon as={Undo2} size={14} status />
          {t("reversed")}
        </span>
      ) : (
        <span>
          {undone ? t("undone") : verdicts(strike.verdict === "confirm" ? "confirmed" : "overturned")}
        </span>
      )}
      {strike.verdict === "confirm" && strike.tier !== null && (
        <TierChip tier={strike.tier} state={strike.reversed || undone ? "reversed" : "solid"} />
      )}
    </li>
  );
}
