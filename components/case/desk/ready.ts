import type { CaseState } from "@/lib/domain/records";
import type { CaseView } from "@/lib/screens/views";
import type { Wanted, Work } from "./state";

const DECIDABLE: readonly CaseState[] = ["open", "escalated", "reading"];

export const isOpen = (view: CaseView): boolean => DECIDABLE.includes(view.state);

/** Why a decision cannot be taken now; null where it can (the lease aside, which a decision waits for). */
export type NotReady =
  | "closed"
  | "held_by_other"
  | "preview"
  | "no_evidence"
  | "grave_reason"
  | "still_reading"
  | "erased";

/**
 * What keeps a decision from being taken. A confirmation needs the finished preview of exactly these findings; an
 * overturn does not lean on the penalty.
 */
export function notReady(view: CaseView, work: Work, kind: Wanted["kind"]): NotReady | null {
  if (!isOpen(view)) return "closed";
  if (work.lease.kind === "other") return "held_by_other";
  if (kind !== "confirm") return null;
  if (view.item === null) return "erased";
  if (view.state === "reading" && view.evidence.length === 0) return "still_reading";
  if (work.preview.kind !== "ready") return "preview";
  if (work.preview.view.assessment === null) return "no_evidence";
  if (work.draft.graveHarm && work.draft.graveHarmReason.trim() === "") return "grave_reason";
  return null;
}
