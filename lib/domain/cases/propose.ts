import type { CaseId, IdPrefix, MeasureId, ProposalId } from "../ids";
import type { EntryDraft } from "../log/entry";
import { add, type Change, move, type Plan } from "../plan";
import type * as R from "../records";
import type { NonEmpty } from "../result";
import type { Confirmation } from "./confirm";
import { measureFacts } from "./confirm";

type Tools = { newId: (prefix: IdPrefix) => string; seal: (text: string) => string };
type Proposing = Omit<Confirmation, "notice" | "proposal"> & { cites: readonly CaseId[] };

const HOUR_MS = 3_600_000;

/**
 * A plan that needs four eyes: nothing of it is in force but the interim limits, for at most the pack's hours.
 * The command is kept as it was asked for; the approver's decision is computed anew from it (policy.md, section 3).
 */
export function planProposal({ facts, command, assessment, by, now, cites }: Proposing, tools: Tools) {
  const id = tools.newId("proposal") as ProposalId;
  const { fourEyes } = facts.pack;
  const proposal: R.Proposal = {
    id,
    caseId: facts.case.id,
    caseVersion: facts.case.version + 1,
    accountId: facts.account.id,
    storeId: facts.store?.id ?? null,
    operatorId: facts.case.operatorId,
    proposedBy: by,
    proposedAt: now,
    answerBy: now + fourEyes.answerHours * HOUR_MS,
    command: JSON.stringify({ ...command, note: null, graveHarmReason: null }),
    preview: JSON.stringify(assessment),
    tier: assessment.tier,
    damagesFen: assessment.damages?.amountFen ?? 0,
    noteSealed: tools.seal(JSON.stringify({ note: command.note, graveHarmReason: command.graveHarmReason })),
  };
  const interim = assessment.interim.map((measure): R.Measure => {
    const isStore = measure.target === "store" && facts.store !== null;
    return {
      id: tools.newId("measure") as MeasureId,
      decisionId: null,
      proposalId: id,
      caseId: facts.case.id,
      // Interim limits are told from the decision's own by a number below all decisions.
      decisionNumber: -1 - facts.case.version,
      noticeId: null,
      kind: measure.kind,
      targetKind: isStore ? "store" : "account",
      targetId: isStore && facts.store ? facts.store.id : facts.account.id,
      scopes: measure.scopes ? [...measure.scopes] : null,
      startAt: measure.startAt,
      endAt: measure.endAt,
      tier: measure.kind === "stop_publishing" ? 2 : 1,
      text: null,
    };
  });
  const changes: NonEmpty<Change> = [
    { kind: "fence", caseId: facts.case.id, holderId: by, fence: command.fence, now },
    { kind: "release_lease", caseId: facts.case.id },
    move("case", facts.case, { state: "proposed", assignedTo: null }),
    move("account", facts.account, {}),
    ...(facts.store ? [move("store", facts.store, {})] : []),
    add("proposal", proposal),
    ...(cites.length > 0
      ? [add("proposalCite", ...cites.map((caseId) => ({ id: `${id}:${caseId}`, proposalId: id, caseId })))]
      : []),
    ...(interim.length > 0 ? [add("measure", ...interim)] : []),
  ];
  const about = {
    cause: { kind: "proposal", id } as const,
    caseId: facts.case.id,
    before: null,
    after: null,
  };
  const { noteSealed: _note, command: _command, preview, ...row } = proposal;
  const entries: NonEmpty<EntryDraft> = [
    {
      action: "proposal.made",
      subject: { kind: "proposal", id },
      cause: { kind: "case", id: facts.case.id },
      caseId: facts.case.id,
      before: { state: facts.case.state },
      after: { state: "proposed", step: assessment.step, tier: assessment.tier },
      facts: { ...row, preview: JSON.parse(preview), cites: [...cites] },
    },
    ...interim.map(
      (measure): EntryDraft => ({
        ...about,
        action: "interim.set",
        subject: { kind: measure.targetKind, id: measure.targetId },
        facts: measureFacts(measure),
      }),
    ),
  ];
  const reply = {
    decisionId: null,
    proposal: true,
    proposalId: id,
    undoUntil: now + facts.pack.undoSeconds * 1000,
    tier: assessment.tier,
    step: assessment.step,
  };
  return { plan: { changes, entries } satisfies Plan, reply };
}
