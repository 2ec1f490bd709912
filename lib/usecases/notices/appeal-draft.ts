import { dropDraft, keepDraft, readDraft } from "@/db/operational-leases";
import type { AppealDraft } from "@/lib/domain/appeals/statement";
import type * as R from "@/lib/domain/records";
import type { Ctx } from "../context";

const NO_DRAFT: AppealDraft = { ground: null, statement: "", phone: "", files: [] };

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
