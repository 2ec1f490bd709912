import type { CaseId } from "@/lib/domain/ids";
import { ok, refuse } from "@/lib/domain/result";
import { deskRoute } from "@/lib/edge/route";
import { loadCaseView } from "@/lib/screens/case-view";

export const GET = deskRoute({
  permission: "case.read",
  run: async (ctx, actor, _input, { id }) => {
    const view = await loadCaseView(ctx, actor, id as CaseId);
    return view ? ok(view) : refuse({ kind: "not_found" });
  },
});
