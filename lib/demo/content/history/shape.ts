import type { OverturnReason, Severity } from "../../../domain/words";
import type { PersonKey } from "../people";

/** What a second person answered to a proposal; without `outcome` it still waits. */
export type DemoApproval =
  | { outcome: "waiting" }
  | { outcome: "approved" | "returned"; byKey: PersonKey; daysAgo: number; note: string };

/** What became of a decision later: an appeal by the account, or a correction on the house's own motion. */
export type DemoLater = {
  kind: "appeal" | "correction";
  outcome: "reversed" | "reduced" | "upheld";
  /** When the appeal was filed; absent on corrections. */
  filedDaysAgo?: number;
  daysAgo: number;
  byKey: PersonKey;
  /** The appellant's words; empty on corrections. */
  statement: string;
  reply: string;
};

/** One decision of the past. Days are before the moment of seeding, fractions allowed. */
export type HistoryStep = {
  itemKey: string;
  conductDaysAgo: number;
  daysAgo: number;
  byKey: PersonKey;
  verdict: "confirm" | "overturn";
  severity?: Severity;
  coordinated?: boolean;
  /** Finding of grave harm, with its reason. */
  graveHarm?: string;
  overturnReason?: OverturnReason;
  note: string;
  undone?: { afterSeconds: number };
  approval?: DemoApproval;
  later?: DemoLater;
};

type More = Partial<Omit<HistoryStep, "itemKey" | "daysAgo" | "byKey" | "verdict" | "note">>;

/** Between one and fourteen hours from conduct to decision, the same at every seeding. */
function lagDays(itemKey: string): number {
  let sum = 0;
  for (const character of itemKey) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 997;
  return (1 + (sum % 14)) / 24;
}

export const confirm = (
  itemKey: string,
  daysAgo: number,
  byKey: PersonKey,
  note = "",
  more: More = {},
): HistoryStep => ({
  itemKey,
  conductDaysAgo: daysAgo + lagDays(itemKey),
  daysAgo,
  byKey,
  verdict: "confirm",
  severity: "standard",
  note,
  ...more,
});

/** Confirmed after another case of the subject, for conduct before that case's notice: one notice, one offence. */
export const joins = (
  itemKey: string,
  first: { daysAgo: number },
  byKey: PersonKey,
  note = "",
  more: More = {},
): HistoryStep =>
  confirm(itemKey, first.daysAgo - 0.4, byKey, note, { conductDaysAgo: first.daysAgo + 0.12, ...more });

export const overturn = (
  itemKey: string,
  daysAgo: number,
  byKey: PersonKey,
  overturnReason: OverturnReason,
  note = "",
  more: More = {},
): HistoryStep => ({
  itemKey,
  conductDaysAgo: daysAgo + lagDays(itemKey),
  daysAgo,
  byKey,
  verdict: "overturn",
  overturnReason,
  note,
  ...more,
});

/** A slip taken back within the undo window; what was decided instead stands as a step of its own, 0.01 days later. */
export const slip = (step: HistoryStep, afterSeconds: number): HistoryStep => ({
  ...step,
  undone: { afterSeconds },
});

/** A case that is open when the demo is seeded; minutes are before that moment. */
export type OpenStep = { itemKey: string; flaggedMinutesAgo: number; conductMinutesAgo: number };

/** An open case that a reviewer passed to the seniors. */
export type EscalatedStep = { itemKey: string; minutesAgo: number; byKey: PersonKey; note: string };
