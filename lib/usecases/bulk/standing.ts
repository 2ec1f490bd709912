import { inArray } from "drizzle-orm";
import type { BulkAsk, Verdict } from "@/lib/domain/cases/bulk";
import type { SeenVersions } from "@/lib/domain/cases/command";
import type { Ctx } from "../context";

/**
 * Which versions of account and store a bulk expects at each item. A bulk's own decisions raise them; whoever else
 * does makes the rest of that account's or store's items stale.
 */
export type Standing = {
  /** What the next decision must find, or null where it was stale before the bulk began. */
  expected(item: BulkAsk): SeenVersions | null;
  /** One item was decided or proposed by the bulk itself. */
  count(item: BulkAsk, verdict: Verdict): void;
};

export async function standingOf(ctx: Ctx, items: readonly BulkAsk[]): Promise<Standing> {
  const { db, t } = ctx.store;
  const ids = items.map(({ caseId }) => caseId);
  const rows = await db
    .select({ id: t.case.id, accountId: t.case.accountId, storeId: t.case.storeId })
    .from(t.case)
    .where(inArray(t.case.id, ids));
  const subjects = new Map(rows.map((row) => [row.id, row]));
  const bumps = new Map<string, number>();
  const bumped = (id: string | null | undefined) => (id ? (bumps.get(id) ?? 0) : 0);
  return {
    expected({ caseId, seen }) {
      const subject = subjects.get(caseId);
      if (!subject) return null;
      return {
        ...seen,
        account: seen.account + bumped(subject.accountId),
        store: seen.store === null ? null : seen.store + bumped(subject.storeId),
      };
    },
    count({ caseId }, verdict) {
      const subject = subjects.get(caseId);
      if (!subject || verdict === "overturn") return;
      for (const id of [subject.accountId, subject.storeId]) if (id) bumps.set(id, bumped(id) + 1);
    },
  };
}
