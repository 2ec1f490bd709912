import {
  bulkItems,
  bulkProgress,
  type ClusterRef,
  clusterCases,
  clusterRows,
  findBulk,
} from "@/db/queries/clusters";
import { seesContacts } from "@/lib/domain/access/sight";
import type { PersonActor } from "@/lib/domain/actor";
import type { BulkAsk, BulkFindings } from "@/lib/domain/cases/bulk";
import type { Snippet } from "@/lib/domain/cases/snippet";
import type { BulkId } from "@/lib/domain/ids";
import { packAt } from "@/lib/domain/policy/default-pack";
import type { Bilingual } from "@/lib/domain/policy/pack";
import type { BulkOutcome } from "@/lib/domain/records";
import { ok, type Result, refuse } from "@/lib/domain/result";
import type { OverturnReason, RuleId, Surface } from "@/lib/domain/words";
import { previewBulk } from "@/lib/usecases/bulk/preview-bulk";
import type { Ctx } from "@/lib/usecases/context";
import { openSnippet } from "./open";

export type ClusterRowView = ClusterRef & { cases: number; snippet: Snippet | null };
export type ClustersView = {
  rows: ClusterRowView[];
  overturnReasons: { id: OverturnReason; title: Bilingual }[];
  now: number;
};

/** The largest clusters that wait, each with its first case's words. */
export async function loadClusters(ctx: Ctx, actor: PersonActor): Promise<ClustersView> {
  const now = ctx.now();
  const rows = await clusterRows(ctx.store);
  return {
    now,
    overturnReasons: packAt(ctx.packs, now).overturnReasons,
    rows: await Promise.all(
      rows.map(async ({ kind, rule, key, cases }) => {
        const [first] = await clusterCases(ctx.store, { kind, rule, key }, 1);
        return {
          kind,
          rule,
          key,
          cases,
          snippet: first ? await openSnippet(ctx, seesContacts(actor.role), first.snippet) : null,
        };
      }),
    ),
  };
}

export type BulkItemView = BulkAsk & {
  number: number;
  surface: Surface;
  rule: RuleId;
  account: { id: string; name: string };
  snippet: Snippet | null;
  joins: boolean;
  blocked: "escalated" | "no_evidence" | "reading" | null;
};
export type BulkPreviewView = {
  items: BulkItemView[];
  totalFen: number;
  proposals: number;
  decidable: number;
};

/** The dry run as the screen shows it. */
export async function loadBulkPreview(
  ctx: Ctx,
  actor: PersonActor,
  ask: { cluster: ClusterRef; findings: BulkFindings; exclude: readonly string[] },
): Promise<Result<BulkPreviewView, { kind: string }>> {
  const preview = await previewBulk(ctx, actor, ask);
  if (!preview.ok) return preview;
  const { items, ...totals } = preview.value;
  const views = items.map(
    async ({ case: row, ...item }): Promise<BulkItemView> => ({
      ...item,
      number: row.number,
      surface: row.surface,
      rule: row.topRule,
      snippet: await openSnippet(ctx, seesContacts(actor.role), row.snippet),
    }),
  );
  return ok({ ...totals, items: await Promise.all(views) });
}

export type BulkView = {
  id: string;
  items: number;
  undoUntil: number;
  now: number;
  rows: { caseId: string; number: number; outcome: BulkOutcome; why: string | null; amountFen: number }[];
};

/** How far a bulk is and what became of each case; only its decider sees it. */
export async function loadBulk(
  ctx: Ctx,
  actor: PersonActor,
  id: BulkId,
): Promise<Result<BulkView, { kind: "not_found" }>> {
  const bulk = await findBulk(ctx.store, id);
  if (!bulk || bulk.by !== actor.id) return refuse({ kind: "not_found" });
  const rows = (await bulkItems(ctx.store, id)).map(({ item, number }) => ({
    caseId: item.caseId,
    number,
    outcome: item.outcome,
    why: item.why,
    amountFen: item.amountFen,
  }));
  return ok({ id, items: bulk.items, undoUntil: bulk.undoUntil, now: ctx.now(), rows });
}

export const loadOwnProgress = async (ctx: Ctx, actor: PersonActor): Promise<{ done: number }> => ({
  done: await bulkProgress(ctx.store, actor.id),
});
