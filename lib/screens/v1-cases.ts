import { caseByRef, newestCases } from "@/db/queries/v1-cases";
import type * as R from "@/lib/domain/records";
import type { Ctx } from "@/lib/usecases/context";

const caseReply = (row: R.Case) => ({
  id: row.id,
  number: row.number,
  itemId: row.itemPlatformId,
  surface: row.surface,
  state: row.state,
  topRule: row.topRule,
  openedAt: row.openedAt,
  dueAt: row.dueAt,
  decidedAt: row.decidedAt,
});

/** A page of cases for machines, newest first; no content of theirs. */
export async function casePage(ctx: Ctx, page: { after?: number | undefined; limit: number }) {
  const rows = await newestCases(ctx.store, page);
  return {
    cases: rows.map(caseReply),
    next: rows.length < page.limit ? null : (rows.at(-1)?.number ?? null),
  };
}

/** One case by its id or number; null: no such case. */
export async function oneCase(ctx: Ctx, ref: string) {
  const row = await caseByRef(ctx.store, ref);
  return row && caseReply(row);
}
