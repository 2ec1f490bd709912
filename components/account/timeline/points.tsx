import { useTranslations } from "next-intl";
import { cx } from "@/components/ui/cx";
import { formatDate, formatMoney } from "@/lib/i18n/format";
import type { AccountPageView, StrikeView } from "@/lib/screens/views";
import { useServerPlace } from "../record/place";
import type { Scale } from "./scale";

const RADIUS = 8.5;

const DISCS = {
  counts: "fill-(--tier) stroke-(--tier-ink)",
  over: "fill-(--tier-soft) stroke-(--tier-ink)",
  back: "fill-panel stroke-ink-3",
};
const NUMERALS = {
  counts: "fill-(--tier-on)",
  over: "fill-(--tier-ink)",
  back: "fill-ink-3 line-through",
};

/** A counted offence: filled while it counts, hollow once expired, dashed when taken back. Opens its case. */
export function StrikePoint({ strike, y, scale }: { strike: StrikeView; y: number; scale: Scale }) {
  const t = useTranslations("account.timeline");
  const place = useServerPlace();
  if (!scale.has(strike.conductAt)) return null;
  const back = strike.reversed || strike.undone;
  const look = back ? "back" : strike.counts === "counts" ? "counts" : "over";
  const state = back ? (strike.reversed ? "reversed" : "undone") : look;
  const date = formatDate(strike.conductAt, place);
  return (
    <svg x={`${scale.x(strike.conductAt)}%`} y={y} overflow="visible" data-tier={strike.tier ?? 0}>
      <title>{t("strikeTitle", { number: strike.caseNumber, date, state: t(`states.${state}`) })}</title>
      <a
        href={`/cases/${strike.caseId}`}
        aria-label={t("strikeTitle", { number: strike.caseNumber, date, state: t(`states.${state}`) })}
      >
        <circle r={RADIUS} className={DISCS[look]} strokeDasharray={back ? "2.5 2" : undefined} />
        <text
          textAnchor="middle"
          dominantBaseline="central"
          className={cx("tnum text-12 font-semibold", NUMERALS[look])}
        >
          {strike.tier ?? 0}
        </text>
      </a>
      {back && (
        <text x={RADIUS + 5} dominantBaseline="central" className="fill-ok-ink text-12 font-medium">
          {t(`states.${state}`)}
        </text>
      )}
    </svg>
  );
}

type Damages = AccountPageView["damages"][number];
export type LabelSide = "left" | "right" | "none";

/** Share of the plot (per cent) that an amount with its word and its gap takes at 1280 px, where it is largest. */
const LABEL = 23;

/** On which side of each diamond its words find room; none where neighbours leave no room on either. */
export function labelSides(xs: readonly number[]): LabelSide[] {
  let taken = 0;
  return xs.map((x, index) => {
    const fitsLeft = x - taken >= LABEL;
    const fitsRight = (xs[index + 1] ?? 100) - x >= LABEL;
    const side = fitsLeft && (x > 60 || !fitsRight) ? "left" : fitsRight ? "right" : "none";
    taken = side === "right" ? x + LABEL : x;
    return side;
  });
}

/** Money: a diamond, hollow when it was given back, with the amount and where it stands. */
export function DamagesPoint({
  damages,
  y,
  scale,
  side,
}: {
  damages: Damages;
  y: number;
  scale: Scale;
  side: LabelSide;
}) {
  const t = useTranslations("account.timeline");
  if (!scale.has(damages.at)) return null;
  const back = damages.state === "released" || damages.state === "refunded";
  const text = t(`money.${damages.state}`, { amount: formatMoney(damages.amountFen) });
  const x = scale.x(damages.at);
  return (
    <svg x={`${x}%`} y={y} overflow="visible" data-tier="3">
      <title>{text}</title>
      <path
        d="M0 -7.5 L7.5 0 L0 7.5 L-7.5 0 Z"
        className={back ? "fill-panel stroke-ink-3" : "fill-(--tier) stroke-(--tier-ink)"}
        strokeDasharray={back ? "2.5 2" : undefined}
      />
      {side !== "none" && (
        <text
          x={side === "left" ? -13 : 13}
          textAnchor={side === "left" ? "end" : "start"}
          dominantBaseline="central"
          className={cx("tnum text-12 font-medium", back ? "fill-ok-ink" : "fill-ink")}
        >
          {text}
        </text>
      )}
    </svg>
  );
}
