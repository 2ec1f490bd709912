import { and, count, eq } from "drizzle-orm";
import type { PersonActor } from "@/lib/domain/actor";
import { DETECTOR_VERSION, detectHand, type HandEvidence } from "@/lib/domain/cases/hand-evidence";
import type { CaseId } from "@/lib/domain/ids";
import type { ItemSnapshot } from "@/lib/domain/item";
import { add, move } from "@/lib/domain/plan";
import { packAt } from "@/lib/domain/policy/default-pack";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { commitPlan } from "../commit-plan";
import type { Ctx } from "../context";
import { evidenceRows } from "../intake/case-rows";
import { findClusters } from "../intake/find-clusters";
import { decideRefusal } from "./decide-refusal";

/** Adds a span of text or a box on a picture, with rule and kind, found by a reviewer's eye (S7). */
export async function addEvidence(
  ctx: Ctx,
  actor: PersonActor,
  hand: HandEvidence & { caseId: CaseId; fence: number },
): Promise<Result<{ caseId: CaseId }, { kind: string }>> {
  const now = ctx.now();
  const { db, t } = ctx.store;
  const [found] = await db
    .select({ case: t.case, item: t.item, account: t.account })
    .from(t.case)
    .innerJoin(t.item, eq(t.item.id, t.case.itemId))
    .innerJoin(t.account, eq(t.account.id, t.case.accountId))
    .where(eq(t.case.id, hand.caseId));
  if (!found) return refuse({ kind: "not_found" });
  if (found.case.state !== "open" && found.case.state !== "escalated") return refuse({ kind: "not_open" });
  const clear = found.item.sealed && (await ctx.vault.open(found.item.sealed));
  if (!clear) return refuse({ kind: "not_found" });
  const made = detectHand(JSON.parse(clear) as ItemSnapshot, hand, packAt(ctx.packs, found.item.conductAt));
  if (!made.ok) return made;
  const seal = await ctx.vault.sealer(found.account.id);
  const [{ n } = { n: 0 }] = await db
    .select({ n: count() })
    .from(t.evidence)
    .where(and(eq(t.evidence.caseId, found.case.id), eq(t.evidence.itemId, found.item.id)));
  const { rows, sightings } = evidenceRows(
    ctx,
    {
      caseId: found.case.id,
      itemId: found.item.id,
      account: found.account,
      storeId: found.case.storeId,
      from: n + 1,
      source: "hand",
      addedBy: actor.id,
      seal,
    },
    [made.value],
  );
  const done = await commitPlan(
    ctx,
    actor,
    {
      changes: [
        { kind: "fence", caseId: found.case.id, holderId: actor.id, fence: hand.fence, now },
        move("case", found.case, { evidenceCount: found.case.evidenceCount + 1 }),
        add("evidence", ...rows),
        ...(sightings.length > 0 ? [add("sighting", ...sightings)] : []),
      ],
      entries: [
        {
          action: "evidence.added",
          subject: { kind: "case", id: found.case.id },
          cause: null,
          caseId: found.case.id,
          before: null,
          after: null,
          facts: {
            evidence: rows.map((row) => row.id),
            rule: hand.rule,
            kind: hand.kind,
            by: DETECTOR_VERSION,
          },
        },
      ],
    },
    now,
  );
  if (!done.ok) return refuse(await decideRefusal(ctx, actor, found.case.id, done.refusal));
  if (sightings.length > 0) await findClusters(ctx, [found.case.id]);
  return ok({ caseId: found.case.id });
}
