import { z } from "zod";
import { refuse } from "@/lib/domain/result";
import { deskRoute } from "@/lib/edge/route";
import { sizeAtMoment } from "@/lib/screens/audit-page";
import { auditParams, auditQuery } from "@/lib/screens/audit-query";
import { exportAudit } from "@/lib/usecases/log/export-audit";
import { lastVerification } from "@/lib/usecases/log/last-verdict";

const input = auditParams.extend({ format: z.enum(["csv", "jsonl"]).catch("csv") });
const TYPES = { csv: "text/csv; charset=utf-8", jsonl: "application/x-ndjson; charset=utf-8" };

/** The filtered log as a file, streamed. Off while the log is known to be broken. */
export const GET = deskRoute({
  permission: "audit.export",
  input,
  run: async (ctx, actor, { format, ...params }) => {
    if (lastVerification().kind === "broken") return refuse({ kind: "log_broken" });
    const { filter, asOf } = auditQuery(params);
    const asOfSize = asOf === null ? null : await sizeAtMoment(ctx, asOf);
    const lines = exportAudit(ctx, actor, { filter, asOfSize, format });
    const encoder = new TextEncoder();
    const body = new ReadableStream<Uint8Array>({
      async pull(controller) {
        const { done, value } = await lines.next();
        if (done) controller.close();
        else controller.enqueue(encoder.encode(value));
      },
      async cancel() {
        await lines.return(undefined);
      },
    });
    return new Response(body, {
      headers: {
        "content-type": TYPES[format],
        "content-disposition": `attachment; filename="weir-log.${format}"`,
        "cache-control": "no-store",
      },
    });
  },
});
