import type { AppealId } from "@/lib/domain/ids";
import { appealDecideInput } from "@/lib/edge/appeal-schemas";
import { deskRoute } from "@/lib/edge/route";
import { decideAppeal } from "@/lib/usecases/appeals/decide-appeal";

/** Sends the outcome with its reply: everything it gives back happens with it. */
export const POST = deskRoute({
  permission: "appeal.decide",
  input: appealDecideInput,
  run: (ctx, actor, { key, ...command }, { id }) =>
    decideAppeal(ctx, actor, { appealId: id as AppealId, ...command }, key),
});
