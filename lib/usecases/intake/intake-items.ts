import { takeNumbers } from "@/db/operational-leases";
import { loadIntakeFacts } from "@/db/queries/intake-facts";
import type { Actor } from "@/lib/domain/actor";
import type { BatchId } from "@/lib/domain/ids";
import type { IncomingItem, IntakeOutcome } from "@/lib/domain/intake";
import type { EntryDraft, Json } from "@/lib/domain/log/entry";
import { add, type Change } from "@/lib/domain/plan";
import { commitPlan } from "../commit-plan";
import type { Ctx } from "../context";
import { isUniqueViolation } from "../unique-violation";
import { keysOf, newSubjects } from "./subjects";
import { type ItemWrites, takeItem } from "./take-item";

/** Items of one call; more is refused at the edge. */
export const ITEMS_PER_BATCH_MAX = 500;
const FIRST_CASE_NUMBER = 40_001;
const FIRST_JOURNAL_NUMBER = 100_001;
/** Two batches that bring the same new item: the later one reads again and meets it as known. */
const TRIES_MAX = 4;

/**
 * Takes a batch in one transaction: deduplicates, freezes, detects, opens or updates cases, and appends one log
 * entry with salted commitments to the items. Outcomes are in the order given. Throws on broken I/O only.
 */
export async function intakeItems(
  ctx: Ctx,
  actor: Actor,
  items: readonly IncomingItem[],
  source: string,
): Promise<IntakeOutcome[]> {
  for (let tries = 1; ; tries++) {
    try {
      return await takeBatch(ctx, actor, items, source);
    } catch (error) {
      if (!isUniqueViolation(error) || tries >= TRIES_MAX) throw error;
    }
  }
}

async function takeBatch(
  ctx: Ctx,
  actor: Actor,
  items: readonly IncomingItem[],
  source: string,
): Promise<IntakeOutcome[]> {
  const now = ctx.now();
  const facts = await loadIntakeFacts(ctx.store, keysOf(items), now);
  const newStores = items.filter((item) => item.store && !facts.stores.has(item.store.platformId)).length;
  let caseNumber = await takeNumbers(ctx.store, "case", items.length, FIRST_CASE_NUMBER);
  let journalNumber = newStores
    ? await takeNumbers(ctx.store, "journal", newStores, FIRST_JOURNAL_NUMBER)
    : 0;
  const subjects = newSubjects(ctx, facts, () => journalNumber++);
  const batchId = ctx.newId("batch") as BatchId;
  const writes: ItemWrites = {
    items: [],
    images: [],
    cases: [],
    caseItems: [],
    moves: [],
    evidence: [],
    sightings: [],
    files: [],
    commitments: [],
  };
  const outcomes: IntakeOutcome[] = [];
  for (const item of items) {
    outcomes.push(
      await takeItem(ctx, { item, facts, subjects, batchId, writes, caseNumber: () => caseNumber++ }),
    );
  }
  if (outcomes.every((outcome) => outcome.result === "duplicate" || outcome.result === "rejected"))
    return outcomes;
  const batch = { id: batchId, at: ctx.now(), source, items: items.length };
  const changes: [Change, ...Change[]] = [
    add("batch", batch),
    ...subjects.adds().filter((each) => each.rows.length > 0),
    ...writes.moves,
    ...[
      add("file", ...writes.files),
      add("item", ...writes.items),
      add("case", ...writes.cases),
      add("caseItem", ...writes.caseItems),
      add("itemImage", ...writes.images),
      add("evidence", ...writes.evidence),
      add("sighting", ...writes.sightings),
    ].filter((each) => each.rows.length > 0),
  ];
  const done = await commitPlan(
    ctx,
    actor,
    { changes, entries: [batchEntry(batchId, source, writes, outcomes)] },
    now,
  );
  if (done.ok) return outcomes;
  // A case moved while the batch was read: read again on the newer state.
  if (done.refusal.kind === "stale") return takeBatch(ctx, actor, items, source);
  throw new Error(`intake was refused: ${done.refusal.kind}`);
}

function batchEntry(
  batchId: BatchId,
  source: string,
  writes: ItemWrites,
  outcomes: IntakeOutcome[],
): EntryDraft {
  const counts: Record<string, number> = {};
  for (const outcome of outcomes) counts[outcome.result] = (counts[outcome.result] ?? 0) + 1;
  return {
    action: "intake.batch",
    subject: { kind: "batch", id: batchId },
    cause: null,
    caseId: null,
    before: null,
    after: null,
    facts: { source, counts, items: writes.commitments as unknown as Json },
  };
}
