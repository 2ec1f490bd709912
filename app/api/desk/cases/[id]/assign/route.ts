import type { CaseId } from "@/lib/domain/ids";
import { deskRoute } from "@/lib/edge/route";
import { assignInput } from "@/lib/edge/talk-schemas";
import { assignCase } from "@/lib/usecases/cases/assign-case";

export const POST = deskRoute({
  permission: "case.assign",
  input: assignInput,
  run: (ctx, actor, { to }, { id }) => assignCase(ctx, actor, { caseId: id as CaseId, to }),
});
