import { ok } from "@/lib/domain/result";
import { logTrust } from "@/lib/edge/log-trust";
import { deskRoute } from "@/lib/edge/route";
import { exportManifest } from "@/lib/usecases/log/export-manifest";
import { progressOf } from "@/lib/usecases/log/export-progress";

/** How far an export is, and once it is done its manifest: rows, filters, digest and a signed checkpoint. */
export const GET = deskRoute({
  permission: "audit.export",
  run: async (ctx, _actor, _input, { id = "" }, { world }) =>
    ok({ progress: progressOf(id), manifest: await exportManifest(ctx, logTrust(world), id) }),
});
