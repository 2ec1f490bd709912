import { z } from "zod";
import { world } from "@/lib/edge/context";
import { keyRoute } from "@/lib/edge/key-route";
import { metrics } from "@/lib/edge/metrics";
import { operations } from "@/lib/screens/operations";

export const dynamic = "force-dynamic";

/** For Prometheus: `authorization: Bearer` with a key that has the scope `metrics:read`. */
export const GET = keyRoute({
  summary: "For Prometheus",
  scope: "metrics:read",
  answers: z.string(),
  run: async (ctx) => {
    const text = await metrics().text(await operations(ctx, (await world()).env.witnessUrl), ctx.now());
    return new Response(text, {
      headers: { "content-type": metrics().contentType, "cache-control": "no-store" },
    });
  },
});
