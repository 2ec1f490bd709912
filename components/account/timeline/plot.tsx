import { useTranslations } from "next-intl";
import { Fragment } from "react";
import { formatDate, yearOf } from "@/lib/i18n/format";
import type { AccountPageView } from "@/lib/screens/views";
import { useServerPlace } from "../record/place";
import { BAR_HEIGHT, TimelineBar } from "./bar";
import type { PlacedLane } from "./heights";
import { firstMiddle, HEAD, ROW_STEP, STRIKES } from "./heights";
import { monthStarts } from "./months";
import { DamagesPoint, labelSides, StrikePoint } from "./points";
import type { Scale } from "./scale";

type PlotProps = { view: AccountPageView; lanes: readonly PlacedLane[]; height: number; scale: Scale };

/** The drawn part: months across, lanes down, the window shaded, today as a line. Widths are per cent. */
export function TimelinePlot({ view, lanes, height, scale }: PlotProps) {
  const t = useTranslations("account.timeline");
  const foot = height + 26;
  const money = view.damages.filter((each) => scale.has(each.at)).sort((a, b) => a.at - b.at);
  const sides = labelSides(money.map((each) => scale.x(each.at)));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of links within a drawing; a fieldset cannot be drawn
    <svg role="group" aria-label={t("label")} width="100%" height={foot} className="block overflow-visible">
      <Ground view={view} lanes={lanes} height={height} scale={scale} />
      <TodayLine x={scale.x(view.now)} height={height} />
      <Threads view={view} lanes={lanes} scale={scale} />
      {lanes.map((placed) =>
        placed.lane.rows.map((row, index) => (
          <Fragment key={`${placed.lane.tier}.${String(index)}`}>
            {row.bars.map((bar) => (
              <TimelineBar
                key={bar.id}
                bar={bar}
                scale={scale}
                what={t(`rows.${row.name}`)}
                y={placed.top + firstMiddle(placed) + index * ROW_STEP - BAR_HEIGHT / 2}
              />
            ))}
          </Fragment>
        )),
      )}
      {lanes
        .filter(({ lane }) => lane.tier === 3)
        .map(({ top, height: tall }) =>
          money.map((each, index) => (
            <DamagesPoint
              key={`${each.decisionId}${each.state}`}
              damages={each}
              y={top + tall / 2}
              scale={scale}
              side={sides[index] ?? "none"}
            />
          )),
        )}
      {view.strikes
        .filter((strike) => strike.verdict === "confirm")
        .map((strike) => (
          <StrikePoint key={strike.decisionId} strike={strike} y={HEAD + STRIKES / 2} scale={scale} />
        ))}
      <TodayTag x={scale.x(view.now)} height={height} />
    </svg>
  );
}

function Ground({ view, lanes, height, scale }: PlotProps) {
  const place = useServerPlace();
  const windowX = scale.x(view.strikeWindowStart);
  const months = monthStarts(scale.from, scale.to, place.zone);
  const every = Math.ceil(months.length / 8);
  return (
    <>
      <rect
        x={`${windowX}%`}
        y={HEAD}
        width={`${scale.x(view.now) - windowX}%`}
        height={height - HEAD}
        className="fill-canvas"
      />
      {months.map(({ at, month }, index) => (
        <g key={at}>
          {index % every === 0 && scale.x(at) < 95 && (
            <>
              <line
                x1={`${scale.x(at)}%`}
                x2={`${scale.x(at)}%`}
                y1={HEAD - 22}
                y2={height}
                className="stroke-line-soft"
              />
              <text x={`${scale.x(at)}%`} dx={4} y={HEAD - 9} className="fill-ink-2 text-12">
                {monthName(at, index === 0 || month === 0 || every > 2, place)}
              </text>
            </>
          )}
        </g>
      ))}
      <line x1="0" x2="100%" y1={HEAD} y2={HEAD} className="stroke-line" />
      {lanes.map(({ lane, top }) => (
        <line key={lane.tier} x1="0" x2="100%" y1={top} y2={top} className="stroke-line-soft" />
      ))}
      <line x1="0" x2="100%" y1={height} y2={height} className="stroke-line" />
      <line x1="0" x2="0" y1={HEAD - 22} y2={height} className="stroke-line-soft" />
    </>
  );
}

/** `Nov 2025`, `Dec`; in Chinese `2025年11月`, `12月`. */
function monthName(at: number, withYear: boolean, place: ReturnType<typeof useServerPlace>): string {
  const date = formatDate(at, place, false);
  if (place.locale === "zh-CN")
    return `${withYear ? `${yearOf(at, place.zone)}年` : ""}${date.replace(/\d+日$/, "")}`;
  return `${date.replace(/^\d+ /, "")}${withYear ? ` ${yearOf(at, place.zone)}` : ""}`;
}

/** A dotted line from each strike down to the last lane in which it has something. */
function Threads({ view, lanes, scale }: Omit<PlotProps, "height">) {
  return view.strikes
    .filter((strike) => strike.verdict === "confirm" && scale.has(strike.conductAt))
    .map((strike) => {
      const reach = lanes.findLast(
        ({ lane }) =>
          lane.rows.some((row) => row.bars.some((bar) => bar.decisionId === strike.decisionId)) ||
          (lane.tier === 3 && view.damages.some((each) => each.decisionId === strike.decisionId)),
      );
      if (!reach) return null;
      const x = `${scale.x(strike.conductAt)}%`;
      const foot = reach.lane.tier === 3 ? reach.top + 9 : reach.top + firstMiddle(reach);
      return (
        <line
          key={strike.decisionId}
          x1={x}
          x2={x}
          y1={HEAD + STRIKES / 2 + 9}
          y2={foot}
          strokeDasharray="1.5 3"
          className="stroke-control"
        />
      );
    });
}

const TAG = { width: 44, height: 20 };

/** Under the bars, so that it hides no length. */
function TodayLine({ x, height }: { x: number; height: number }) {
  return (
    <line x1={`${x}%`} x2={`${x}%`} y1={HEAD} y2={height + 4} strokeWidth={2} className="stroke-accent" />
  );
}

function TodayTag({ x, height }: { x: number; height: number }) {
  const t = useTranslations("account.timeline");
  return (
    <svg aria-hidden="true" x={`${x}%`} overflow="visible" className="pointer-events-none">
      <rect x={-TAG.width / 2} y={height + 4} {...TAG} rx={4} className="fill-accent" />
      <text
        y={height + 4 + TAG.height / 2}
        textAnchor="middle"
        dominantBaseline="central"
        className="fill-on-accent text-11 font-semibold"
      >
        {t("today")}
      </text>
    </svg>
  );
}
