import { lateProposals } from "@/db/queries/proposal-facts";
import { planLapse } from "@/lib/domain/approvals/plan";
import { commitPlan } from "../commit-plan";
import type { Ctx } from "../context";
import { isUniqueViolation } from "../unique-violation";

const PROPOSALS_PER_TURN_MAX = 100;
const MACHINE = { kind: "machine", id: "approvals" } as const;

/**
 * Tells once of each proposal that waited past its time, and ends its interim limits. Safe beside the same job in
 * other processes: the key of the plan lets one through. Answers how many were flagged by this call.
 */
export async function flagLateProposals(ctx: Ctx): Promise<number> {
  const now = ctx.now();
  let flagged = 0;
  for (const facts of await lateProposals(ctx.store, { now, limit: PROPOSALS_PER_TURN_MAX })) {
    const idempotency = { key: `flag:${facts.proposal.id}`, inputHash: "", reply: "" };
    try {
      const done = await commitPlan(ctx, MACHINE, { ...planLapse(facts, now), idempotency }, now);
      if (done.ok) flagged += 1;
    } catch (error) {
      // A limit was ended meanwhile: the next turn reads again.
      if (!isUniqueViolation(error)) throw error;
    }
  }
  return flagged;
}
