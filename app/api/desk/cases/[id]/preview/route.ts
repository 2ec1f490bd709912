import type { CaseId } from "@/lib/domain/ids";
import { findingsInput } from "@/lib/edge/desk-schemas";
import { deskRoute } from "@/lib/edge/route";
import { previewCase } from "@/lib/usecases/cases/preview-case";

export const POST = deskRoute({
  permission: "case.read",
  input: findingsInput,
  run: (ctx, _actor, findings, { id }) => previewCase(ctx, id as CaseId, findings),
});
