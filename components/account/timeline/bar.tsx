import { useTranslations } from "next-intl";
import { cx } from "@/components/ui/cx";
import { formatDate, formatDuration } from "@/lib/i18n/format";
import { useServerPlace } from "../record/place";
import type { Bar } from "./lanes";
import type { Scale } from "./scale";

export const BAR_HEIGHT = 14;
/** Share of the plot (per cent) that a text of this size takes: Chinese characters are wider. */
const shareOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (letter > "\u2e7f" ? 1.4 : 0.92), 0);

const SHAPES = {
  solid: "fill-(--tier) stroke-(--tier-ink)",
  soft: "fill-(--tier-soft) stroke-(--tier-ink)",
  reversed: "fill-panel stroke-ink-3",
};
const WORDS = {
  solid: "fill-(--tier-on) font-semibold",
  soft: "fill-(--tier-ink)",
  reversed: "fill-ink-3 line-through",
};

/** One measure: solid in force, soft over, dashed taken back; its length inside, its end beside it. */
export function TimelineBar({ bar, y, scale, what }: { bar: Bar; y: number; scale: Scale; what: string }) {
  const t = useTranslations("account.timeline");
  const place = useServerPlace();
  const end = bar.to ?? scale.to;
  if (end < scale.from || bar.from > scale.to) return null;
  const left = scale.x(bar.from);
  const width = Math.max(0.6, scale.x(end) - left);
  const length = bar.to === null ? t("noEnd") : formatDuration(bar.to - bar.from, place.locale);
  const until = bar.to === null ? t("noEnd") : t("until", { date: formatDate(bar.to, place, false) });
  const middle = y + BAR_HEIGHT / 2;
  return (
    <g data-tier={bar.tier}>
      <title>{t("barTitle", { what, length, until, state: t(`states.${bar.state}`) })}</title>
      <rect
        x={`${left}%`}
        y={y}
        width={`${width}%`}
        height={BAR_HEIGHT}
        rx={3}
        className={SHAPES[bar.state]}
        strokeDasharray={bar.state === "reversed" ? "3 2" : undefined}
      />
      {width >= shareOf(length) && (
        <text
          x={`${left + width / 2}%`}
          y={middle}
          textAnchor="middle"
          dominantBaseline="central"
          className={cx("tnum text-11", WORDS[bar.state])}
        >
          {length}
        </text>
      )}
      {bar.state === "solid" && left + width < 94 && (
        <text
          x={`${left + width}%`}
          dx={7}
          y={middle}
          dominantBaseline="central"
          className="tnum fill-ink-2 text-12"
        >
          {until}
        </text>
      )}
    </g>
  );
}
