import type { PersonId } from "../ids";
import type { Assessment } from "../policy/assess";
import type { RuleText } from "../policy/pack";
import type * as R from "../records";
import { ok, type Result, refuse } from "../result";
import type { Role } from "../words";
import type { ConfirmCommand, DecideRefusal, OverturnCommand } from "./command";
import { citedRule, type JudgeFacts, judge, keptEvidence, staleParts } from "./judge";

export type Decider = { id: PersonId; role: Role };

export type Checked = { assessment: Assessment; kept: R.EvidenceRow[]; rule: RuleText };

/** Whether this person may confirm this case on what they saw; the assessment comes with the yes. */
export function checkConfirm(
  facts: JudgeFacts,
  command: ConfirmCommand,
  decider: Decider,
  now: number,
): Result<Checked, DecideRefusal> {
  const open = checkOpen(facts, command, decider);
  if (!open.ok) return open;
  if (command.graveHarm && !command.graveHarmReason?.trim()) {
    return refuse({ kind: "reason_needed", what: "grave_harm" });
  }
  if (command.otherMeasure && decider.role !== "senior") {
    return refuse({ kind: "not_allowed", why: "other measures are for seniors" });
  }
  if (command.otherMeasure && !command.otherMeasure.text.trim()) {
    return refuse({ kind: "reason_needed", what: "other_measure" });
  }
  const kept = keptEvidence(facts, command.dismissed);
  const assessment = judge(facts, command, now);
  if (!assessment) return refuse({ kind: "no_evidence" });
  return ok({ assessment, kept, rule: citedRule(facts, kept, assessment.category, command.rule) });
}

/** Whether this person may overturn this case on what they saw. */
export function checkOverturn(
  facts: JudgeFacts,
  command: OverturnCommand,
  decider: Decider,
): Result<{ rule: RuleText }, DecideRefusal> {
  const open = checkOpen(facts, command, decider);
  if (!open.ok) return open;
  if (command.reason === "other" && !command.note?.trim()) {
    return refuse({ kind: "reason_needed", what: "overturn_other" });
  }
  return ok({ rule: citedRule(facts, facts.evidence, "D3", facts.case.topRule) });
}

function checkOpen(
  facts: JudgeFacts,
  command: ConfirmCommand | OverturnCommand,
  decider: Decider,
): Result<true, DecideRefusal> {
  const { state } = facts.case;
  if (state === "reading") return refuse({ kind: "still_reading" });
  if (state !== "open" && state !== "escalated") return refuse({ kind: "not_open", state });
  if (state === "escalated" && decider.role !== "senior") {
    return refuse({ kind: "not_allowed", why: "escalated cases are for seniors" });
  }
  const what = staleParts(facts, command.seen);
  return what.length > 0 ? refuse({ kind: "stale", what, by: null, at: null }) : ok(true);
}
