import { and, eq, isNull } from "drizzle-orm";
import type { PersonActor } from "@/lib/domain/actor";
import type { UndoRefusal } from "@/lib/domain/cases/undo";
import type { CaseId, ProposalId } from "@/lib/domain/ids";
import type { EntryDraft } from "@/lib/domain/log/entry";
import { add, move } from "@/lib/domain/plan";
import { packAt } from "@/lib/domain/policy/default-pack";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { commitPlan } from "../commit-plan";
import type { Ctx } from "../context";

/**
 * The proposer takes a proposal back: interim limits end, the case is open again. As an undo only within its window;
 * as a withdrawal until somebody has answered.
 */
export async function withdrawProposal(
  ctx: Ctx,
  actor: PersonActor,
  id: ProposalId,
  as: "undo" | "withdraw" = "undo",
  /** Of a bulk: the moment at which the window of all its items closes. */
  until?: number,
): Promise<Result<{ caseId: CaseId }, UndoRefusal>> {
  const now = ctx.now();
  const { db, t } = ctx.store;
  const [found] = await db
    .select({ proposal: t.proposal, case: t.case, account: t.account, outcome: t.proposalOutcome.kind })
    .from(t.proposal)
    .innerJoin(t.case, eq(t.case.id, t.proposal.caseId))
    .innerJoin(t.account, eq(t.account.id, t.proposal.accountId))
    .leftJoin(t.proposalOutcome, eq(t.proposalOutcome.id, t.proposal.id))
    .where(eq(t.proposal.id, id));
  if (!found) return refuse({ kind: "not_found" });
  const { proposal } = found;
  if (proposal.proposedBy !== actor.id)
    return refuse({ kind: "not_allowed", why: "only the proposer can undo" });
  if (found.outcome) return refuse({ kind: "already_undone" });
  if (as === "undo" && now > (until ?? proposal.proposedAt + packAt(ctx.packs, now).undoSeconds * 1000))
    return refuse({ kind: "too_late" });
  const interim = await db
    .select({ measure: t.measure })
    .from(t.measure)
    .leftJoin(t.measureEnd, eq(t.measureEnd.id, t.measure.id))
    .where(and(eq(t.measure.proposalId, id), isNull(t.measureEnd.id)));
  const state = found.case.escalatedBy ? "escalated" : "open";
  const ends = interim.map(({ measure }) => ({
    id: measure.id,
    at: now,
    cause: "undone" as const,
    causeId: id,
  }));
  const done = await commitPlan(
    ctx,
    actor,
    {
      changes: [
        move("case", found.case, { state }),
        move("account", found.account, {}),
        add("proposalOutcome", {
          id,
          kind: "withdrawn",
          by: actor.id,
          at: now,
          reasonSealed: null,
          decisionId: null,
        }),
        ...(ends.length > 0 ? [add("measureEnd", ...ends)] : []),
      ],
      entries: [
        {
          action: "proposal.withdrawn",
          subject: { kind: "proposal", id },
          cause: { kind: "case", id: found.case.id },
          caseId: found.case.id,
          before: { state: found.case.state },
          after: { state },
          facts: null,
        },
        ...interim.map(
          ({ measure }): EntryDraft => ({
            action: "interim.ended",
            subject: { kind: measure.targetKind, id: measure.targetId },
            cause: { kind: "proposal", id },
            caseId: found.case.id,
            before: null,
            after: null,
            facts: { id: measure.id, at: now, cause: "undone", causeId: id },
          }),
        ),
      ],
    },
    now,
  );
  return done.ok ? ok({ caseId: found.case.id }) : refuse({ kind: "already_undone" });
}
