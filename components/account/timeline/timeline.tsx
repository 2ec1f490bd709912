import { useTranslations } from "next-intl";
import { within } from "@/components/account/record/within";
import { TierStair } from "@/components/ladder/tier";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/states";
import { formatDate } from "@/lib/i18n/format";
import type { AccountPageView } from "@/lib/screens/views";
import { LinkSegments } from "../record/link-segments";
import { useServerPlace } from "../record/place";
import { firstMiddle, HEAD, type PlacedLane, placeLanes, ROW_STEP, STRIKES } from "./heights";
import { timelineLanes } from "./lanes";
import { TimelinePlot } from "./plot";
import { RANGES, type Range, timelineScale } from "./scale";

/** Strikes, measures and money over time: lanes by tier, drawn on the server. The Penalties tab lists the same. */
export function PenaltyTimeline({
  view,
  range,
  base,
}: {
  view: AccountPageView;
  range: Range;
  base: string;
}) {
  const t = useTranslations("account.timeline");
  const words = useTranslations("accounts.empty.penalties");
  const strikes = view.strikes.filter((strike) => strike.verdict === "confirm");
  const ranges = RANGES.map((each) => ({
    href: each === "6m" ? base : within(base, `range=${each}`),
    label: t(`ranges.${each}`),
    current: each === range,
  }));
  const { placed, height } = placeLanes(
    timelineLanes(view.measures, view.now),
    view.damages.length > 0 ? [3] : [],
  );
  const earliest = Math.min(
    view.now,
    ...strikes.map((strike) => strike.conductAt),
    ...view.measures.map((each) => each.startAt),
  );
  const empty = strikes.length === 0 && view.measures.length === 0;
  return (
    <Card
      title={t("title")}
      aside={
        <>
          {!empty && <Legend />}
          <LinkSegments label={t("range")} items={ranges} />
        </>
      }
      className="shrink-0 [&>div]:py-2 [&>header]:pt-2"
    >
      {empty ? (
        <EmptyState title={words("title")} className="py-16" />
      ) : (
        <div className="relative flex">
          <LaneNames lanes={placed} height={height} />
          <div className="min-w-0 flex-1">
            <TimelinePlot
              view={view}
              lanes={placed}
              height={height}
              scale={timelineScale(range, view.now, earliest)}
            />
          </div>
          <Footnote view={view} />
        </div>
      )}
    </Card>
  );
}

function Legend() {
  const t = useTranslations("account.timeline");
  return (
    <ul aria-hidden className="mr-3 hidden items-center gap-4 text-12 text-ink-2 wide:flex">
      <li className="flex items-center gap-2" data-tier="3">
        <svg aria-hidden="true" width="18" height="10">
          <rect x=".5" y=".5" width="17" height="9" rx="2" className="fill-(--tier) stroke-(--tier-ink)" />
        </svg>
        {t("measure")}
      </li>
      <li className="flex items-center gap-2">
        <svg aria-hidden="true" width="18" height="10">
          <rect
            x=".5"
            y=".5"
            width="17"
            height="9"
            rx="2"
            strokeDasharray="3 2"
            className="fill-none stroke-ink-3"
          />
        </svg>
        {t("reversed")}
      </li>
      <li className="flex items-center gap-2" data-tier="3">
        <svg aria-hidden="true" width="12" height="12">
          <path d="M6 .5 11.5 6 6 11.5.5 6Z" className="fill-(--tier) stroke-(--tier-ink)" />
        </svg>
        {t("damages")}
      </li>
    </ul>
  );
}

function LaneNames({ lanes, height }: { lanes: readonly PlacedLane[]; height: number }) {
  const t = useTranslations("account.timeline");
  return (
    <div className="relative w-[150px] shrink-0 text-12" style={{ height }}>
      <div
        className="absolute inset-x-0 flex items-center border-t border-line font-medium"
        style={{ top: HEAD, height: STRIKES }}
      >
        {t("strikes")}
      </div>
      {lanes.map((placed) => (
        <div
          key={placed.lane.tier}
          className="absolute inset-x-0 border-t border-line-soft text-ink-2"
          style={{ top: placed.top, height: placed.height }}
        >
          <span className="absolute flex h-5 items-center gap-2" style={{ top: firstMiddle(placed) - 10 }}>
            <TierStair tier={placed.lane.tier} />
            <span className="tnum w-2 font-medium text-ink">{placed.lane.tier}</span>
          </span>
          {namesOf(placed.lane).map(({ name, at }) => (
            <span
              key={name}
              className="absolute left-[38px] flex h-5 items-center whitespace-nowrap"
              style={{ top: firstMiddle(placed) - 10 + at * ROW_STEP }}
            >
              {t(`rows.${name}`)}
            </span>
          ))}
        </div>
      ))}
      <div className="absolute inset-x-0 border-t border-line" style={{ top: height }} />
    </div>
  );
}

/** Each row's name once, beside its first track. */
function namesOf({ tier, rows }: PlacedLane["lane"]) {
  if (tier === 3) return [{ name: "damages" as const, at: 0 }];
  return rows.flatMap((row, at) => (rows[at - 1]?.name === row.name ? [] : [{ name: row.name, at }]));
}

/** Since when strikes count, and the latest one that no longer does. */
function Footnote({ view }: { view: AccountPageView }) {
  const t = useTranslations("account.timeline");
  const place = useServerPlace();
  const expired = view.strikes.filter((strike) => strike.counts === "expired");
  const last = expired[0];
  return (
    <p className="pointer-events-none absolute bottom-0 left-[150px] right-0 truncate pr-[28%] text-12 text-ink-3">
      {t("window", { date: formatDate(view.strikeWindowStart, place) })}{" "}
      {last && t("expired", { count: expired.length, date: formatDate(last.conductAt, place) })}
    </p>
  );
}
