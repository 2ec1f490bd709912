import type { CaseId } from "@/lib/domain/ids";
import { refuse } from "@/lib/domain/result";
import { deskRoute } from "@/lib/edge/route";
import { openCaseImage } from "@/lib/screens/case-image";

export const GET = deskRoute({
  permission: "image.read",
  run: async (ctx, _actor, _input, { id, hash }) => {
    const picture = await openCaseImage(ctx, id as CaseId, hash ?? "");
    if (!picture) return refuse({ kind: "not_found" });
    return new Response(Buffer.from(picture.bytes), {
      headers: {
        "content-type": picture.contentType,
        "cache-control": "private, max-age=3600",
        "x-content-type-options": "nosniff",
        "content-security-policy": "default-src 'none'",
      },
    });
  },
});
