import type { CaseId } from "@/lib/domain/ids";
import { deskRoute } from "@/lib/edge/route";
import { commentInput } from "@/lib/edge/talk-schemas";
import { commentCase } from "@/lib/usecases/talk/comment-case";

export const POST = deskRoute({
  permission: "case.comment",
  input: commentInput,
  run: (ctx, actor, { key, ...comment }, { id }) =>
    commentCase(ctx, actor, { caseId: id as CaseId, ...comment }, key),
});
