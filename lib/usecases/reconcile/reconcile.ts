import { desc, eq, inArray } from "drizzle-orm";
import type { Actor } from "@/lib/domain/actor";
import { hex, utf8 } from "@/lib/domain/log/bytes";
import { parseEntry } from "@/lib/domain/log/entry";
import { add, type Plan } from "@/lib/domain/plan";
import type { Finding } from "@/lib/domain/reconcile/compare";
import type { Message, Mismatch, Reconciliation } from "@/lib/domain/records";
import { commitPlan } from "../commit-plan";
import type { Ctx } from "../context";
import { findMismatches } from "./find";

/** `mismatches` lists `FINDINGS_MAX` of `run.mismatches` at most; `beforeImages` rows could not be compared. */
export type Reconciled = {
  run: Reconciliation;
  mismatches: Mismatch[];
  isNew: boolean;
  beforeImages: number;
};

/**
 * Compares log and tables once and writes down what came of it (P25). Findings that were not seen before raise an
 * alert and block decisions about money until a senior signs them off; the same ones in the next run are no news. Mended
 * and back again they are.
 */
export async function reconcile(ctx: Ctx, actor: Actor): Promise<Reconciled> {
  const found = await findMismatches(ctx);
  const { logSize, rowsCompared, beforeImages } = found;
  const before = await previousRun(ctx);
  const grown = grownSince(before, beforeImages);
  const findings = grown ? [...found.findings, grown] : found.findings;
  const now = ctx.now();
  const findingsHash = hex(ctx.sha256(utf8(JSON.stringify([findings.map(asKnown), found.more]))));
  const id = ctx.newId("reconciliation");
  const by = actor.kind === "person" ? actor.id : "machine";
  const run = {
    id,
    at: now,
    by,
    logSize,
    rowsCompared,
    mismatches: findings.length + found.more,
    findingsHash,
  };
  const mismatches = findings.map(
    (finding): Mismatch => ({ ...finding, id: ctx.newId("mismatch"), reconciliationId: id }),
  );
  const isNew = findings.length > 0 && before?.findingsHash !== findingsHash;
  const plan = planOf(run, beforeImages, isNew ? mismatches : [], isNew ? [await alertOf(ctx, run)] : []);
  const done = await commitPlan(ctx, actor, plan, now);
  if (!done.ok) throw new Error(`a reconciliation was refused: ${done.refusal.kind}`);
  return { run, mismatches, isNew, beforeImages };
}

type Previous = { findingsHash: string; beforeImages: number };

/** The run before this one, in the order of the log; null for the first. */
async function previousRun(ctx: Ctx): Promise<Previous | null> {
  const { db, t } = ctx.store;
  const [last] = await db
    .select({ text: t.logEntry.text, findingsHash: t.reconciliation.findingsHash })
    .from(t.logEntry)
    .innerJoin(t.reconciliation, eq(t.reconciliation.id, t.logEntry.subjectId))
    .where(inArray(t.logEntry.action, ["reconciler.ran", "reconciler.mismatch"]))
    .orderBy(desc(t.logEntry.seq))
    .limit(1);
  if (!last) return null;
  const entry = parseEntry(last.text);
  const facts = entry.ok ? (entry.value.facts as { beforeImages?: number } | null) : null;
  return { findingsHash: last.findingsHash, beforeImages: facts?.beforeImages ?? 0 };
}

/** Nothing can become older than it is: a row that did was put in past the log. */
function grownSince(before: Previous | null, beforeImages: number): Finding | null {
  if (!before || beforeImages <= before.beforeImages) return null;
  const [logged, stored] = [String(before.beforeImages), String(beforeImages)];
  const field = "beforeImages";
  return { tableName: "log_entries", rowId: "", kind: "unexplained", field, logged, stored };
}

/** A figure that is wrong by the same amount is the same finding, whatever was rightly written on top of it. */
function asKnown({ tableName, rowId, kind, field, logged, stored }: Finding): unknown[] {
  const by = Number(stored) - Number(logged);
  const values = logged !== null && stored !== null && Number.isFinite(by) ? [by] : [logged, stored];
  return [tableName, rowId, kind, field, ...values];
}

/** Author of texts that are no person's: their key is never destroyed. */
const SYSTEM = "weir";

async function alertOf(ctx: Ctx, run: Reconciliation): Promise<Message> {
  const seal = await ctx.vault.sealer(SYSTEM);
  const body = { type: "reconciler.mismatch", id: run.id, at: run.at, mismatches: run.mismatches };
  return {
    id: ctx.newId("message") as Message["id"],
    kind: "alert",
    subjectKind: "none",
    subjectId: run.id,
    subjectVersion: 0,
    caseId: null,
    decisionId: null,
    notBefore: run.at,
    createdAt: run.at,
    sealed: seal(JSON.stringify(body)),
    state: "waiting",
  };
}

function planOf(run: Reconciliation, beforeImages: number, mismatches: Mismatch[], alerts: Message[]): Plan {
  const { logSize, rowsCompared, mismatches: count } = run;
  return {
    changes: [
      add("reconciliation", run),
      ...(mismatches.length > 0 ? [add("mismatch", ...mismatches)] : []),
      ...(alerts.length > 0 ? [add("message", ...alerts)] : []),
    ],
    entries: [
      {
        action: mismatches.length > 0 ? "reconciler.mismatch" : "reconciler.ran",
        subject: { kind: "reconciliation", id: run.id },
        cause: null,
        caseId: null,
        before: null,
        after: null,
        facts: { logSize, rowsCompared, mismatches: count, beforeImages },
      },
      ...alerts.map((message) => ({
        action: "message.queued" as const,
        subject: { kind: "message" as const, id: message.id },
        cause: { kind: "reconciliation" as const, id: run.id },
        caseId: null,
        before: null,
        after: null,
        facts: { kind: message.kind },
      })),
    ],
  };
}
