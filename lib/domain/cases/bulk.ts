import type { CaseId } from "../ids";
import type { Assessment } from "../policy/assess";
import type { ClusterKind } from "../records";
import type { OverturnReason, RuleId, Severity, Step, Tier } from "../words";
import type { SeenVersions } from "./command";

export type Verdict = "confirm" | "overturn";

/** What a person decides about all cases of a cluster. */
export type BulkFindings =
  | { verdict: "confirm"; severity: Severity; coordinated: boolean; note: string | null }
  | { verdict: "overturn"; reason: OverturnReason; note: string | null };

/** What the dry run showed for one case: deciding it otherwise is refused as stale. */
export type Foreseen = { step: Step; tier: Tier; amountFen: number; proposal: boolean };

export type BulkAsk = { caseId: CaseId; seen: SeenVersions; foreseen: Foreseen | null };

export type BulkCommand = {
  cluster: { kind: ClusterKind; rule: RuleId | null; key: string };
  findings: BulkFindings;
  items: BulkAsk[];
};

export const foreseenOf = (assessment: Assessment): Foreseen => ({
  step: assessment.step,
  tier: assessment.tier,
  amountFen: assessment.damages?.amountFen ?? 0,
  proposal: assessment.proposal,
});

export const isAsForeseen = (a: Foreseen, b: Foreseen): boolean =>
  a.step === b.step && a.tier === b.tier && a.amountFen === b.amountFen && a.proposal === b.proposal;

/** Time a case of a bulk may take; with it stands the one moment at which the window of all of them closes. */
const MS_PER_ITEM = 400;
const MS_LEAST = 5_000;

/** Until when a bulk begun now can be undone: its undo window after the last moment at which an item may start. */
export const bulkUndoUntil = (now: number, items: number, undoSeconds: number): number =>
  now + Math.max(MS_LEAST, items * MS_PER_ITEM) + undoSeconds * 1000;
