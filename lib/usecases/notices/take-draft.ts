import { APPEAL_GROUNDS, type AppealDraft } from "@/lib/domain/appeals/statement";
import type * as R from "@/lib/domain/records";
import { keepAppealFile } from "../appeals/keep-appeal-file";
import type { Ctx } from "../context";
import { keepAppealDraft, readAppealDraft } from "./appeal-draft";

/** What a posted form changes in the draft. */
export type DraftGiven = {
  ground: string;
  statement: string;
  phone: string;
  /** New files, as they came. */
  files: readonly Uint8Array[];
  /** The kept file to take away again, or an empty text. */
  remove: string;
};

/** Why some file was not taken; the rest of the draft was. */
export type FileProblem = "file_too_large" | "file_wrong_type" | "file_broken" | "too_many_files";

/**
 * Takes what was typed and added into the draft: texts always, files one by one, each sniffed and written anew. What
 * cannot be taken is named, and everything else is kept.
 */
export async function takeDraft(
  ctx: Ctx,
  notice: R.Notice,
  given: DraftGiven,
  filesMax: number,
): Promise<{ draft: AppealDraft; problem: FileProblem | null }> {
  const before = await readAppealDraft(ctx, notice);
  const files = before.files.filter((file) => file.id !== given.remove);
  let problem: FileProblem | null = null;
  for (const bytes of given.files) {
    if (files.length >= filesMax) {
      problem = "too_many_files";
      break;
    }
    const kept = await keepAppealFile(
      ctx,
      { kind: "merchant", id: notice.id },
      { noticeId: notice.id, bytes },
    );
    if (!kept.ok) problem = problemOf(kept.refusal.kind);
    else if (!files.some((file) => file.id === kept.value.fileId)) {
      const { fileId: id, contentType, sizeBytes } = kept.value;
      files.push({ id, contentType, sizeBytes });
    }
  }
  const ground = APPEAL_GROUNDS.find((each) => each === given.ground) ?? null;
  const draft = { ground, statement: given.statement, phone: given.phone, files };
  await keepAppealDraft(ctx, notice, draft);
  return { draft, problem };
}

function problemOf(kind: string): FileProblem {
  if (kind === "too_large" || kind === "too_many_pixels") return "file_too_large";
  return kind === "wrong_type" ? "file_wrong_type" : "file_broken";
}
