import type { CaseId } from "@/lib/domain/ids";
import { ok, refuse } from "@/lib/domain/result";
import { evidenceInput } from "@/lib/edge/desk-schemas";
import { deskRoute } from "@/lib/edge/route";
import { loadCaseView } from "@/lib/screens/case-view";
import { addEvidence } from "@/lib/usecases/cases/add-evidence";

export const POST = deskRoute({
  permission: "evidence.add",
  input: evidenceInput,
  run: async (ctx, actor, input, { id }) => {
    const added = await addEvidence(ctx, actor, { caseId: id as CaseId, ...input });
    if (!added.ok) return added;
    const view = await loadCaseView(ctx, actor, id as CaseId);
    return view ? ok(view) : refuse({ kind: "not_found" });
  },
});
