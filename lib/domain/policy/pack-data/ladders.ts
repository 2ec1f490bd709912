import { PUBLISHING_SCOPES } from "../../words";
import type { LadderMeasure, PolicyPack } from "../pack";

type LimitKind =
  | "limit_exposure"
  | "hide_from_search"
  | "bar_campaigns"
  | "stop_publishing"
  | "stop_messages";

const warn: LadderMeasure = { kind: "warn", targets: ["account"], days: null };
const removeItem: LadderMeasure = { kind: "remove_item", targets: ["item"], days: null };
const suspend: LadderMeasure = { kind: "suspend_account", targets: ["account"], days: null };
const referLegal: LadderMeasure = { kind: "refer_legal", targets: ["account"], days: null };
const clearStore: LadderMeasure[] = [
  { kind: "clear_products", targets: ["store"], days: null },
  { kind: "close_store", targets: ["store"], days: null },
  { kind: "end_cooperation", targets: ["store"], days: null },
];

const limits = (
  targets: LadderMeasure["targets"],
  days: Partial<Record<LimitKind, number>>,
): LadderMeasure[] =>
  (Object.entries(days) as [LimitKind, number][]).map(([kind, length]) =>
    kind === "stop_publishing"
      ? { kind, targets, days: length, scopes: PUBLISHING_SCOPES }
      : { kind, targets, days: length },
  );

const both = ["account", "store"] as const;
const account = ["account"] as const;

type Column = PolicyPack["ladders"]["pm"];

const withStore: Column = {
  0: { tier: 0, measures: [warn, removeItem], damages: false },
  1: {
    tier: 1,
    measures: [removeItem, ...limits(both, { limit_exposure: 7, hide_from_search: 7, bar_campaigns: 7 })],
    damages: false,
  },
  2: {
    tier: 2,
    measures: [
      removeItem,
      ...limits(both, { limit_exposure: 14, hide_from_search: 14, bar_campaigns: 14, stop_publishing: 7 }),
    ],
    damages: false,
  },
  3: {
    tier: 3,
    measures: [
      removeItem,
      ...limits(both, { limit_exposure: 14, hide_from_search: 14, bar_campaigns: 30, stop_publishing: 7 }),
    ],
    damages: true,
  },
  4: {
    tier: 4,
    measures: [
      removeItem,
      ...limits(both, { limit_exposure: 30, hide_from_search: 30, bar_campaigns: 30, stop_publishing: 30 }),
      ...clearStore,
    ],
    damages: true,
  },
  5: {
    tier: 5,
    measures: [
      suspend,
      ...clearStore.map((measure) => ({ ...measure, whereNotYet: true as const })),
      referLegal,
    ],
    damages: true,
  },
};

const blocked = { tier: 5, measures: [suspend, referLegal], damages: false } as const;

const withoutStore: Column = {
  0: withStore[0],
  1: {
    tier: 1,
    measures: [removeItem, ...limits(account, { limit_exposure: 7, hide_from_search: 7, bar_campaigns: 7 })],
    damages: false,
  },
  2: {
    tier: 2,
    measures: [
      removeItem,
      ...limits(account, { limit_exposure: 14, hide_from_search: 14, bar_campaigns: 14, stop_publishing: 7 }),
    ],
    damages: false,
  },
  3: {
    tier: 2,
    measures: [
      removeItem,
      ...limits(account, {
        limit_exposure: 30,
        hide_from_search: 30,
        bar_campaigns: 30,
        stop_publishing: 30,
      }),
    ],
    damages: false,
  },
  4: { ...blocked, measures: [...blocked.measures] },
  5: { ...blocked, measures: [...blocked.measures] },
};

const privateMessage: Column = {
  0: withStore[0],
  1: {
    tier: 1,
    measures: [removeItem, ...limits(account, { limit_exposure: 7, hide_from_search: 7 })],
    damages: false,
  },
  2: {
    tier: 2,
    measures: [
      removeItem,
      ...limits(account, { limit_exposure: 14, hide_from_search: 14, stop_publishing: 7, stop_messages: 7 }),
    ],
    damages: false,
  },
  3: {
    tier: 2,
    measures: [
      removeItem,
      ...limits(account, {
        limit_exposure: 30,
        hide_from_search: 30,
        stop_publishing: 30,
        stop_messages: 30,
      }),
    ],
    damages: false,
  },
  4: { tier: 5, measures: [suspend], damages: false },
  5: { tier: 5, measures: [suspend], damages: false },
};

/** The three columns of policy.md section 3, cell by cell. */
export const DEFAULT_LADDERS: PolicyPack["ladders"] = {
  ec_store: withStore,
  ec_no_store: withoutStore,
  pm: privateMessage,
};
