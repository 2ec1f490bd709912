import { appealById } from "@/db/queries/appeal-filing";
import { appealPapers } from "@/db/queries/appeals";
import type { NoticeRows } from "@/db/queries/notice-page";
import { appealNumber, type Reply } from "@/lib/domain/appeals/words";
import type * as R from "@/lib/domain/records";
import type { Ctx } from "@/lib/usecases/context";
import { openText } from "./open";

/** An appeal as whoever filed it reads it: no name of staff, ever. Texts are null where they may not be shown. */
export type AppealOnNotice = {
  id: R.Appeal["id"];
  number: string;
  state: R.Appeal["state"];
  filedAt: number;
  acknowledgeBy: number;
  decideBy: number;
  isReReview: boolean;
  statement: string | null;
  files: { id: string; contentType: string; sizeBytes: number }[];
  messages: { id: string; from: "staff" | "merchant"; text: string | null; at: number }[];
  outcome: { kind: R.AppealOutcome["kind"]; at: number; reply: Reply | null } | null;
};

/** The appeals against a notice, oldest first, with what was said since. */
export async function appealsOnNotice(
  ctx: Ctx,
  { appeals }: Pick<NoticeRows, "appeals">,
  clear: boolean,
): Promise<AppealOnNotice[]> {
  return Promise.all(appeals.map((each) => appealOnNotice(ctx, each, clear)));
}

export async function appealOnNotice(
  ctx: Ctx,
  { appeal, outcome }: NoticeRows["appeals"][number],
  clear: boolean,
): Promise<AppealOnNotice> {
  const papers = await appealPapers(ctx.store, appeal);
  const read = (sealed: R.Sealed) => (clear ? openText(ctx, sealed) : null);
  const { id, state, filedAt, acknowledgeBy, decideBy } = appeal;
  return {
    id,
    number: appealNumber(appeal),
    state,
    filedAt,
    acknowledgeBy,
    decideBy,
    isReReview: appeal.reReviewOf !== null,
    statement: await read(appeal.statementSealed),
    files: clear ? papers.files : [],
    messages: await Promise.all(
      papers.messages.map(async ({ id: messageId, from, sealed, at }) => ({
        id: messageId,
        from,
        text: await read(sealed),
        at,
      })),
    ),
    outcome: outcome && {
      kind: outcome.kind,
      at: outcome.at,
      reply: await replyOf(ctx, outcome.replySealed),
    },
  };
}

async function replyOf(ctx: Ctx, sealed: R.Sealed): Promise<Reply | null> {
  const clear = await openText(ctx, sealed);
  return clear === null ? null : (JSON.parse(clear) as Reply);
}

/** One appeal by its id, for the platform's key; null where there is none. */
export async function loadAppealReply(
  ctx: Ctx,
  id: R.Appeal["id"],
): Promise<(AppealOnNotice & { noticeId: R.Appeal["noticeId"] }) | null> {
  const found = await appealById(ctx.store, id);
  if (!found) return null;
  return { ...(await appealOnNotice(ctx, found, true)), noticeId: found.appeal.noticeId };
}
