import type { AppealId, FileId } from "@/lib/domain/ids";
import { refuse } from "@/lib/domain/result";
import { deskRoute } from "@/lib/edge/route";
import { openAppealFile } from "@/lib/screens/appeals-page";

/** An attachment: pictures are drawn, everything else is only ever downloaded. */
export const GET = deskRoute({
  permission: "appeal.read",
  run: async (ctx, actor, _input, { id, file }) => {
    const found = await openAppealFile(ctx, actor, { appealId: id as AppealId, fileId: file as FileId });
    if (!found) return refuse({ kind: "not_found" });
    const picture = found.contentType.startsWith("image/");
    return new Response(Buffer.from(found.bytes), {
      headers: {
        "content-type": found.contentType,
        "cache-control": "private, max-age=3600",
        "x-content-type-options": "nosniff",
        "content-security-policy": "default-src 'none'",
        "content-disposition": picture ? "inline" : 'attachment; filename="attachment.pdf"',
      },
    });
  },
});
