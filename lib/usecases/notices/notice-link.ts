import { noticeByToken, noticeOfNumber } from "@/db/queries/notice-page";
import { noticeToken } from "@/db/queries/notice-token";
import { type NotAllowed, permit } from "@/lib/domain/access/permit";
import type { PersonActor } from "@/lib/domain/actor";
import type { NoticeId } from "@/lib/domain/ids";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { commitPlan } from "../commit-plan";
import type { Ctx } from "../context";
import { tokenDigest } from "../token-digest";

/** 24 random bytes in base64url, as `Ctx.newToken` makes them. */
const TOKEN = /^[A-Za-z0-9_-]{32}$/;

/**
 * Which notice a link opens, without opening it: a previewing robot that follows the link must not start the appeal
 * window. Unknown, revoked, undone and not yet sent are one answer.
 */
export async function noticeOfLink(
  ctx: Ctx,
  token: string,
): Promise<Result<{ noticeId: NoticeId; number: number }, { kind: "not_found" }>> {
  if (!TOKEN.test(token)) return refuse({ kind: "not_found" });
  const rows = await noticeByToken(ctx.store, tokenDigest(ctx, token));
  const opens = rows && rows.revokedAt === null && !rows.undone && ctx.now() >= rows.decision.undoUntil;
  return opens ? ok({ noticeId: rows.notice.id, number: rows.notice.number }) : refuse({ kind: "not_found" });
}

export type LinkRefusal = NotAllowed | { kind: "not_found" } | { kind: "revoked" } | { kind: "erased" };

/** Gives a senior the token of a notice's link, for a merchant who has lost it. Logged: it opens without signing in. */
export async function giveNoticeLink(
  ctx: Ctx,
  actor: PersonActor,
  number: number,
): Promise<Result<{ token: string }, LinkRefusal>> {
  const may = permit(actor, "notice.link");
  if (!may.ok) return may;
  const found = await noticeOfNumber(ctx.store, number);
  if (!found || found.undone || ctx.now() < found.decision.undoUntil) return refuse({ kind: "not_found" });
  if (found.revokedAt !== null) return refuse({ kind: "revoked" });
  const sealed = await noticeToken(ctx.store, found.notice.decisionId);
  const clear = sealed && (await ctx.vault.open(sealed));
  if (!clear) return refuse({ kind: "erased" });
  const { token } = JSON.parse(clear) as { token: string };
  const entry = {
    action: "notice.link_given",
    subject: { kind: "notice", id: found.notice.id },
    cause: null,
    caseId: found.notice.caseId,
    before: null,
    after: null,
    facts: { by: actor.id },
  } as const;
  const nothing = { kind: "nothing", why: "giving a link out changes no record" } as const;
  await commitPlan(ctx, actor, { changes: [nothing], entries: [entry] }, ctx.now());
  return ok({ token });
}
