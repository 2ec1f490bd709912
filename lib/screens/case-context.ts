import { eq } from "drizzle-orm";
import { similarDecisions } from "@/db/queries/context";
import { sharedContacts } from "@/db/queries/subject-pages";
import type { PersonActor } from "@/lib/domain/actor";
import type { Snippet } from "@/lib/domain/cases/snippet";
import type { CaseId } from "@/lib/domain/ids";
import { ok, type Result, refuse } from "@/lib/domain/result";
import type { OverturnReason, RuleId, Surface, Tier } from "@/lib/domain/words";
import type { Ctx } from "@/lib/usecases/context";
import { contactViews } from "./account-page";
import { openSnippet } from "./open";
import { sightOver } from "./sight";
import type { SharedContactView } from "./views";

export type CaseContextView = {
  account: string;
  contacts: SharedContactView[];
  similar: {
    caseId: string;
    number: number;
    surface: Surface;
    verdict: "confirm" | "overturn";
    rule: RuleId;
    tier: Tier | null;
    reason: OverturnReason | null;
    at: number;
    same: ("text" | "contact")[];
    snippet: Snippet | null;
  }[];
};

const CONTACTS_MAX = 8;

/** What decides beside the item itself: who else shows these contacts, and what was decided about the same words. */
export async function loadCaseContext(
  ctx: Ctx,
  actor: PersonActor,
  caseId: CaseId,
): Promise<Result<CaseContextView, { kind: "not_found" }>> {
  const { db, t } = ctx.store;
  const [found] = await db
    .select({ case: t.case, name: t.account.name })
    .from(t.case)
    .innerJoin(t.account, eq(t.account.id, t.case.accountId))
    .where(eq(t.case.id, caseId));
  if (!found) return refuse({ kind: "not_found" });
  const [contacts, similar] = await Promise.all([
    sharedContacts(ctx.store, found.case.accountId),
    similarDecisions(ctx.store, found.case),
  ]);
  const sight = await sightOver(
    ctx,
    actor,
    similar.map(({ case: row }) => row.id),
  );
  const shared = contacts.filter(({ others }) => others.length > 0).slice(0, CONTACTS_MAX);
  return ok({
    account: found.name,
    contacts: await contactViews(ctx, actor, shared, ctx.now()),
    similar: await Promise.all(
      similar.map(async ({ case: row, decision }) => ({
        caseId: row.id,
        number: row.number,
        surface: row.surface,
        verdict: decision.verdict,
        rule: decision.rule,
        tier: decision.tier,
        reason: decision.reasonChosen,
        at: decision.decidedAt,
        same: [
          ...(row.textKey !== null && row.textKey === found.case.textKey ? (["text"] as const) : []),
          ...(row.fingerprint !== null && row.fingerprint === found.case.fingerprint
            ? (["contact"] as const)
            : []),
        ],
        snippet: await openSnippet(ctx, sight.clear(row.id), row.snippet),
      })),
    ),
  });
}
