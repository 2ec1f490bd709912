import { fileURLToPath } from "node:url";
import { beforeAll, expect, it } from "vitest";
import { SCOPES } from "@/lib/domain/access/permissions";
import { ACCESS } from "@/lib/domain/access/table";
import { routeManifest, type WayIn } from "./route-manifest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const name = ({ method, path, file }: WayIn) => `${method} ${path} (${file})`;

let ways: WayIn[] = [];
beforeAll(async () => {
  ways = await routeManifest(root);
}, 300_000);

it("finds the ways in: sign-in, health, and the desk's own", () => {
  const paths = ways.map(({ path }) => path);
  expect(paths).toEqual(
    expect.arrayContaining(["/api/auth/[...nextauth]", "/api/health/ready", "/sign-in", "/api/desk/queue"]),
  );
});

it("every route, page and action says who may use it", () => {
  expect(ways.filter(({ access }) => access === null).map(name)).toEqual([]);
});

it("every permission and scope that is asked for is in the table", () => {
  for (const way of ways) {
    if (way.access?.kind === "person")
      expect(Object.keys(ACCESS), name(way)).toContain(way.access.permission);
    if (way.access?.kind === "key") expect(SCOPES, name(way)).toContain(way.access.scope);
  }
});

it("nothing that changes anything is open to all but sign-in and the merchant's own page", () => {
  const open = ways.filter(({ access, method }) => access?.kind === "open" && method !== "GET");
  const elsewhere = open.filter(({ path }) => !/^\/(api\/auth\/|api\/notice\/|notice\/)/.test(path));
  expect(elsewhere.map(name)).toEqual([]);
});

it("machines come in under /api/v1, and to the metrics, by key alone, people never", () => {
  for (const way of ways.filter(({ kind }) => kind === "route")) {
    const isMachines = way.path.startsWith("/api/v1/") || way.path === "/api/metrics";
    if (way.access?.kind === "key") expect(isMachines, name(way)).toBe(true);
    if (isMachines) expect(way.access?.kind, name(way)).not.toBe("person");
  }
});
