import { type ClusterRef, clusterCases } from "@/db/queries/clusters";
import { loadDecisionFacts } from "@/db/queries/decision-facts";
import { permit } from "@/lib/domain/access/permit";
import type { PersonActor } from "@/lib/domain/actor";
import { type BulkAsk, type BulkFindings, foreseenOf } from "@/lib/domain/cases/bulk";
import { carried, carry, emptyCarry } from "@/lib/domain/cases/carry";
import { judge } from "@/lib/domain/cases/judge";
import type { Case } from "@/lib/domain/records";
import { ok, type Result } from "@/lib/domain/result";
import type { Ctx } from "../context";

export type BulkPreviewItem = BulkAsk & {
  case: Case;
  account: { id: string; name: string };
  /** Why this one can't be decided here: escalated, being read, nothing left to confirm. */
  blocked: "escalated" | "no_evidence" | "reading" | null;
  joins: boolean;
};

export type BulkPreview = {
  items: BulkPreviewItem[];
  totalFen: number;
  proposals: number;
  decidable: number;
};

/**
 * What deciding a cluster would do to each case, without doing it (P16): every outcome is computed on what the cases
 * before it will have changed, so that what is shown is what will be done. `exclude` are exceptions taken out.
 */
export async function previewBulk(
  ctx: Ctx,
  actor: PersonActor,
  ask: { cluster: ClusterRef; findings: BulkFindings; exclude: readonly string[] },
): Promise<Result<BulkPreview, { kind: "not_allowed"; permission: string }>> {
  const allowed = permit(actor, "bulk.decide");
  if (!allowed.ok) return allowed;
  const now = ctx.now();
  const before = emptyCarry();
  const items: BulkPreviewItem[] = [];
  for (const row of await clusterCases(ctx.store, ask.cluster)) {
    const loaded = await loadDecisionFacts(ctx.store, ctx.packs, row.id, now);
    if (!loaded) continue;
    const facts = carried(loaded, before);
    const { findings } = ask;
    const assessment =
      findings.verdict === "confirm"
        ? judge(facts, { ...NOTHING, severity: findings.severity, coordinated: findings.coordinated }, now)
        : null;
    const blocked = blockOf(row, actor, findings, assessment !== null);
    items.push({
      caseId: row.id,
      case: row,
      account: { id: facts.account.id, name: facts.account.name },
      seen: {
        case: row.version,
        account: loaded.account.version,
        store: loaded.store?.version ?? null,
        packId: facts.pack.id,
      },
      foreseen: assessment && foreseenOf(assessment),
      joins: assessment?.joins != null,
      blocked,
    });
    if (blocked === null && !ask.exclude.includes(row.id))
      carry(before, facts, findings.verdict, assessment, now);
  }
  const taken = items.filter(({ caseId, blocked }) => blocked === null && !ask.exclude.includes(caseId));
  return ok({
    items,
    decidable: taken.length,
    proposals: taken.filter(({ foreseen }) => foreseen?.proposal).length,
    totalFen: taken.reduce(
      (sum, { foreseen }) => sum + (foreseen && !foreseen.proposal ? foreseen.amountFen : 0),
      0,
    ),
  });
}

const NOTHING = { category: null, graveHarm: false, publishingScopes: null, dismissed: [] };

function blockOf(row: Case, actor: PersonActor, findings: BulkFindings, hasOutcome: boolean) {
  if (row.state === "escalated" && actor.role !== "senior") return "escalated" as const;
  if (row.picturesWaiting > 0) return "reading" as const;
  return findings.verdict === "confirm" && !hasOutcome ? ("no_evidence" as const) : null;
}
