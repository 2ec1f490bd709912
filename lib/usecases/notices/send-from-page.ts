import { packOf } from "@/db/queries/appeal-filing";
import { type AppealDraft, STATEMENT_LENGTH_MAX, statementOf } from "@/lib/domain/appeals/statement";
import type { AppealId } from "@/lib/domain/ids";
import type { Bilingual } from "@/lib/domain/policy/pack";
import { answerAsk } from "../appeals/answer-ask";
import { fileAppeal } from "../appeals/file-appeal";
import type { Ctx } from "../context";
import { dropAppealDraft } from "./appeal-draft";
import type { FoundNotice } from "./reached-notice";
import { type DraftGiven, type FileProblem, takeDraft } from "./take-draft";

/** A posted form. `send`: false keeps the draft only, because files are added or taken away first. */
export type PageForm = DraftGiven & { send: boolean; key: string; language: keyof Bilingual };

/** Null: done. `kept`: the draft is kept and nothing was sent. Otherwise why not; the draft is kept. */
export type PageProblem = FileProblem | "files_cut" | "statement_long" | "kept" | (string & {});

type Send = (draft: AppealDraft) => Promise<{ ok: true } | { ok: false; refusal: { kind: string } }>;

async function takeAndSend(
  ctx: Ctx,
  { notice, decision }: FoundNotice,
  form: PageForm,
  send: Send,
): Promise<PageProblem | null> {
  const { filesMax } = packOf(ctx.packs, decision).appeals;
  const { draft, problem } = await takeDraft(ctx, notice, form, filesMax);
  if (problem) return problem;
  if (!form.send) return "kept";
  if (draft.statement.length > STATEMENT_LENGTH_MAX) return "statement_long";
  const done = await send(draft);
  if (!done.ok) return done.refusal.kind;
  await dropAppealDraft(ctx, notice);
  return null;
}

/** Files the appeal that was typed on the page; on any refusal what was typed stays. */
export const sendAppeal = (ctx: Ctx, found: FoundNotice, form: PageForm): Promise<PageProblem | null> =>
  takeAndSend(ctx, found, form, async (draft) => {
    if (draft.statement.trim() === "") return { ok: false, refusal: { kind: "statement_needed" } };
    const { id: noticeId } = found.notice;
    const statement = statementOf(draft, form.language);
    const files = draft.files.map((file) => file.id);
    return fileAppeal(ctx, { kind: "merchant", id: noticeId }, { noticeId, statement, files, key: form.key });
  });

/** Answers what was asked, from the same draft. */
export const sendAnswer = (
  ctx: Ctx,
  found: FoundNotice,
  appealId: AppealId,
  form: PageForm,
): Promise<PageProblem | null> =>
  takeAndSend(ctx, found, form, (draft) => {
    const command = { appealId, text: draft.statement, files: draft.files.map((file) => file.id) };
    return answerAsk(ctx, { kind: "merchant", id: found.notice.id }, command, form.key);
  });
