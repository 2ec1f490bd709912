import type { CaseId } from "@/lib/domain/ids";
import { confirmInput } from "@/lib/edge/desk-schemas";
import { deskRoute } from "@/lib/edge/route";
import { confirmCase } from "@/lib/usecases/cases/confirm-case";

export const POST = deskRoute({
  permission: "case.decide",
  input: confirmInput,
  run: (ctx, actor, { key, ...input }, { id }) =>
    confirmCase(ctx, actor, { kind: "confirm", caseId: id as CaseId, ...input }, key),
});
