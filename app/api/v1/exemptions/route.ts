import { ok } from "@/lib/domain/result";
import { keyRoute } from "@/lib/edge/key-route";
import { exemptionsAnswer, exemptionsQuery } from "@/lib/edge/v1-decision-schemas";
import { exemptionPage } from "@/lib/screens/v1-decisions";

/** The register of exemptions, newest first, a page at a time. */
export const GET = keyRoute({
  summary: "The register of exemptions, newest first, a page at a time",
  scope: "exemptions:read",
  input: exemptionsQuery,
  answers: exemptionsAnswer,
  run: async (ctx, _actor, query) => ok(await exemptionPage(ctx, query)),
});
