import type { AppealId } from "@/lib/domain/ids";
import { appealPreviewInput } from "@/lib/edge/appeal-schemas";
import { deskRoute } from "@/lib/edge/route";
import { previewOutcome } from "@/lib/usecases/appeals/preview-outcome";

/** What an outcome would do; nothing is applied. */
export const POST = deskRoute({
  permission: "appeal.claim",
  input: appealPreviewInput,
  run: (ctx, actor, { outcome }, { id }) => previewOutcome(ctx, actor, id as AppealId, outcome),
});
