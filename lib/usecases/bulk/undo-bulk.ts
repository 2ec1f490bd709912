import { bulkItems, findBulk } from "@/db/queries/clusters";
import type { PersonActor } from "@/lib/domain/actor";
import type { BulkId, ProposalId } from "@/lib/domain/ids";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { undoDecision } from "../cases/undo-decision";
import { withdrawProposal } from "../cases/withdraw-proposal";
import { commitPlan } from "../commit-plan";
import type { Ctx } from "../context";

export type BulkUndone = { undone: number; left: { caseId: string; number: number; why: string }[] };
export type BulkUndoRefusal =
  | { kind: "not_found" }
  | { kind: "not_allowed"; why: string }
  | { kind: "too_late" };

/**
 * Takes a bulk back within its window, last decided first: what has not left is undone, each in its own transaction;
 * what has is listed with why. Doing it again undoes what was left over.
 */
export async function undoBulk(
  ctx: Ctx,
  actor: PersonActor,
  bulkId: BulkId,
): Promise<Result<BulkUndone, BulkUndoRefusal>> {
  const bulk = await findBulk(ctx.store, bulkId);
  if (!bulk) return refuse({ kind: "not_found" });
  if (bulk.by !== actor.id) return refuse({ kind: "not_allowed", why: "only the decider can undo" });
  if (ctx.now() > bulk.undoUntil) return refuse({ kind: "too_late" });
  const final: BulkUndone["left"] = [];
  let left: BulkUndone["left"] = [];
  let undone = 0;
  let waiting = (await bulkItems(ctx.store, bulkId))
    .filter(({ item }) => item.decisionId ?? item.proposalId)
    .reverse();
  // Two of one millisecond do not tell which was last: whatever was not the latest is tried again once others are undone.
  for (let before = -1; undone > before && waiting.length > 0; ) {
    before = undone;
    left = [];
    const again: typeof waiting = [];
    for (const row of waiting) {
      const { item, number } = row;
      const done = item.decisionId
        ? await undoDecision(ctx, actor, item.decisionId)
        : await withdrawProposal(ctx, actor, item.proposalId as ProposalId, "undo", bulk.undoUntil);
      if (done.ok) undone++;
      else if (done.refusal.kind !== "already_undone") {
        const told = { caseId: item.caseId, number, why: done.refusal.kind };
        const mayChange = told.why === "not_latest" || told.why === "stale";
        (mayChange ? left : final).push(told);
        if (mayChange) again.push(row);
      }
    }
    waiting = again;
  }
  const entry = {
    action: "bulk.undone",
    subject: { kind: "bulk", id: bulkId },
    cause: null,
    caseId: null,
    before: null,
    after: null,
    facts: { undone, left: final.length + left.length },
  } as const;
  const why = "each decision was undone by itself";
  await commitPlan(ctx, actor, { changes: [{ kind: "nothing", why }], entries: [entry] }, ctx.now());
  return ok({ undone, left: [...final, ...left] });
}
