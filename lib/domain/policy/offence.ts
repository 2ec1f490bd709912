import type { Category, Ladder, MeasureKind, PublishingScope, Step } from "../words";
import type { PolicyPack } from "./pack";

export const DAY_MS = 86_400_000;
export const HOUR_MS = 3_600_000;

/** A measure that an earlier decision set, as far as counting needs it. `endAt: null` is permanent. */
export type SetMeasure = {
  kind: MeasureKind;
  target: "account" | "store" | "item" | "product";
  /** Left out or null: every scope. */
  scopes?: readonly PublishingScope[] | null;
  endAt: number | null;
};

/** An earlier decision on the same subject (the store's or the account's count, policy.md section 3). */
export type PriorOffence = {
  id: string;
  ladder: Ladder;
  category: Category;
  /** Epoch ms, as are all times here. */
  conductAt: number;
  step: Step;
  decidedAt: number;
  /** Webhook answered 2xx, page opened, or the hours after sending, whichever came first; null: not yet. */
  noticeHandedOverAt: number | null;
  /** Reversed or undone: it does not count. */
  reversed: boolean;
  joined: boolean;
  /** The offence it joined, where known; otherwise the order of decisions tells. */
  joins?: string | null;
  damagesFen: number;
  /** What it set. Left out: derived from its step. Empty while it is a proposal. */
  measures?: readonly SetMeasure[];
};

export type CountVerdict =
  | "counts"
  | "same_offence"
  | "joined"
  | "reversed"
  | "expired"
  | "later"
  | "other_ladder";

/** One earlier decision and whether it counts: what the ladder draws beside its step. */
export type CountedOffence = {
  id: string;
  step: Step;
  conductAt: number;
  verdict: CountVerdict;
  /** The last moment at which it counts for new conduct (epoch ms, inclusive). */
  countsUntil: number;
};

export type Count = {
  /** Offences in the window, this one included. */
  n: number;
  /** Those of D6 among them, without this one. */
  d6Before: number;
  offences: CountedOffence[];
};

export function categoryRow(category: Category, pack: PolicyPack): PolicyPack["categories"][number] {
  const row = pack.categories.find((each) => each.id === category);
  if (!row) throw new Error(`pack ${pack.id} has no category ${category}`);
  return row;
}

/** Whose count an offence belongs to: the store where its category is e-commerce and the item has one. */
export function countKey(
  category: Category,
  subject: { accountId: string; storeId: string | null },
  pack: PolicyPack,
): string {
  const { ladder } = categoryRow(category, pack);
  return ladder === "ec" && subject.storeId !== null
    ? `store:${subject.storeId}`
    : `account:${subject.accountId}`;
}

/** The last moment at which an offence counts: its conduct plus its category's days of 24 hours, inclusive. */
export const countsUntil = (
  offence: Pick<PriorOffence, "category" | "conductAt">,
  pack: PolicyPack,
): number => offence.conductAt + categoryRow(offence.category, pack).countDays * DAY_MS;

function verdictOf(offence: PriorOffence, ladder: Ladder, conductAt: number, pack: PolicyPack): CountVerdict {
  if (offence.ladder !== ladder) return "other_ladder";
  if (offence.reversed) return "reversed";
  if (offence.joined) return "joined";
  if (offence.conductAt > conductAt) return "later";
  return conductAt <= countsUntil(offence, pack) ? "counts" : "expired";
}

/** Counts `history` for conduct at `conductAt` on `ladder` (policy.md section 3, "Counting"). */
export function countOffences(
  history: readonly PriorOffence[],
  at: { ladder: Ladder; conductAt: number },
  pack: PolicyPack,
): Count {
  const offences: CountedOffence[] = [];
  let n = 1;
  let d6Before = 0;
  for (const offence of history) {
    const verdict = verdictOf(offence, at.ladder, at.conductAt, pack);
    if (verdict === "counts") n += 1;
    if (verdict === "counts" && offence.category === "D6") d6Before += 1;
    const { id, step, conductAt } = offence;
    offences.push({ id, step, conductAt, verdict, countsUntil: countsUntil(offence, pack) });
  }
  return { n, d6Before, offences };
}
