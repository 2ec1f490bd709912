import { reversalsOf } from "@/db/queries/case-screen";
import { casesOf, lastDecisions } from "@/db/queries/subject-pages";
import type { PersonActor } from "@/lib/domain/actor";
import type { AccountId, StoreId } from "@/lib/domain/ids";
import type { Ctx } from "@/lib/usecases/context";
import { erasedOver } from "./erased";
import { openSnippet } from "./open";
import { sightOver } from "./sight";
import { veilOver } from "./veil";
import type { CaseRowView } from "./views";

/** The cases of an account or store, newest first, with how each was decided. */
export async function caseRows(
  ctx: Ctx,
  actor: PersonActor,
  of: { accountId: AccountId } | { storeId: StoreId },
  page: { limit: number; before: number | null },
): Promise<{ rows: CaseRowView[]; total: number; next: number | null }> {
  const found = await casesOf(ctx.store, of, { ...page, limit: page.limit + 1 });
  const rows = found.rows.slice(0, page.limit);
  const next = found.rows.length > rows.length ? (rows.at(-1)?.number ?? null) : null;
  const decisions = await lastDecisions(
    ctx.store,
    rows.map((row) => row.id),
  );
  const ids = rows.map((row) => row.id);
  const veil = await veilOver(ctx, actor, ids);
  const sight = await sightOver(ctx, actor, ids);
  const erased = await erasedOver(
    ctx,
    rows.map((row) => row.accountId),
  );
  const standing = new Map(
    decisions.filter((each) => each.undoneAt === null).map((each) => [each.decision.caseId, each]),
  );
  const reversals = await reversalsOf(
    ctx.store,
    decisions.map((each) => each.decision.id),
  );
  const reversed = new Set(
    reversals.filter((each) => each.kind === "reverse").map((each) => each.decisionId),
  );
  const views = rows.map(async (row): Promise<CaseRowView> => {
    const last = standing.get(row.id);
    return {
      id: row.id,
      number: row.number,
      surface: row.surface,
      snippet: await openSnippet(ctx, sight.clear(row.id), row.snippet),
      erasedAt: erased(row.accountId),
      rule: row.topRule,
      state: row.state,
      verdict: last?.decision.verdict ?? null,
      tier: last?.decision.tier ?? null,
      reversed: last ? reversed.has(last.decision.id) : false,
      reviewer: last ? veil.name(row.id, last.decision.decidedBy, last.by) : null,
      decidedAt: last?.decision.decidedAt ?? null,
      openedAt: row.openedAt,
    };
  });
  return { rows: await Promise.all(views), total: found.total, next };
}
