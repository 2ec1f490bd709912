import type { CaseId } from "@/lib/domain/ids";
import { overturnInput } from "@/lib/edge/desk-schemas";
import { deskRoute } from "@/lib/edge/route";
import { overturnCase } from "@/lib/usecases/cases/overturn-case";

export const POST = deskRoute({
  permission: "case.decide",
  input: overturnInput,
  run: (ctx, actor, { key, ...input }, { id }) =>
    overturnCase(ctx, actor, { kind: "overturn", caseId: id as CaseId, ...input }, key),
});
