import type { CaseId } from "@/lib/domain/ids";
import { escalateInput } from "@/lib/edge/desk-schemas";
import { deskRoute } from "@/lib/edge/route";
import { escalateCase } from "@/lib/usecases/cases/escalate-case";

export const POST = deskRoute({
  permission: "case.escalate",
  input: escalateInput,
  run: (ctx, actor, { key, ...input }, { id }) =>
    escalateCase(ctx, actor, { caseId: id as CaseId, ...input }, key),
});
