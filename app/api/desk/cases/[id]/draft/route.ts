import type { CaseId } from "@/lib/domain/ids";
import { draftInput } from "@/lib/edge/desk-schemas";
import { deskRoute } from "@/lib/edge/route";
import { keepDraft } from "@/lib/usecases/cases/keep-draft";

export const POST = deskRoute({
  permission: "case.claim",
  input: draftInput,
  run: (ctx, actor, { draft }, { id }) => keepDraft(ctx, actor, id as CaseId, draft),
});
