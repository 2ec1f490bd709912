import { openRoute } from "@/lib/edge/open-route";
import { openApiOf, operationsOf } from "@/lib/edge/openapi";
import { V1_ROUTES } from "../routes";

let document: string | undefined;

/** The OpenAPI 3.1 document, made once of what the routes declare. */
export const GET = openRoute({
  why: "describes the API and tells nothing of what is in it",
  async run() {
    document ??= JSON.stringify(openApiOf(operationsOf(V1_ROUTES)), null, 1);
    return new Response(document, { headers: { "content-type": "application/json" } });
  },
});
