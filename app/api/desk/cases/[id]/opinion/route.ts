import type { CaseId } from "@/lib/domain/ids";
import { deskRoute } from "@/lib/edge/route";
import { askOpinionInput } from "@/lib/edge/talk-schemas";
import { askOpinion } from "@/lib/usecases/talk/opinions";

export const POST = deskRoute({
  permission: "case.second_opinion",
  input: askOpinionInput,
  run: (ctx, actor, { key, ...ask }, { id }) => askOpinion(ctx, actor, { caseId: id as CaseId, ...ask }, key),
});
