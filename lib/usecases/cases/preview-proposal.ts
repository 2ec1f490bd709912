import { loadDecisionFacts } from "@/db/queries/decision-facts";
import { loadProposalFacts } from "@/db/queries/proposal-facts";
import type { ConfirmCommand } from "@/lib/domain/cases/command";
import type { ProposalId } from "@/lib/domain/ids";
import type * as R from "@/lib/domain/records";
import { ok, type Result, refuse } from "@/lib/domain/result";
import type { PreviewView } from "@/lib/screens/views";
import type { Ctx } from "../context";
import { previewOf } from "./preview-case";

/** What approving now would do; durations run from the approval (policy.md, section 3, "Four eyes"). */
export async function previewProposal(
  ctx: Ctx,
  id: ProposalId,
): Promise<Result<PreviewView, { kind: "not_found" }>> {
  const now = ctx.now();
  const found = await loadProposalFacts(ctx.store, id);
  const facts = found && (await loadDecisionFacts(ctx.store, ctx.packs, found.case.id, now));
  if (!found || !facts) return refuse({ kind: "not_found" });
  const command = await proposedCommand(ctx, found.proposal);
  return ok(previewOf(facts, { ...command, effectiveAt: now }, now));
}

/** The command as it was asked for, its texts opened again. */
export async function proposedCommand(ctx: Ctx, proposal: R.Proposal): Promise<ConfirmCommand> {
  const command = JSON.parse(proposal.command) as ConfirmCommand;
  const clear = proposal.noteSealed && (await ctx.vault.open(proposal.noteSealed));
  const texts = clear
    ? (JSON.parse(clear) as Pick<ConfirmCommand, "note" | "graveHarmReason">)
    : { note: null, graveHarmReason: null };
  return { ...command, ...texts };
}
