import { createHash } from "node:crypto";
import { z } from "zod";
import { refuse } from "@/lib/domain/result";
import { logTrust } from "@/lib/edge/log-trust";
import { deskRoute } from "@/lib/edge/route";
import { readyQuery } from "@/lib/screens/audit-page";
import { auditParams, auditQuery } from "@/lib/screens/audit-query";
import { exportAudit } from "@/lib/usecases/log/export-audit";
import { lastVerification } from "@/lib/usecases/log/last-verdict";
import { publishCheckpoint } from "@/lib/usecases/log/publish-checkpoint";

const input = auditParams.extend({
  format: z.enum(["csv", "jsonl"]).catch("csv"),
  /** Chosen by the screen, so that it can ask how far it is; made here otherwise. */
  export: z
    .string()
    .regex(/^[\w-]{8,40}$/)
    .optional(),
  /** To go on: the log's size of the broken export; `before` is then the last entry that came. */
  size: z.coerce.number().int().min(0).optional(),
});
const TYPES = { csv: "text/csv; charset=utf-8", jsonl: "application/x-ndjson; charset=utf-8" };

/** The filtered log as a file, streamed; off while the log is known to be broken. */
export const GET = deskRoute({
  permission: "audit.export",
  input,
  run: async (ctx, actor, { format, export: wantedId, size: wantedSize, ...params }, _params, { world }) => {
    if ((await lastVerification(ctx)).kind === "broken") return refuse({ kind: "log_broken" });
    const ready = await readyQuery(ctx, actor, auditQuery(params));
    if (!ready) return refuse({ kind: "not_found" });
    const { size: signed } = await publishCheckpoint(ctx, logTrust(world));
    const size = Math.min(ready.asOfSize ?? signed, wantedSize ?? signed, signed);
    const id = wantedId ?? ctx.newId("batch");
    const wanted = { id, filter: ready.filter, format, size, before: params.before };
    const parts = exportAudit(ctx, actor, wanted, createHash("sha256"));
    return new Response(streamOf(parts), {
      headers: {
        "content-type": TYPES[format],
        "content-disposition": `attachment; filename="weir-audit-${size}.${format}"`,
        "cache-control": "no-store",
        "x-weir-export": id,
        "x-weir-log-size": String(size),
      },
    });
  },
});

function streamOf(parts: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await parts.return(undefined);
    },
  });
}
