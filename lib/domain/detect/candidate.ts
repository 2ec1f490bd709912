import type { ContactKind, Intent, RuleId } from "../words";
import type { ConfidencePart, StepHow } from "./evidence";

/** Readings of one kind per text; a text with more is flagged by these. */
export const CANDIDATES_MAX = 200;

/** A reading of a stretch of folded text (units, half open), before guards, rules and spans. */
export type Candidate = {
  kind: ContactKind;
  intent: Intent;
  from: number;
  to: number;
  reading: string;
  canonical: string | null;
  /** How parts of the text were read: folded text of units [from, to) says `says`. In order, not overlapping. */
  rewrites: { from: number; to: number; says: string; how: StepHow }[];
  /** What the last step is, from the text so rewritten to the reading; "squeeze" if nothing is said. */
  lastly?: StepHow;
  /** Set where a policy editor's term or pattern names its rule. */
  rule?: RuleId;
  parts: ConfidencePart[];
};

/** 0 to 1. */
export function confidenceOf(parts: readonly ConfidencePart[]): number {
  let sum = 0;
  for (const part of parts) sum += part.value;
  return Math.round(Math.max(0, Math.min(0.99, sum)) * 100) / 100;
}
