import { eq } from "drizzle-orm";
import { keepDraft as keep } from "@/db/operational-leases";
import type { PersonActor } from "@/lib/domain/actor";
import type { CaseId } from "@/lib/domain/ids";
import { ok, type Result, refuse } from "@/lib/domain/result";
import type { CaseDraft } from "@/lib/screens/views";
import type { Ctx } from "../context";

/** Keeps what a person has typed on a case, sealed like the case itself. */
export async function keepDraft(
  ctx: Ctx,
  actor: PersonActor,
  caseId: CaseId,
  draft: CaseDraft,
): Promise<Result<{ kept: true }, { kind: "not_found" }>> {
  const { db, t } = ctx.store;
  const [found] = await db.select({ accountId: t.case.accountId }).from(t.case).where(eq(t.case.id, caseId));
  if (!found) return refuse({ kind: "not_found" });
  const seal = await ctx.vault.sealer(found.accountId);
  await keep(ctx.store, { caseId, personId: actor.id, sealed: seal(JSON.stringify(draft)), at: ctx.now() });
  return ok({ kept: true });
}
