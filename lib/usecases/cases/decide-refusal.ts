import { desc, eq } from "drizzle-orm";
import type { CommitRefusal } from "@/db/commit";
import { readLease } from "@/db/operational-leases";
import { veiledPeople } from "@/db/queries/veiled";
import type { Actor } from "@/lib/domain/actor";
import type { DecideRefusal } from "@/lib/domain/cases/command";
import type { CaseId, PersonId } from "@/lib/domain/ids";
import { never } from "@/lib/domain/result";
import type { Ctx } from "../context";

/**
 * Turns what the writer refused into what a person is told: who did it, what, and when (P5). Whoever took part in a
 * case stays unnamed to those who could decide its open appeal (policy.md, section 4).
 */
export async function decideRefusal(
  ctx: Ctx,
  actor: Actor,
  caseId: CaseId,
  refusal: CommitRefusal,
): Promise<DecideRefusal> {
  switch (refusal.kind) {
    case "fenced": {
      const lease = await readLease(ctx.store, caseId, ctx.now());
      return { kind: "fenced", holderName: lease && (await shownName(ctx, actor, caseId, lease.holderId)) };
    }
    case "stale": {
      const what = refusal.record === "account" || refusal.record === "store" ? refusal.record : "case";
      return { kind: "stale", what: [what], ...(await lastChange(ctx, actor, refusal.id)) };
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

/** Who changed a record last, where this actor may read it and it is none of `unnamed`, and when. */
export async function lastChange(
  ctx: Ctx,
  actor: Actor,
  subjectId: string,
  unnamed: readonly PersonId[] = [],
): Promise<{ by: string | null; at: number | null }> {
  const { db, t } = ctx.store;
  const column = subjectId.startsWith("case_") ? t.logEntry.caseId : t.logEntry.subjectId;
  const [entry] = await db
    .select({ actorId: t.logEntry.actorId, caseId: t.logEntry.caseId, at: t.logEntry.at })
    .from(t.logEntry)
    .where(eq(column, subjectId as never))
    .orderBy(desc(t.logEntry.seq))
    .limit(1);
  if (!entry) return { by: null, at: null };
  const personId = entry.actorId as PersonId;
  const by = unnamed.includes(personId) ? null : await shownName(ctx, actor, entry.caseId, personId);
  return { by, at: entry.at };
}

/** A colleague's name as this actor may read it: null for a merchant, and where an open appeal hides it. */
async function shownName(
  ctx: Ctx,
  actor: Actor,
  caseId: string | null,
  personId: PersonId,
): Promise<string | null> {
  if (actor.kind !== "person") return null;
  const hidden = await veiledPeople(ctx.store, actor, caseId ? [caseId as CaseId] : []);
  return hidden.get(caseId as CaseId)?.has(personId) ? null : nameOf(ctx, personId);
}

export async function nameOf(ctx: Ctx, personId: PersonId): Promise<string | null> {
  const { db, t } = ctx.store;
  const [person] = await db.select({ name: t.person.name }).from(t.person).where(eq(t.person.id, personId));
  return person?.name ?? null;
}
