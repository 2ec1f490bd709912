import { ok, refuse } from "@/lib/domain/result";
import { openRoute } from "@/lib/edge/open-route";
import { isReady } from "@/lib/screens/health";

export const dynamic = "force-dynamic";

/** The database answers and has its tables: this node may be given requests. */
export const GET = openRoute({
  why: "tells nothing but whether this node can serve",
  run: async ({ ctx }) => ((await isReady(ctx)) ? ok("ready") : refuse({ kind: "unavailable" })),
});
