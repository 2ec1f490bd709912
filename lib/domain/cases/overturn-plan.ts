import type { DecisionId, IdPrefix, PersonId } from "../ids";
import { add, move, type Plan } from "../plan";
import type { RuleText } from "../policy/pack";
import type * as R from "../records";
import type { OverturnCommand } from "./command";
import { decisionFacts } from "./confirm";
import type { JudgeFacts } from "./judge";

type Overturning = {
  facts: JudgeFacts & { item: R.Item };
  command: OverturnCommand;
  rule: RuleText;
  by: PersonId;
  now: number;
};

/** The plan of an overturned case: the decision with the reason that was proposed and the one that was chosen. */
export function planOverturn(
  { facts, command, rule, by, now }: Overturning,
  tools: { newId: (prefix: IdPrefix) => string; seal: (text: string) => string },
): { decision: R.Decision; plan: Plan } {
  const decision: R.Decision = {
    id: tools.newId("decision") as DecisionId,
    caseId: facts.case.id,
    number: facts.case.decisionCount + 1,
    verdict: "overturn",
    decidedBy: by,
    decidedAt: now,
    undoUntil: now + facts.pack.undoSeconds * 1000,
    accountId: facts.account.id,
    storeId: facts.store?.id ?? null,
    operatorId: facts.case.operatorId,
    itemId: facts.item.id,
    conductAt: facts.case.conductAt,
    packId: facts.pack.id,
    rule: rule.id,
    ruleVersion: rule.version,
    category: null,
    severity: null,
    coordinated: false,
    graveHarm: false,
    ladder: null,
    countKey: null,
    n: null,
    step: null,
    tier: null,
    joins: null,
    pointsMerchant: 0,
    pointsCredit: 0,
    damagesFen: 0,
    reasonProposed: command.reasonProposed,
    reasonChosen: command.reason,
    noteSealed: command.note ? tools.seal(command.note) : null,
    evidenceIds: facts.evidence.map((each) => each.id),
    dismissedIds: command.dismissed,
    preview: "null",
    proposalId: null,
  };
  const state = "overturned" as const;
  return {
    decision,
    plan: {
      changes: [
        { kind: "fence", caseId: facts.case.id, holderId: by, fence: command.fence, now },
        { kind: "release_lease", caseId: facts.case.id },
        move("case", facts.case, { state, decidedAt: now, decisionCount: decision.number, assignedTo: null }),
        add("decision", decision),
      ],
      entries: [
        {
          action: "decision.overturned",
          subject: { kind: "account", id: facts.account.id },
          cause: { kind: "case", id: facts.case.id },
          caseId: facts.case.id,
          before: { state: facts.case.state },
          after: { state, reason: command.reason },
          facts: decisionFacts(decision),
        },
      ],
    },
  };
}
