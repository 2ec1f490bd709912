import type { CaseId } from "@/lib/domain/ids";
import { fenceInput } from "@/lib/edge/desk-schemas";
import { deskRoute } from "@/lib/edge/route";
import { releaseCase } from "@/lib/usecases/cases/claim-case";

export const POST = deskRoute({
  permission: "case.release",
  input: fenceInput,
  run: (ctx, actor, { fence }, { id }) => releaseCase(ctx, actor, { caseId: id as CaseId, fence }),
});
