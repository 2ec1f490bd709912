import type { CaseId } from "@/lib/domain/ids";
import { skipInput } from "@/lib/edge/desk-schemas";
import { deskRoute } from "@/lib/edge/route";
import { skipCase } from "@/lib/usecases/cases/skip-case";

export const POST = deskRoute({
  permission: "case.skip",
  input: skipInput,
  run: (ctx, actor, { fence }, { id }) => skipCase(ctx, actor, { caseId: id as CaseId, fence }),
});
