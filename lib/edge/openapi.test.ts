import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { V1_ROUTES } from "@/app/api/v1/routes";
import { routeManifest } from "@/lib/test/route-manifest";
import { V1_LIST, v1RoutesSource } from "@/lib/test/v1-routes";
import { apiPage } from "./api-page";
import { openApiOf, operationsOf } from "./openapi";

const root = fileURLToPath(new URL("../..", import.meta.url));
type Doc = { paths: Record<string, Record<string, { summary: string; responses: object }>> };
const document = openApiOf(operationsOf(V1_ROUTES)) as Doc;
const documented = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
);

describe("the document of the API", () => {
  it("has every route for machines and no other", async () => {
    const ways = (await routeManifest(root)).filter(
      ({ path, access }) => path.startsWith("/api/v1/") && access?.kind === "key",
    );
    const found = ways.map(({ method, path }) => `${method} ${path.replace(/\[([^\]]+)\]/g, "{$1}")}`);
    expect(found.length).toBeGreaterThan(5);
    expect([...documented].sort()).toEqual(found.sort());
  }, 60_000);

  it("is made from the list that the files make", () => {
    // The formatter orders the imports as it likes.
    const lines = (text: string) => text.split("\n").sort();
    expect(lines(readFileSync(V1_LIST, "utf8"))).toEqual(lines(v1RoutesSource()));
  });

  it("says of each what it is for", () => {
    for (const methods of Object.values(document.paths))
      for (const { summary } of Object.values(methods)) expect(summary.length).toBeGreaterThan(8);
  });

  it("reads as a page without script, whatever the texts say", () => {
    const page = apiPage(document as never);
    expect(page).not.toMatch(/<script|<link|<style/);
    for (const name of documented) expect(page).toContain(name);
    const hostile = { ...document, info: { title: "<script>x</script>", description: "" } };
    expect(apiPage(hostile as never)).not.toContain("<script>");
  });
});
