import { RULE_IDS, type RuleId, SURFACES, type Surface } from "@/lib/domain/words";

export const TABS = ["mine", "open", "escalated"] as const;
export type Tab = (typeof TABS)[number];
export const SORTS = ["priority", "due", "oldest"] as const;
export type Sort = (typeof SORTS)[number];
export const AGES = ["hour", "day", "older"] as const;
export type Age = (typeof AGES)[number];
export const BANDS = ["1", "2", "3"] as const;
export type Band = (typeof BANDS)[number];

/** What the queue shows, as it stands in the address. */
export type QueueQuery = {
  tab: Tab;
  surface: Surface | null;
  rule: RuleId | null;
  band: Band | null;
  age: Age | null;
  store: string | null;
  sort: Sort;
};

type Params = Record<string, string | string[] | undefined>;

function oneOf<T extends string>(known: readonly T[], value: string | string[] | undefined): T | null {
  return known.find((each) => each === value) ?? null;
}

/** Reads an address; what it does not know it leaves out. */
export function readQueueQuery(params: Params): QueueQuery {
  const { store } = params;
  return {
    tab: oneOf(TABS, params.tab) ?? "open",
    surface: oneOf(SURFACES, params.surface),
    rule: oneOf(RULE_IDS, params.rule),
    band: oneOf(BANDS, params.band),
    age: oneOf(AGES, params.age),
    store: typeof store === "string" && /^[\w-]{1,64}$/.test(store) ? store : null,
    sort: oneOf(SORTS, params.sort) ?? "priority",
  };
}

/** The address of a query, without what is as usual: `?tab=mine&surface=note`, or nothing. */
export function writeQueueQuery(query: QueueQuery, more: Record<string, string> = {}): string {
  const params = new URLSearchParams();
  if (query.tab !== "open") params.set("tab", query.tab);
  for (const name of ["surface", "rule", "band", "age", "store"] as const) {
    const value = query[name];
    if (value) params.set(name, value);
  }
  if (query.sort !== "priority") params.set("sort", query.sort);
  for (const [name, value] of Object.entries(more)) params.set(name, value);
  const text = params.toString();
  return text ? `?${text}` : "";
}

/** How many filters are on; the tab and the sort are none. */
export const filtersOn = (query: QueueQuery): number =>
  [query.surface, query.rule, query.band, query.age, query.store].filter((value) => value !== null).length;

export const withoutFilters = (query: QueueQuery): QueueQuery => ({
  ...query,
  surface: null,
  rule: null,
  band: null,
  age: null,
  store: null,
});
