import { eq } from "drizzle-orm";
import type { PersonActor } from "@/lib/domain/actor";
import type { CaseId } from "@/lib/domain/ids";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { commitPlan } from "../commit-plan";
import type { Ctx } from "../context";

/** Records that a person opened a case: contacts were shown (P29). */
export async function viewCase(
  ctx: Ctx,
  actor: PersonActor,
  caseId: CaseId,
): Promise<Result<{ viewed: true }, { kind: "not_found" }>> {
  const { db, t } = ctx.store;
  const [found] = await db
    .select({ accountId: t.case.accountId, version: t.case.version })
    .from(t.case)
    .where(eq(t.case.id, caseId));
  if (!found) return refuse({ kind: "not_found" });
  await commitPlan(
    ctx,
    actor,
    {
      changes: [{ kind: "nothing", why: "an opening changes no record" }],
      entries: [
        {
          action: "case.viewed",
          subject: { kind: "case", id: caseId },
          cause: null,
          caseId,
          before: null,
          after: null,
          facts: { version: found.version, role: actor.role },
        },
      ],
    },
    ctx.now(),
  );
  return ok({ viewed: true });
}
