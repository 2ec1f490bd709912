import type { CaseId } from "@/lib/domain/ids";
import { refuse } from "@/lib/domain/result";
import { deskRoute } from "@/lib/edge/route";
import { openCaseImage } from "@/lib/screens/case-image";
import { sightOver } from "@/lib/screens/sight";

export const GET = deskRoute({
  permission: "image.read",
  run: async (ctx, actor, _input, { id, hash }) => {
    // A picture cannot be masked word by word: for who may not read contacts it is not there.
    const sight = await sightOver(ctx, actor, [id ?? ""]);
    if (!sight.clear(id ?? "")) return refuse({ kind: "not_found" });
    const picture = await openCaseImage(ctx, id as CaseId, hash ?? "");
    if (!picture) return refuse({ kind: "not_found" });
    return new Response(Buffer.from(picture.bytes), {
      headers: {
        "content-type": picture.contentType,
        // What a purpose opened for a time must not outlive it in the browser.
        "cache-control": sight.until(id ?? "") === null ? "private, max-age=3600" : "no-store",
        "x-content-type-options": "nosniff",
        "content-security-policy": "default-src 'none'",
      },
    });
  },
});
