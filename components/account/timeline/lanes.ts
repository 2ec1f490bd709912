import type { Tier } from "@/lib/domain/words";
import type { MeasureView } from "@/lib/screens/views";

/** In force or to come, over, or taken back. */
export type BarState = "solid" | "soft" | "reversed";
export type Bar = {
  id: string;
  decisionId: string | null;
  /** Epoch ms; `to: null` has no end. */
  from: number;
  to: number | null;
  /** The lane's: a limit on exposure looks like one, whatever the decision landed on. */
  tier: Tier;
  state: BarState;
};
export type RowName =
  | "exposure"
  | "exposureSearch"
  | "search"
  | "campaigns"
  | "publishing"
  | "messages"
  | "closed"
  | "suspended"
  | "other";
export type Row = { name: RowName; bars: Bar[] };
export type Lane = { tier: Tier; rows: Row[] };

const ROW_OF: Partial<Record<MeasureView["kind"], { lane: Tier; name: RowName }>> = {
  limit_exposure: { lane: 1, name: "exposure" },
  hide_from_search: { lane: 1, name: "search" },
  bar_campaigns: { lane: 1, name: "campaigns" },
  stop_publishing: { lane: 2, name: "publishing" },
  stop_messages: { lane: 2, name: "messages" },
  clear_products: { lane: 4, name: "closed" },
  close_store: { lane: 4, name: "closed" },
  end_cooperation: { lane: 4, name: "closed" },
  suspend_account: { lane: 5, name: "suspended" },
  refer_legal: { lane: 5, name: "suspended" },
  other: { lane: 1, name: "other" },
};

const LANES: { tier: Tier; first: RowName | null }[] = [
  { tier: 1, first: "exposure" },
  { tier: 2, first: "publishing" },
  { tier: 3, first: null },
  { tier: 4, first: "closed" },
  { tier: 5, first: "suspended" },
];

const TAKEN_BACK = ["undone", "reversed"];

function barOf(measure: MeasureView, tier: Tier, now: number): Bar {
  const { id, decisionId, startAt, endAt, endedAt, endCause } = measure;
  const takenBack = endCause !== null && TAKEN_BACK.includes(endCause);
  // What was taken back keeps the length it was given: nothing reversed is removed from the picture.
  const to = takenBack ? (endAt ?? endedAt) : (endedAt ?? endAt);
  const state = takenBack ? "reversed" : to !== null && to <= now ? "soft" : "solid";
  return { id, decisionId, from: startAt, to, tier, state };
}

const same = (a: Bar, b: Bar): boolean =>
  a.decisionId === b.decisionId && a.from === b.from && a.to === b.to && a.state === b.state;

/** Measures of a record as lanes by tier; each row is one kind, and bars of a row never overlap. */
export function timelineLanes(measures: readonly MeasureView[], now: number): Lane[] {
  const bars = new Map<RowName, Bar[]>();
  for (const measure of measures) {
    const place = ROW_OF[measure.kind];
    if (!place) continue;
    const { name, lane } = place;
    const bar = barOf(measure, lane, now);
    const held = bars.get(name) ?? [];
    // Closing a store is several measures of one moment: one bar.
    if (!held.some((other) => same(other, bar))) bars.set(name, [...held, bar]);
  }
  const exposure = bars.get("exposure") ?? [];
  const search = bars.get("search") ?? [];
  const twins = search.length > 0 && search.every((bar) => exposure.some((other) => same(other, bar)));
  if (twins) bars.delete("search");
  const nameOf = (name: RowName) => (twins && name === "exposure" ? "exposureSearch" : name);
  const rowsOf = (tier: Tier) =>
    [...new Set(Object.values(ROW_OF).flatMap((row) => (row.lane === tier ? [row.name] : [])))].flatMap(
      (name) => tracksOf(nameOf(name), bars.get(name) ?? []),
    );
  return LANES.map(({ tier, first }) => {
    const rows = rowsOf(tier);
    return { tier, rows: rows.length > 0 || first === null ? rows : [{ name: first, bars: [] }] };
  });
}

const TRACKS_MAX = 4;

/** Bars that overlap in time go onto further tracks of the row, at most four. */
function tracksOf(name: RowName, bars: readonly Bar[]): Row[] {
  const tracks: Bar[][] = [];
  for (const bar of [...bars].sort((a, b) => a.from - b.from || (a.id < b.id ? -1 : 1))) {
    const free = tracks.find((track) => (track.at(-1)?.to ?? Number.POSITIVE_INFINITY) <= bar.from);
    if (free) free.push(bar);
    else if (tracks.length < TRACKS_MAX) tracks.push([bar]);
    else tracks.at(-1)?.push(bar);
  }
  return tracks.map((track) => ({ name, bars: track }));
}
