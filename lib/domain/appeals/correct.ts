import { permit } from "../access/permit";
import type { PersonActor } from "../actor";
import type { AppealId } from "../ids";
import type { Json } from "../log/entry";
import { add, type Plan } from "../plan";
import type * as R from "../records";
import { ok, type Result, refuse } from "../result";
import { relationsTo, type TookPart } from "./independence";
import { queuedEntry, replyMessage } from "./messages";
import type { RestitutionWrites } from "./restitution-plan";
import type { AppealTools, CorrectRefusal } from "./words";

/** A decision that the house itself wants to mend. */
export type CorrectFacts = {
  decision: R.Decision;
  account: R.Account;
  tookPart: TookPart;
  openAppeal: AppealId | null;
};

/** A senior who took part in nothing, with a reason, once the window is over and no appeal is open (section 3). */
export function checkCorrection(
  facts: CorrectFacts,
  actor: PersonActor,
  reason: string,
  now: number,
): Result<null, CorrectRefusal> {
  const may = permit(actor, "correction.make", relationsTo(facts.tookPart, actor.id));
  if (!may.ok) return may;
  if (reason.trim() === "") return refuse({ kind: "reason_needed" });
  if (facts.decision.verdict !== "confirm") return refuse({ kind: "not_found" });
  if (now < facts.decision.undoUntil) return refuse({ kind: "still_undoable" });
  return facts.openAppeal ? refuse({ kind: "under_appeal", appealId: facts.openAppeal }) : ok(null);
}

/** A restitution without an appeal, and the merchant told why. A bare re-step tells of itself. */
export function planCorrection(
  facts: CorrectFacts,
  correction: { reason: string; restored: RestitutionWrites; now: number },
  tools: AppealTools,
): Plan {
  const { decision, account } = facts;
  const { restored, reason, now } = correction;
  if (restored.receipt.kind === "restep") {
    return { changes: restored.changes, entries: restored.entries };
  }
  const about = { account, caseId: decision.caseId, decisionId: decision.id, now };
  const receipt = restored.receipt as unknown as Json;
  const told = replyMessage(about, { kind: "corrected", decisionId: decision.id, reason, receipt }, tools);
  return {
    changes: [add("message", told), ...restored.changes],
    entries: [...restored.entries, queuedEntry(told, { kind: "decision", id: decision.id })],
  };
}
