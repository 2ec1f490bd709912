import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { routeManifest } from "./route-manifest";

const ROOT = process.cwd();
const READING = new Set(["GET", "HEAD", "OPTIONS"]);

/** Asked by POST since their words must not stand in a URL, or too long for one; they write nothing. */
const ASKS_ONLY: Readonly<Record<string, string>> = {
  "/api/desk/accounts": "looks accounts up by words",
  "/api/desk/find": "looks a contact up by its digest",
  "/api/desk/search/terms": "turns words into digests",
  "/api/desk/sso": "asks the provider whether it is there",
  "/api/desk/stores": "looks stores up by words",
  "/api/v1/scan": "reads items without storing them",
};

const FOLLOWED = /^(app|db|lib\/(usecases|screens|outbox|jobs|edge))\//;
/** What every route goes through, whatever it does: sessions are touched there, and nothing of the route's own. */
const DOORS =
  /^lib\/edge\/(route|key-route|open-route|session|context|key-files|metrics|problem|within-log)\.ts$/;

/** Every module that a route reaches: its own imports and theirs, without the doors. */
function reached(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const source = readFileSync(join(ROOT, file), "utf8");
  for (const [, spoken] of source.matchAll(/^(?:import|export)\s(?!type\b)[^;]*?from\s+"([^"]+)";/gms)) {
    const target = resolved(file, spoken ?? "");
    if (target && FOLLOWED.test(target) && !DOORS.test(target)) reached(target, seen);
  }
  return seen;
}

function resolved(from: string, spoken: string): string | null {
  const base = spoken.startsWith("@/")
    ? spoken.slice(2)
    : spoken.startsWith(".")
      ? relative(ROOT, join(ROOT, dirname(from), spoken))
      : null;
  if (base === null) return null;
  return (
    [`${base}.ts`, `${base}.tsx`, `${base}/index.ts`].find((each) => existsSync(join(ROOT, each))) ?? null
  );
}

/** `logged`: it comes to the one writer, which takes no change without an entry; `operational`: to the closed list. */
function endOf(file: string): "logged" | "operational" | null {
  const modules = [...reached(file)];
  if (modules.includes("db/commit.ts")) return "logged";
  return modules.some((each) => /^db\/(operational[\w-]*|log-check)\.ts$/.test(each)) ? "operational" : null;
}

describe("what changes anything", () => {
  it("comes to the one writer, whose plans need an entry, or to the closed list of operational tables", async () => {
    const ways = (await routeManifest(ROOT)).filter((way) => way.kind !== "page" && !READING.has(way.method));
    expect(ways.length).toBeGreaterThan(60);
    const silent = ways.filter((way) => endOf(way.file) === null && !(way.path in ASKS_ONLY));
    expect(silent.map((way) => `${way.method} ${way.path}`)).toEqual([]);
    const stale = Object.keys(ASKS_ONLY).filter((path) => !ways.some((way) => way.path === path));
    expect(stale).toEqual([]);
  }, 180_000);

  it("no module of the use cases, screens or pages writes to the database itself", () => {
    const files = ["app", "lib/usecases", "lib/screens", "lib/jobs", "lib/outbox"].flatMap((folder) =>
      filesUnder(folder),
    );
    expect(files.length).toBeGreaterThan(200);
    const writers = files.filter((file) =>
      /\bdb\s*\.\s*(insert|update|delete)\(/.test(readFileSync(join(ROOT, file), "utf8")),
    );
    // The reconciler takes the lock of the log's head by setting its size to itself.
    expect(writers).toEqual(["lib/usecases/reconcile/find.ts"]);
  });
});

const filesUnder = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes(".test."))
    .map((name) => join(folder, name));
