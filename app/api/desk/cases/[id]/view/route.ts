import type { CaseId } from "@/lib/domain/ids";
import { nothingInput } from "@/lib/edge/desk-schemas";
import { deskRoute } from "@/lib/edge/route";
import { viewCase } from "@/lib/usecases/cases/view-case";

export const POST = deskRoute({
  permission: "case.read",
  input: nothingInput,
  run: (ctx, actor, _input, { id }) => viewCase(ctx, actor, id as CaseId),
});
