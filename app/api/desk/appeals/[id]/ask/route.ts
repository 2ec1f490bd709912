import type { AppealId } from "@/lib/domain/ids";
import { appealAskInput } from "@/lib/edge/appeal-schemas";
import { deskRoute } from "@/lib/edge/route";
import { askMerchant } from "@/lib/usecases/appeals/ask-merchant";

/** Asks the merchant one question. */
export const POST = deskRoute({
  permission: "appeal.decide",
  input: appealAskInput,
  run: (ctx, actor, { key, ...command }, { id }) =>
    askMerchant(ctx, actor, { appealId: id as AppealId, ...command }, key),
});
