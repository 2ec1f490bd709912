import { ok } from "@/lib/domain/result";
import { deskRoute } from "@/lib/edge/route";
import { loadAuditPage } from "@/lib/screens/audit-page";
import { auditParams, auditQuery } from "@/lib/screens/audit-query";

/** The next rows of the table under its filters, below `before`. */
export const GET = deskRoute({
  permission: "audit.read",
  input: auditParams,
  run: async (ctx, actor, params) => ok(await loadAuditPage(ctx, actor, auditQuery(params))),
});
