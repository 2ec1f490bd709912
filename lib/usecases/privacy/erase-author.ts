import { type ErasureFacts, loadErasureFacts } from "@/db/queries/erasure-facts";
import { type NotAllowed, permit } from "@/lib/domain/access/permit";
import type { Actor } from "@/lib/domain/actor";
import type { AccountId, PersonId } from "@/lib/domain/ids";
import { add, move, type Plan } from "@/lib/domain/plan";
import type { Erasure } from "@/lib/domain/records";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { commitPlan } from "../commit-plan";
import type { Ctx } from "../context";

export type EraseRefusal =
  | NotAllowed
  | { kind: "not_found" }
  | { kind: "open_case" | "open_appeal" | "open_proposal" | "on_hold"; count: number }
  | { kind: "stale" };

/**
 * Makes all content of an author unreadable for ever by destroying its key; its files and search rows go (P29). The
 * record stays, and the log verifies as before. The row is written first: when the key outlives a crash, doing it
 * again destroys it, and so may be repeated.
 */
export async function eraseAuthor(
  ctx: Ctx,
  actor: Actor,
  { accountId, reason }: { accountId: AccountId; reason: Erasure["reason"] },
): Promise<Result<{ erasedAt: number }, EraseRefusal>> {
  const allowed = permit(actor, "content.erase");
  if (!allowed.ok) return allowed;
  const facts = await loadErasureFacts(ctx.store, accountId);
  if (!facts) return refuse({ kind: "not_found" });
  const barred = barOf(facts);
  if (barred) return refuse(barred);
  const now = facts.erased?.at ?? ctx.now();
  if (!facts.erased) {
    const row: Erasure = { id: accountId, at: now, by: actor.id as PersonId, reason };
    const entry = {
      action: "content.erased",
      subject: { kind: "account", id: accountId },
      cause: null,
      caseId: null,
      before: null,
      after: { at: now },
      facts: { reason, items: facts.items, files: facts.files },
    } as const;
    const seen = { id: accountId, version: facts.version };
    const plan: Plan = {
      changes: [move("account", seen, {}), { kind: "erase_author", accountId }, add("erasure", row)],
      entries: [entry],
    };
    const done = await commitPlan(ctx, actor, plan, now);
    if (!done.ok) return refuse({ kind: "stale" });
  }
  await ctx.vault.destroy(accountId);
  return ok({ erasedAt: now });
}

/** What keeps an author from being erased, the weightiest first. */
export type ErasureBar = Extract<EraseRefusal, { count: number }>;

export function barOf(facts: ErasureFacts): ErasureBar | null {
  if (facts.erased) return null;
  if (facts.holds > 0) return { kind: "on_hold", count: facts.holds };
  if (facts.openProposals > 0) return { kind: "open_proposal", count: facts.openProposals };
  if (facts.openAppeals > 0) return { kind: "open_appeal", count: facts.openAppeals };
  if (facts.openCases > 0) return { kind: "open_case", count: facts.openCases };
  return null;
}
