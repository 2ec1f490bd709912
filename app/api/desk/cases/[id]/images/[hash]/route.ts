import { seesContacts } from "@/lib/domain/access/sight";
import type { CaseId } from "@/lib/domain/ids";
import { refuse } from "@/lib/domain/result";
import { deskRoute } from "@/lib/edge/route";
import { openCaseImage } from "@/lib/screens/case-image";

export const GET = deskRoute({
  permission: "image.read",
  run: async (ctx, actor, _input, { id, hash }) => {
    // A picture cannot be masked word by word: for who may not read contacts it is not there.
    if (!seesContacts(actor.role)) return refuse({ kind: "not_found" });
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
