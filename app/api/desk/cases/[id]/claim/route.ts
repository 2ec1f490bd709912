import type { CaseId } from "@/lib/domain/ids";
import { nothingInput } from "@/lib/edge/desk-schemas";
import { deskRoute } from "@/lib/edge/route";
import { claimCase } from "@/lib/usecases/cases/claim-case";

export const POST = deskRoute({
  permission: "case.claim",
  input: nothingInput,
  run: (ctx, actor, _input, { id }) => claimCase(ctx, actor, id as CaseId),
});
