import { type InboxRow, inboxRows, markRead } from "@/db/queries/talk";
import type { PersonActor } from "@/lib/domain/actor";
import { nameOf } from "@/lib/usecases/cases/decide-refusal";
import type { Ctx } from "@/lib/usecases/context";
import { openReply, openText } from "./open";
import { veilOver } from "./veil";

const KEPT_MS = 90 * 86_400_000;

export type InboxView = {
  kind: InboxRow["kind"];
  /** What to mark as read. */
  what: string;
  caseId: string;
  number: number;
  by: string | null;
  at: number;
  text: string | null;
  unread: boolean;
};

/** Mentions, opinions asked and given, own decisions reversed: newest first. */
export async function loadInbox(ctx: Ctx, actor: PersonActor): Promise<InboxView[]> {
  const rows = await inboxRows(ctx.store, actor.id, ctx.now() - KEPT_MS);
  const veil = await veilOver(
    ctx,
    actor,
    rows.map(({ caseId }) => caseId),
  );
  return Promise.all(
    rows.map(async (row) => ({
      kind: row.kind,
      what: `${row.kind}:${row.refId}`,
      caseId: row.caseId,
      number: row.number,
      by: veil.hides(row.caseId, row.by) ? null : await nameOf(ctx, row.by),
      at: row.at,
      text: await (row.kind === "reversed" ? openReply : openText)(ctx, row.sealed),
      unread: row.readAt === null,
    })),
  );
}

/** For the mark in the rail; counted over the newest hundred. */
export async function unreadCount(ctx: Ctx, actor: PersonActor): Promise<number> {
  const rows = await inboxRows(ctx.store, actor.id, ctx.now() - KEPT_MS);
  return rows.filter(({ readAt }) => readAt === null).length;
}

export async function markInboxRead(ctx: Ctx, actor: PersonActor, what: readonly string[]): Promise<null> {
  await markRead(ctx.store, actor.id, what, ctx.now());
  return null;
}
