import {
  cursorOf,
  filteredCount,
  type QueueCursor,
  type QueueFilter,
  type QueueRecord,
  queueCounts,
  queuePage,
} from "@/db/queries/queue";
import { appealsWaiting, approvalsWaiting } from "@/db/queries/waiting";
import type { PersonActor } from "@/lib/domain/actor";
import type { Ctx } from "@/lib/usecases/context";
import { openSnippet } from "./open";
import { type Sight, sightOver } from "./sight";
import type { QueueCountsView, QueuePageView, QueueRowView } from "./views";

export const QUEUE_ROWS_PER_PAGE = 50;

export type QueueQuery = { filter: QueueFilter; after: string | null };

/** One page of the queue as a person sees it, with the counts of the tabs and of the filter. */
export async function loadQueuePage(ctx: Ctx, actor: PersonActor, query: QueueQuery): Promise<QueuePageView> {
  const now = ctx.now();
  const { filter } = query;
  const [records, counts, total] = await Promise.all([
    queuePage(ctx.store, {
      filter,
      personId: actor.id,
      now,
      after: readCursor(query.after),
      limit: QUEUE_ROWS_PER_PAGE + 1,
    }),
    loadCounts(ctx, actor),
    totalOf(ctx, actor, filter),
  ]);
  const shown = records.slice(0, QUEUE_ROWS_PER_PAGE);
  const last = shown.at(-1);
  const sight = await sightOver(
    ctx,
    actor,
    shown.map(({ id }) => id),
  );
  return {
    rows: await Promise.all(shown.map((record) => rowView(ctx, sight, record))),
    next: records.length > shown.length && last ? writeCursor(cursorOf(last, filter.sort)) : null,
    counts,
    total,
    now,
  };
}

/** Counts for the tabs and the rail. */
export async function loadCounts(ctx: Ctx, actor: PersonActor): Promise<QueueCountsView> {
  const [counts, approvals, appeals] = await Promise.all([
    queueCounts(ctx.store, actor.id, ctx.now()),
    approvalsWaiting(ctx.store, actor.id),
    appealsWaiting(ctx.store),
  ]);
  return { mine: counts.mine, open: counts.open, escalated: counts.escalated, approvals, appeals };
}

async function totalOf(ctx: Ctx, actor: PersonActor, filter: QueueFilter): Promise<QueuePageView["total"]> {
  const isFree = filter.surface || filter.rule || filter.band || filter.age || filter.store;
  if (isFree || filter.tab === "mine") return filteredCount(ctx.store, filter, actor.id, ctx.now());
  const counts = await queueCounts(ctx.store, actor.id, ctx.now());
  return { n: counts[filter.tab], capped: false };
}

async function rowView(ctx: Ctx, sight: Sight, record: QueueRecord): Promise<QueueRowView> {
  return {
    id: record.id,
    number: record.number,
    surface: record.surface,
    state: record.state,
    rule: record.topRule,
    kind: record.topKind,
    band: record.band,
    dueAt: record.dueAt,
    openedAt: record.openedAt,
    version: record.version,
    snippet: await openSnippet(ctx, sight.clear(record.id), record.snippet),
    holder: record.holderId ? { id: record.holderId, name: record.holderName ?? "" } : null,
    assigned: record.assignedTo ? { id: record.assignedTo, name: record.assignedName ?? "" } : null,
    reading: record.picturesWaiting > 0,
  };
}

const writeCursor = (cursor: QueueCursor): string => `${cursor.key}~${cursor.id}`;

/** Null for anything that is no cursor of ours: the first page then. */
function readCursor(text: string | null): QueueCursor | null {
  const match = /^(\d{1,16})~(case_[0-9A-Z]{26})$/.exec(text ?? "");
  return match ? { key: Number(match[1]), id: match[2] as string } : null;
}
