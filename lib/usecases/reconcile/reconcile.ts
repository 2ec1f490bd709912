import { desc, eq } from "drizzle-orm";
import type { Actor } from "@/lib/domain/actor";
import { hex, utf8 } from "@/lib/domain/log/bytes";
import { add, type Plan } from "@/lib/domain/plan";
import type { Message, Mismatch, Reconciliation } from "@/lib/domain/records";
import { commitPlan } from "../commit-plan";
import type { Ctx } from "../context";
import { findMismatches } from "./find";

export type Reconciled = { run: Reconciliation; mismatches: Mismatch[]; isNew: boolean };

/**
 * Compares log and tables once and writes down what came of it (P25). Findings that were not seen before raise an
 * alert and block decisions about money until a senior signs them off; the same ones again only count as a run.
 */
export async function reconcile(ctx: Ctx, actor: Actor): Promise<Reconciled> {
  const { logSize, rowsCompared, findings } = await findMismatches(ctx);
  const now = ctx.now();
  const findingsHash = hex(ctx.sha256(utf8(JSON.stringify(findings))));
  const id = ctx.newId("reconciliation");
  const by = actor.kind === "person" ? actor.id : "machine";
  const run = { id, at: now, by, logSize, rowsCompared, mismatches: findings.length, findingsHash };
  const mismatches = findings.map(
    (finding): Mismatch => ({ ...finding, id: ctx.newId("mismatch"), reconciliationId: id }),
  );
  const isNew = findings.length > 0 && !(await wasSeen(ctx, findingsHash));
  const plan = planOf(run, isNew ? mismatches : [], isNew ? [await alertOf(ctx, run)] : []);
  const done = await commitPlan(ctx, actor, plan, now);
  if (!done.ok) throw new Error(`a reconciliation was refused: ${done.refusal.kind}`);
  return { run, mismatches, isNew };
}

/** The same findings as in the newest run that found any: signed off or waiting, they are known. */
async function wasSeen(ctx: Ctx, findingsHash: string): Promise<boolean> {
  const { db, t } = ctx.store;
  const [last] = await db
    .select({ id: t.reconciliation.id })
    .from(t.reconciliation)
    .where(eq(t.reconciliation.findingsHash, findingsHash))
    .orderBy(desc(t.reconciliation.at))
    .limit(1);
  return last !== undefined;
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

function planOf(run: Reconciliation, mismatches: Mismatch[], alerts: Message[]): Plan {
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
        facts: { logSize, rowsCompared, mismatches: count },
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
