import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CliFailure, type Io } from "./verb";

const INPUTS = [
  "app",
  "components",
  "db",
  "lib",
  "public",
  "instrumentation.ts",
  "proxy.ts",
  "next.config.js",
  "package-lock.json",
];
/** What no page can import. */
const APART = /(^|\/)(test|bench|cli|demo|migrations)$|\.test\.tsx?$/;
const OUTPUT_CHARS_MAX = 20_000;

/** Folder of the build, as next.config.js names it. */
export const buildFolder = (): string => process.env.NEXT_DIST_DIR ?? ".next";

/** Builds the pages unless a build of exactly these sources is there. Fails with the builder's words. */
export async function buildOnce(io: Io): Promise<void> {
  const record = join(buildFolder(), "weir-build");
  const wanted = sourcesHash();
  const isThere = existsSync(join(buildFolder(), "BUILD_ID")) && existsSync(record);
  if (isThere && readFileSync(record, "utf8") === wanted) return;
  io.out("Building the pages; this is done once and takes a minute or two.");
  const started = performance.now();
  const { code, output } = await runBuild();
  if (code !== 0) throw new CliFailure(`${output.slice(-OUTPUT_CHARS_MAX)}\nthe build failed (see above)`);
  writeFileSync(record, wanted);
  io.out(`Built in ${Math.round((performance.now() - started) / 1000)} s.`);
}

function runBuild(): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const next = join("node_modules", "next", "dist", "bin", "next");
    const child = spawn(process.execPath, [next, "build"], {
      env: { ...process.env, NODE_ENV: "production", NODE_OPTIONS: "", NEXT_TELEMETRY_DISABLED: "1" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    const keep = (part: Buffer) => {
      output = (output + part.toString("utf8")).slice(-2 * OUTPUT_CHARS_MAX);
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, output }));
  });
}

/** One hash over names and bytes of everything a page can be made of. */
function sourcesHash(): string {
  const hash = createHash("sha256").update(process.versions.node.split(".")[0] ?? "");
  for (const file of INPUTS.flatMap(filesUnder)) hash.update(`\n${file}\n`).update(readFileSync(file));
  return hash.digest("hex");
}

function filesUnder(path: string): string[] {
  if (!existsSync(path) || APART.test(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(`${path}/${name}`));
}
