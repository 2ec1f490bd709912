import { ok } from "@/lib/domain/result";
import { deskRoute } from "@/lib/edge/route";
import { countAudit } from "@/lib/screens/audit-page";
import { auditParams, auditQuery } from "@/lib/screens/audit-query";

/** How many entries the filters let through, for the foot of the table. */
export const GET = deskRoute({
  permission: "audit.read",
  input: auditParams,
  run: async (ctx, actor, params) => ok(await countAudit(ctx, actor, auditQuery(params))),
});
