import { V1_ROUTES } from "@/app/api/v1/routes";
import { apiPage } from "@/lib/edge/api-page";
import { openRoute } from "@/lib/edge/open-route";
import { openApiOf, operationsOf } from "@/lib/edge/openapi";

/** The document to read: plain HTML, no script. */
export const GET = openRoute({
  why: "describes the API and tells nothing of what is in it",
  async run() {
    const html = apiPage(openApiOf(operationsOf(V1_ROUTES)));
    return new Response(html, { headers: { "content-type": "text/html; charset=utf-8" } });
  },
});
