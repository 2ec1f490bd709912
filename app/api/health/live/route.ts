import { ok } from "@/lib/domain/result";
import { openRoute } from "@/lib/edge/open-route";

export const dynamic = "force-dynamic";

/** The process answers. */
export const GET = openRoute({ why: "tells nothing but that the process runs", run: async () => ok("live") });
