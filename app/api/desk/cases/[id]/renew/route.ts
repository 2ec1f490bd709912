import type { CaseId } from "@/lib/domain/ids";
import { fenceInput } from "@/lib/edge/desk-schemas";
import { deskRoute } from "@/lib/edge/route";
import { renewCase } from "@/lib/usecases/cases/claim-case";

export const POST = deskRoute({
  permission: "case.claim",
  input: fenceInput,
  run: (ctx, actor, { fence }, { id }) => renewCase(ctx, actor, { caseId: id as CaseId, fence }),
});
