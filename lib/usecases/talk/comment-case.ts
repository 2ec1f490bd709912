import { eq } from "drizzle-orm";
import { markRead, reviewers } from "@/db/queries/talk";
import { permit } from "@/lib/domain/access/permit";
import type { PersonActor } from "@/lib/domain/actor";
import type { CaseId, CommentId, PersonId } from "@/lib/domain/ids";
import { add, type Change } from "@/lib/domain/plan";
import type * as R from "@/lib/domain/records";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { commitPlan } from "../commit-plan";
import type { Ctx } from "../context";
import { findReply } from "../idempotency";

export type CommentCommand = { caseId: CaseId; text: string; mentions: PersonId[] };
export type TalkRefusal =
  | { kind: "not_found" }
  | { kind: "not_allowed"; permission: string }
  | { kind: "key_reused" }
  | { kind: "unknown_person" }
  | { kind: "answered_already" };

/** Says something about a case to colleagues; those mentioned find it in their inbox. Sealed as the author's content. */
export async function commentCase(
  ctx: Ctx,
  actor: PersonActor,
  command: CommentCommand,
  key: string,
): Promise<Result<{ commentId: CommentId }, TalkRefusal>> {
  const allowed = permit(actor, "case.comment");
  if (!allowed.ok) return allowed;
  const replay = await findReply<{ commentId: CommentId }>(ctx, actor, key, command);
  if (replay.kind === "stored") return ok(replay.reply);
  if (replay.kind === "key_reused") return refuse({ kind: "key_reused" });
  const { db, t } = ctx.store;
  const [found] = await db.select().from(t.case).where(eq(t.case.id, command.caseId));
  if (!found) return refuse({ kind: "not_found" });
  const mentions = [...new Set(command.mentions)].filter((id) => id !== actor.id);
  if (!(await areReviewers(ctx, mentions))) return refuse({ kind: "unknown_person" });
  const now = ctx.now();
  const seal = await ctx.vault.sealer(found.accountId);
  const id = ctx.newId("comment") as CommentId;
  const { caseId } = command;
  const comment: R.Comment = {
    id,
    caseId,
    accountId: found.accountId,
    by: actor.id,
    at: now,
    sealed: seal(command.text),
  };
  const rows = mentions.map(
    (personId): R.CommentMention => ({
      id: `${id}:${personId}`,
      commentId: id,
      caseId,
      personId,
      by: actor.id,
      at: now,
    }),
  );
  const changes: [Change, ...Change[]] = [
    add("comment", comment),
    ...(rows.length > 0 ? [add("commentMention", ...rows)] : []),
  ];
  const entry = {
    action: "case.commented",
    subject: { kind: "comment", id },
    cause: null,
    caseId,
    before: null,
    after: null,
    facts: { mentions },
  } as const;
  const idempotency = { key, inputHash: replay.inputHash, reply: JSON.stringify({ commentId: id }) };
  const done = await commitPlan(ctx, actor, { changes, entries: [entry], idempotency }, now);
  if (!done.ok) return commentCase(ctx, actor, command, key);
  await markRead(ctx.store, actor.id, [`case:${caseId}`], now);
  return ok({ commentId: id });
}

export async function areReviewers(ctx: Ctx, ids: readonly PersonId[]): Promise<boolean> {
  if (ids.length === 0) return true;
  const known = new Set((await reviewers(ctx.store)).map((person) => person.id));
  return ids.every((id) => known.has(id));
}
