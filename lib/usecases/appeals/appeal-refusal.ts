import { desc, eq } from "drizzle-orm";
import type { CommitRefusal } from "@/db/commit";
import { readLease } from "@/db/operational-leases";
import { type AppealFacts, leaseKey } from "@/lib/domain/appeals/decide";
import { relationsTo } from "@/lib/domain/appeals/independence";
import type { AppealStale, WorkRefusal } from "@/lib/domain/appeals/words";
import type { PersonId } from "@/lib/domain/ids";
import { nameOf } from "../cases/decide-refusal";
import type { Ctx } from "../context";

/** Who changed a record last and when; whoever took part in the decision stays hidden (policy.md, section 4). */
export async function staleAppeal(
  ctx: Ctx,
  facts: Pick<AppealFacts, "tookPart">,
  { what, subjectId }: { what: AppealStale["what"]; subjectId: string },
): Promise<AppealStale> {
  const { db, t } = ctx.store;
  const [entry] = await db
    .select({ actorId: t.logEntry.actorId, at: t.logEntry.at })
    .from(t.logEntry)
    .where(eq(t.logEntry.subjectId, subjectId))
    .orderBy(desc(t.logEntry.seq))
    .limit(1);
  const hidden = entry && relationsTo(facts.tookPart, entry.actorId as PersonId).length > 0;
  const by = entry && !hidden ? await nameOf(ctx, entry.actorId as PersonId) : null;
  return { kind: "stale", what, by, at: entry?.at ?? null };
}

/** What the writer refused, as a person is told it (P5). `replayed` is for the caller to answer from the store. */
export async function appealRefusal(
  ctx: Ctx,
  facts: Pick<AppealFacts, "tookPart" | "appeal">,
  refusal: CommitRefusal,
): Promise<WorkRefusal> {
  switch (refusal.kind) {
    case "fenced": {
      const lease = await readLease(ctx.store, leaseKey(facts.appeal.id), ctx.now());
      return { kind: "fenced", holderName: lease ? await nameOf(ctx, lease.holderId) : null };
    }
    case "stale": {
      const known = refusal.record === "account" || refusal.record === "store" ? refusal.record : "appeal";
      return staleAppeal(ctx, facts, { what: [known], subjectId: refusal.id });
    }
    default:
      return { kind: "key_reused" };
  }
}
