import type { CaseId } from "@/lib/domain/ids";
import { takeOverInput } from "@/lib/edge/desk-schemas";
import { deskRoute } from "@/lib/edge/route";
import { takeOverCase } from "@/lib/usecases/cases/take-over-case";

export const POST = deskRoute({
  permission: "case.take_over",
  input: takeOverInput,
  run: (ctx, actor, { reason }, { id }) => takeOverCase(ctx, actor, { caseId: id as CaseId, reason }),
});
