import { describe, expect, it } from "vitest";
import type { PlannedMeasure } from "@/lib/domain/policy/ladder";
import { effectGroups, sharedLimits } from "./effects";

const planned = (
  kind: PlannedMeasure["kind"],
  target: PlannedMeasure["target"],
  endAt: number | null,
): PlannedMeasure => ({ kind, target, scopes: null, days: endAt === null ? null : 14, startAt: 0, endAt });

describe("effects of a decision", () => {
  it("joins feed and search into one line only where they end together", () => {
    const same = effectGroups([
      planned("limit_exposure", "account", 10),
      planned("hide_from_search", "account", 10),
    ]);
    expect(same.account.map((each) => each.kind)).toEqual(["exposure"]);
    const apart = effectGroups([
      planned("limit_exposure", "account", 10),
      planned("hide_from_search", "account", 20),
    ]);
    expect(apart.account.map((each) => each.kind)).toEqual(["limit_exposure", "hide_from_search"]);
  });

  it("says that the store has the same limits only where every one ends with the account's", () => {
    const same = effectGroups([
      planned("bar_campaigns", "account", 10),
      planned("bar_campaigns", "store", 10),
      planned("stop_publishing", "account", 10),
      planned("stop_publishing", "store", 10),
      planned("close_store", "store", null),
    ]);
    expect(sharedLimits(same).map((each) => each.kind)).toEqual(["bar_campaigns", "stop_publishing"]);
    const longer = effectGroups([
      planned("bar_campaigns", "account", 10),
      planned("bar_campaigns", "store", 20),
      planned("stop_publishing", "account", 10),
      planned("stop_publishing", "store", 10),
    ]);
    expect(sharedLimits(longer)).toEqual([]);
  });

  it("names every measure, the item's with the account, the store's apart", () => {
    const groups = effectGroups([
      planned("remove_item", "item", null),
      planned("bar_campaigns", "store", 10),
      planned("stop_publishing", "account", 10),
      planned("close_store", "store", null),
    ]);
    expect(groups.account.map((each) => each.kind)).toEqual(["stop_publishing", "remove_item"]);
    expect(groups.store.map((each) => each.kind)).toEqual(["bar_campaigns", "close_store"]);
  });
});
