import { dropDraft, keepDraft, readDraft } from "@/db/operational-leases";
import type { FileId } from "@/lib/domain/ids";
import type * as R from "@/lib/domain/records";
import type { Ctx } from "../context";

/** Why the merchant asks for another look: a help for whoever reads the statement, judged by nobody. */
export const APPEAL_GROUNDS = ["not_a_contact", "not_ours", "too_heavy", "other"] as const;
export type AppealGround = (typeof APPEAL_GROUNDS)[number];

/** What a merchant has typed and added on the page of a notice, before it is sent. */
export type AppealDraft = {
  ground: AppealGround | null;
  statement: string;
  phone: string;
  files: { id: FileId; contentType: string; sizeBytes: number }[];
};

export const NO_DRAFT: AppealDraft = { ground: null, statement: "", phone: "", files: [] };

/** Keeps a draft, sealed under the account's key, so that an error, a reload or a lost connection loses nothing. */
export async function keepAppealDraft(ctx: Ctx, notice: R.Notice, draft: AppealDraft): Promise<void> {
  const seal = await ctx.vault.sealer(notice.accountId);
  const sealed = seal(JSON.stringify(draft));
  await keepDraft(ctx.store, { caseId: notice.caseId, personId: notice.id, sealed, at: ctx.now() });
}

export async function readAppealDraft(ctx: Ctx, notice: R.Notice): Promise<AppealDraft> {
  const sealed = await readDraft(ctx.store, notice.caseId, notice.id);
  const clear = sealed && (await ctx.vault.open(sealed));
  return clear ? (JSON.parse(clear) as AppealDraft) : NO_DRAFT;
}

export const dropAppealDraft = (ctx: Ctx, notice: R.Notice): Promise<void> =>
  dropDraft(ctx.store, notice.caseId, notice.id);
