import type { PlannedMeasure } from "@/lib/domain/policy/ladder";
import { type MeasureKind, PUBLISHING_SCOPES, type PublishingScope } from "@/lib/domain/words";

/** What one line of effects speaks of: `exposure` is feed and search together. */
export type EffectKind = Exclude<MeasureKind, "damages" | "other"> | "exposure";
export type Effect = {
  kind: EffectKind;
  days: number | null;
  endAt: number | null;
  /** Which publishing stops, where it is not all of it. */
  scopes?: readonly PublishingScope[];
};
export type EffectGroups = { account: Effect[]; store: Effect[] };

const ORDER: EffectKind[] = [
  "suspend_account",
  "exposure",
  "limit_exposure",
  "hide_from_search",
  "bar_campaigns",
  "stop_publishing",
  "stop_messages",
  "clear_products",
  "close_store",
  "end_cooperation",
  "remove_item",
  "warn",
  "refer_legal",
];

const LIMITS: readonly EffectKind[] = [
  "exposure",
  "limit_exposure",
  "hide_from_search",
  "bar_campaigns",
  "stop_publishing",
];

/** The store's limits where they are the account's, to the kind and the day; empty where any differs. */
export function sharedLimits({ account, store }: EffectGroups): Effect[] {
  const limits = store.filter((each) => LIMITS.includes(each.kind));
  const isShared = (each: Effect) =>
    account.some(
      (other) => other.kind === each.kind && other.endAt === each.endAt && other.days === each.days,
    );
  return limits.length > 1 && limits.every(isShared) ? limits : [];
}

/** The measures of a decision by whom they meet; limits of feed and search that end together are one line. */
export function effectGroups(measures: readonly PlannedMeasure[]): EffectGroups {
  const of = (store: boolean) => joined(measures.filter((each) => (each.target === "store") === store));
  return { account: of(false), store: of(true) };
}

function joined(measures: readonly PlannedMeasure[]): Effect[] {
  const feed = measures.find((each) => each.kind === "limit_exposure");
  const search = measures.find((each) => each.kind === "hide_from_search");
  const together = feed !== undefined && search !== undefined && feed.endAt === search.endAt;
  const effects = measures.flatMap(({ kind, days, endAt, scopes }): Effect[] => {
    if (kind === "other" || (together && kind === "hide_from_search")) return [];
    const some = scopes && scopes.length < PUBLISHING_SCOPES.length ? { scopes } : {};
    return [{ kind: together && kind === "limit_exposure" ? "exposure" : kind, days, endAt, ...some }];
  });
  return effects.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}
