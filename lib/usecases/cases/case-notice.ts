import { pointsInForce } from "@/db/queries/points";
import type { Confirmation } from "@/lib/domain/cases/confirm";
import { ruleText } from "@/lib/domain/cases/judge";
import { plannedOther } from "@/lib/domain/cases/other-measure";
import type { Evidence } from "@/lib/domain/detect/evidence";
import type { Json } from "@/lib/domain/log/entry";
import {
  appealTerms,
  checkNotice,
  composeNotice,
  type NoticeFacts,
  type NoticeMeasure,
} from "@/lib/domain/policy/notice";
import type { NonEmpty } from "@/lib/domain/result";
import type { Ctx } from "../context";

/**
 * The statement of reasons of a decision (policy.md, section 5). Throws when it is not complete: then nothing of
 * the decision is written (P17).
 */
export async function composeCaseNotice(
  ctx: Ctx,
  deciding: Omit<Confirmation, "notice">,
  noticeNumber: number,
): Promise<Json> {
  const facts = await noticeFacts(ctx, deciding, noticeNumber);
  const checked = checkNotice(composeNotice(facts));
  if (!checked.ok) throw new Error(`the notice is not complete: ${checked.refusal.missing.join(", ")}`);
  return checked.value as unknown as Json;
}

async function noticeFacts(
  ctx: Ctx,
  { facts, command, assessment, kept, now, proposal }: Omit<Confirmation, "notice">,
  noticeNumber: number,
): Promise<NoticeFacts> {
  const { account, store, pack } = facts;
  const before = await pointsInForce(ctx.store, account.id, now);
  const { damages } = assessment;
  // An approval takes effect at once, a decision when its undo window closes.
  const effectiveAt = proposal ? now : now + pack.undoSeconds * 1000;
  return {
    noticeNumber: `N-${noticeNumber}`,
    caseNumber: `WR-${facts.case.number}`,
    account: { name: account.name, platformId: account.platformId },
    store: store && { name: store.name, platformId: store.platformId },
    surface: facts.case.surface,
    conductAt: facts.case.conductAt,
    foundBy: facts.item.foundBy,
    evidence: (await evidenceOf(ctx, kept)) as NoticeFacts["evidence"],
    grounds: groundsOf({ pack, kept }),
    pack: { id: pack.id, version: pack.version, effectiveAt: pack.effectiveAt },
    severity: command.severity,
    coordinated: command.coordinated,
    graveHarmReason: command.graveHarm ? command.graveHarmReason : null,
    assessment,
    measures: measuresTold({ command, assessment }, effectiveAt),
    pointsTotal: {
      merchant: before.merchant + assessment.points.merchant,
      credit: before.credit + assessment.points.credit,
    },
    damages,
    deposit: damages
      ? { beforeFen: damages.availableFen, afterFen: damages.availableFen - damages.reservedFen }
      : null,
    decidedBy: { kind: "person", approved: proposal !== null },
    effect: { kind: "from", at: effectiveAt },
    appeal: appealTerms(now, pack),
    texts: pack.notice.texts,
  };
}

type Grounded = Pick<Confirmation["facts"], "pack"> & Pick<Confirmation, "kept">;

/** Every rule whose evidence was kept is named, once (policy.md, section 3). */
function groundsOf({ pack, kept }: Grounded): NoticeFacts["grounds"] {
  const rules = [...new Set(kept.map((each) => each.rule))].map((id) => ruleText(pack, id));
  return rules.map((rule) => ({ rule: rule.id, ruleVersion: rule.version, clause: rule.clause })) as NonEmpty<
    NoticeFacts["grounds"][number]
  >;
}

async function evidenceOf(ctx: Ctx, kept: Confirmation["kept"]): Promise<NoticeFacts["evidence"][number][]> {
  const opened = await Promise.all(
    kept.map(async (row) => {
      const clear = await ctx.vault.open(row.sealed);
      if (clear === null) throw new Error(`evidence ${row.id} has been erased`);
      const { spans, reading } = JSON.parse(clear) as Evidence;
      const written = spans.map((span) => span.text).join(" … ");
      const from: "text" | "image" = spans[0].kind;
      // A code that cannot be read has no words of its own.
      const shown = written.trim() || reading.trim() || "▣";
      return { rule: row.rule, kind: row.kind, written: shown, reading: reading.trim() || shown, from };
    }),
  );
  return opened;
}

function measuresTold(
  { command, assessment }: Pick<Confirmation, "command" | "assessment">,
  effectiveAt: number,
): NoticeMeasure[] {
  const planned = assessment.measures.map(({ kind, target, scopes, startAt, endAt }) => ({
    kind,
    target,
    scopes,
    startAt,
    endAt,
  }));
  const other = plannedOther(command.otherMeasure, effectiveAt);
  return other ? [...planned, { kind: "other", target: "account", scopes: null, ...other }] : planned;
}
