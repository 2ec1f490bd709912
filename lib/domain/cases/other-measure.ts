import { DAY_MS } from "../policy/offence";
import type { OtherMeasure } from "./command";

/** An `other` measure with its start and end, as preview, notice and record all have it. Epoch ms. */
export type PlannedOther = { text: string; startAt: number; endAt: number | null };

/** When an `other` measure holds: from when the decision takes effect, for its days or without end. */
export function plannedOther(
  other: OtherMeasure | null | undefined,
  effectiveAt: number,
): PlannedOther | null {
  if (!other) return null;
  const endAt = other.days === null ? null : effectiveAt + other.days * DAY_MS;
  return { text: other.text, startAt: effectiveAt, endAt };
}
