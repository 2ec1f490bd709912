import type { StoreId } from "@/lib/domain/ids";
import { refuse } from "@/lib/domain/result";
import { deskRoute } from "@/lib/edge/route";
import { openStoreThumb } from "@/lib/screens/store-thumb";

export const GET = deskRoute({
  permission: "image.read",
  run: async (ctx, actor, _input, { id, hash }) => {
    const picture = await openStoreThumb(ctx, actor, id as StoreId, hash ?? "");
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
