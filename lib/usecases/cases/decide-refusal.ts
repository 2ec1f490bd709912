import { desc, eq } from "drizzle-orm";
import type { CommitRefusal } from "@/db/commit";
import { readLease } from "@/db/operational-leases";
import type { DecideRefusal } from "@/lib/domain/cases/command";
import type { CaseId, PersonId } from "@/lib/domain/ids";
import { never } from "@/lib/domain/result";
import type { Ctx } from "../context";

/** Turns what the writer refused into what a person is told: who did it, what, and when (P5). */
export async function decideRefusal(
  ctx: Ctx,
  caseId: CaseId,
  refusal: CommitRefusal,
): Promise<DecideRefusal> {
  switch (refusal.kind) {
    case "fenced": {
      const lease = await readLease(ctx.store, caseId, ctx.now());
      return { kind: "fenced", holderName: lease ? await nameOf(ctx, lease.holderId) : null };
    }
    case "stale": {
      const what = refusal.record === "account" || refusal.record === "store" ? refusal.record : "case";
      return { kind: "stale", what: [what], ...(await lastChange(ctx, refusal.id)) };
    }
    case "last_admin":
      throw new Error("a decision changes no administrator");
    case "left_already":
      return { kind: "not_allowed", why: "a message has left" };
    case "replayed":
      return { kind: "key_reused" };
    default:
      return never(refusal);
  }
}

async function lastChange(ctx: Ctx, subjectId: string): Promise<{ by: string | null; at: number | null }> {
  const { db, t } = ctx.store;
  const column = subjectId.startsWith("case_") ? t.logEntry.caseId : t.logEntry.subjectId;
  const [entry] = await db
    .select({ actorId: t.logEntry.actorId, at: t.logEntry.at })
    .from(t.logEntry)
    .where(eq(column, subjectId as never))
    .orderBy(desc(t.logEntry.seq))
    .limit(1);
  return { by: entry ? await nameOf(ctx, entry.actorId as PersonId) : null, at: entry?.at ?? null };
}

export async function nameOf(ctx: Ctx, personId: PersonId): Promise<string | null> {
  const { db, t } = ctx.store;
  const [person] = await db.select({ name: t.person.name }).from(t.person).where(eq(t.person.id, personId));
  return person?.name ?? null;
}
