import type { CaseId } from "@/lib/domain/ids";
import { deskRoute } from "@/lib/edge/route";
import { loadCaseContext } from "@/lib/screens/case-context";

export const GET = deskRoute({
  permission: "contact.search",
  run: (ctx, actor, _input, { id }) => loadCaseContext(ctx, actor, id as CaseId),
});
