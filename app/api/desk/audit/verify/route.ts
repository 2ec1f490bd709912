import { ok } from "@/lib/domain/result";
import { nothingInput } from "@/lib/edge/desk-schemas";
import { logTrust } from "@/lib/edge/log-trust";
import { deskRoute } from "@/lib/edge/route";
import { lastVerification, verifyAndRemember } from "@/lib/usecases/log/last-verdict";

export const GET = deskRoute({ permission: "audit.read", run: async () => ok(lastVerification()) });

export const POST = deskRoute({
  permission: "log.verify",
  input: nothingInput,
  run: async (ctx, _actor, _input, _params, { world }) => ok(await verifyAndRemember(ctx, logTrust(world))),
});
