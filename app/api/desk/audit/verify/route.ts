import { ok } from "@/lib/domain/result";
import { nothingInput } from "@/lib/edge/desk-schemas";
import { logTrust } from "@/lib/edge/log-trust";
import { deskRoute } from "@/lib/edge/route";
import { lastVerification, verifyAndRemember } from "@/lib/usecases/log/last-verdict";

/** What is known just now; while one runs, how far it is. */
export const GET = deskRoute({
  permission: "audit.read",
  run: async (ctx) => ok(await lastVerification(ctx)),
});

export const POST = deskRoute({
  permission: "log.verify",
  input: nothingInput,
  run: async (ctx, actor, _input, _params, { world }) =>
    ok(await verifyAndRemember(ctx, logTrust(world), actor)),
});
