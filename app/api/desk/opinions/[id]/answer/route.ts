import type { OpinionId } from "@/lib/domain/ids";
import { deskRoute } from "@/lib/edge/route";
import { answerOpinionInput } from "@/lib/edge/talk-schemas";
import { answerOpinion } from "@/lib/usecases/talk/opinions";

export const POST = deskRoute({
  permission: "case.second_opinion",
  input: answerOpinionInput,
  run: (ctx, actor, answer, { id }) => answerOpinion(ctx, actor, { id: id as OpinionId, ...answer }),
});
