import { z } from "zod";
import { ok, refuse } from "@/lib/domain/result";
import { deskRoute } from "@/lib/edge/route";
import { loadAuditEntry } from "@/lib/screens/audit-entry";

/** One entry with its inclusion proof, for the drawer and for whoever wants to check it elsewhere. */
export const GET = deskRoute({
  permission: "audit.read",
  input: z.object({ entry: z.coerce.number().int().min(0) }),
  run: async (ctx, actor, { entry }) => {
    const view = await loadAuditEntry(ctx, actor, entry);
    return view ? ok(view) : refuse({ kind: "not_found" });
  },
});
