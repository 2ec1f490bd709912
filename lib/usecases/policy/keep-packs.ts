import type { Actor } from "@/lib/domain/actor";
import { hex, utf8 } from "@/lib/domain/log/bytes";
import { canonicalText } from "@/lib/domain/log/canonical";
import type { EntryDraft, Json } from "@/lib/domain/log/entry";
import { add } from "@/lib/domain/plan";
import type * as R from "@/lib/domain/records";
import type { NonEmpty } from "@/lib/domain/result";
import { commitPlan } from "../commit-plan";
import type { Ctx } from "../context";
import { isUniqueViolation } from "../unique-violation";

/**
 * Keeps the packs this installation judges by as rows with their canonical text and its hash, each once. Answers
 * how many were new.
 */
export async function keepPacks(ctx: Ctx, actor: Actor): Promise<number> {
  const { db, t } = ctx.store;
  const kept = new Set((await db.select({ id: t.pack.id }).from(t.pack)).map((row) => row.id));
  const now = ctx.now();
  const rows = ctx.packs
    .filter((pack) => !kept.has(pack.id))
    .map((pack): R.PackRow => {
      const body = canonicalText(JSON.parse(JSON.stringify(pack)) as Json);
      const { id, version, effectiveAt } = pack;
      const hash = hex(ctx.sha256(utf8(body)));
      return { id, version, effectiveAt, activatedAt: now, activatedBy: actor.id, body, hash };
    });
  if (rows.length === 0) return 0;
  const entries = rows.map(
    ({ id, version, effectiveAt, hash }): EntryDraft => ({
      action: "pack.activated",
      subject: { kind: "pack", id },
      cause: null,
      caseId: null,
      before: null,
      after: { version },
      facts: { effectiveAt, hash },
    }),
  );
  try {
    await commitPlan(
      ctx,
      actor,
      { changes: [add("pack", ...rows)], entries: entries as NonEmpty<EntryDraft> },
      now,
    );
    return rows.length;
  } catch (error) {
    // Another process was first.
    if (isUniqueViolation(error)) return 0;
    throw error;
  }
}
