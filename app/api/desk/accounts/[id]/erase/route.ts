import type { AccountId } from "@/lib/domain/ids";
import { eraseInput } from "@/lib/edge/proof-schemas";
import { deskRoute } from "@/lib/edge/route";
import { eraseAuthor } from "@/lib/usecases/privacy/erase-author";

export const POST = deskRoute({
  permission: "content.erase",
  input: eraseInput,
  run: (ctx, actor, { reason }, params) =>
    eraseAuthor(ctx, actor, { accountId: params.id as AccountId, reason }),
});
