import { z } from "zod";
import { ok } from "@/lib/domain/result";
import { deskRoute } from "@/lib/edge/route";
import { sealTerms } from "@/lib/usecases/search/terms";

/** What is searched may be a contact, so it is posted and stands sealed in the address. */
export const POST = deskRoute({
  permission: "account.read",
  input: z.object({ q: z.string().trim().min(1).max(100) }),
  run: async (ctx, _actor, { q }) => ok({ s: await sealTerms(ctx, q) }),
});
