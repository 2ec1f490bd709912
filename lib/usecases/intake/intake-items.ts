import { takeNumbers } from "@/db/operational-leases";
import { type IntakeFacts, loadIntakeFacts } from "@/db/queries/intake-facts";
import type { Actor } from "@/lib/domain/actor";
import type { BatchId, CaseId } from "@/lib/domain/ids";
import type { IncomingItem, IntakeOutcome } from "@/lib/domain/intake";
import type { EntryDraft, Json } from "@/lib/domain/log/entry";
import { type Add, add, type Change, type Plan } from "@/lib/domain/plan";
import type * as R from "@/lib/domain/records";
import type { NonEmpty } from "@/lib/domain/result";
import { commitPlan } from "../commit-plan";
import type { Ctx } from "../context";
import { isLockLoss, isUniqueViolation } from "../unique-violation";
import { findClusters } from "./find-clusters";
import { keysOf, newSubjects } from "./subjects";
import { type ItemWrites, takeItem } from "./take-item";

/** Items of one call; more is refused at the edge. */
export const ITEMS_PER_BATCH_MAX = 500;
const FIRST_CASE_NUMBER = 40_001;
const FIRST_JOURNAL_NUMBER = 100_001;
/** Batches that bring the same new item or author: all but one read again and meet it as known. */
const TRIES_MAX = 12;
const WAIT_MS = 10;

/**
 * Takes a batch in one transaction: deduplicates, freezes, detects, opens or updates cases, and appends one log
 * entry with salted commitments to the items. An item that comes twice in a batch is taken twice, one after the
 * other. Outcomes are in the order given. Throws on broken I/O only.
 */
export async function intakeItems(
  ctx: Ctx,
  actor: Actor,
  items: readonly IncomingItem[],
  source: string,
): Promise<IntakeOutcome[]> {
  const outcomes: IntakeOutcome[] = [];
  for (const round of inRounds(items)) {
    const part = await takeUntilDone(
      ctx,
      actor,
      round.map((at) => items[at] as IncomingItem),
      source,
    );
    await findClusters(ctx, part.flatMap(casesOf));
    round.forEach((at, index) => {
      outcomes[at] = part[index] as IntakeOutcome;
    });
  }
  return outcomes;
}

const casesOf = (outcome: IntakeOutcome): CaseId[] => ("caseId" in outcome ? [outcome.caseId as CaseId] : []);

/** Places of the items, so that no round has two of one id; in the order given. */
function inRounds(items: readonly IncomingItem[]): number[][] {
  const times = new Map<string, number>();
  const rounds: number[][] = [];
  items.forEach(({ snapshot: { platformId } }, at) => {
    const round = times.get(platformId) ?? 0;
    times.set(platformId, round + 1);
    const places = rounds[round] ?? [];
    places.push(at);
    rounds[round] = places;
  });
  return rounds;
}

async function takeUntilDone(
  ctx: Ctx,
  actor: Actor,
  items: readonly IncomingItem[],
  source: string,
): Promise<IntakeOutcome[]> {
  for (let tries = 1; ; tries++) {
    try {
      const outcomes = await takeBatch(ctx, actor, items, source);
      if (outcomes) return outcomes;
    } catch (error) {
      if (!isUniqueViolation(error) && !isLockLoss(error)) throw error;
      if (tries >= TRIES_MAX) throw error;
    }
    if (tries >= TRIES_MAX) throw new Error(`intake met other writers ${TRIES_MAX} times`);
    await new Promise((resolve) => setTimeout(resolve, WAIT_MS * tries));
  }
}

/** Null when a case moved meanwhile: the batch is read again on the newer state. */
async function takeBatch(
  ctx: Ctx,
  actor: Actor,
  items: readonly IncomingItem[],
  source: string,
): Promise<IntakeOutcome[] | null> {
  const now = ctx.now();
  const facts = await loadIntakeFacts(ctx.store, keysOf(items), now);
  const numbers = await takeBothNumbers(ctx, items, facts);
  const subjects = newSubjects(ctx, facts, numbers.journal);
  const batchId = ctx.newId("batch") as BatchId;
  const writes = noWrites();
  const outcomes: IntakeOutcome[] = [];
  for (const item of items) {
    outcomes.push(await takeItem(ctx, { item, facts, subjects, batchId, writes, caseNumber: numbers.case }));
  }
  if (outcomes.every(({ result }) => result === "duplicate" || result === "rejected")) return outcomes;
  const plan: Plan = {
    changes: changesOf({ id: batchId, at: now, source, items: items.length }, subjects.adds(), writes),
    entries: [batchEntry(batchId, source, writes, outcomes), ...subjects.entries()],
  };
  const done = await commitPlan(ctx, actor, plan, now);
  if (done.ok) return outcomes;
  if (done.refusal.kind === "stale") return null;
  throw new Error(`intake was refused: ${done.refusal.kind}`);
}

async function takeBothNumbers(ctx: Ctx, items: readonly IncomingItem[], facts: IntakeFacts) {
  const newStores = items.filter(({ store }) => store && !facts.stores.has(store.platformId)).length;
  let caseNumber = await takeNumbers(ctx.store, "case", items.length, FIRST_CASE_NUMBER);
  let journalNumber = newStores
    ? await takeNumbers(ctx.store, "journal", newStores, FIRST_JOURNAL_NUMBER)
    : 0;
  return { case: () => caseNumber++, journal: () => journalNumber++ };
}

const noWrites = (): ItemWrites => ({
  items: [],
  images: [],
  cases: [],
  caseItems: [],
  moves: [],
  evidence: [],
  sightings: [],
  files: [],
  bound: new Set(),
  commitments: [],
});

function changesOf(batch: R.Batch, subjects: readonly Add[], writes: ItemWrites): NonEmpty<Change> {
  const adds = [
    ...subjects,
    add("file", ...writes.files),
    add("item", ...writes.items),
    add("case", ...writes.cases),
    add("caseItem", ...writes.caseItems),
    add("itemImage", ...writes.images),
    add("evidence", ...writes.evidence),
    add("sighting", ...writes.sightings),
  ];
  const unbinds = [...writes.bound].map((hash): Change => ({ kind: "unbind_file", hash }));
  return [add("batch", batch), ...writes.moves, ...unbinds, ...adds.filter(({ rows }) => rows.length > 0)];
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
