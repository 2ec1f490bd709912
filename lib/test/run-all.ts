import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureDebianPackages } from "./debian";

/* `npm test`: static checks, unit, database tests on both engines, browser tests. Ends with `N passed, N failed`. */

type Count = { passed: number; failed: number; skipped: number };

const NEEDED = ["chromium", "fonts-noto-cjk", "fonts-noto-color-emoji", "postgresql"];
const WHERE_POSSIBLE = ["golang-go", "golang-golang-x-mod-dev"];

const scratch = mkdtempSync(join(tmpdir(), "weir-results-"));

function run(
  command: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "inherit"],
    });
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => {
      output += chunk;
      process.stdout.write(chunk);
    });
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

async function checks(): Promise<Count> {
  const { output } = await run("bash", [".ci/check"]);
  const lines = output.split("\n");
  return {
    passed: lines.filter((line) => line.startsWith("ok ")).length,
    failed: lines.filter((line) => line.startsWith("FAILED ")).length,
    skipped: 0,
  };
}

type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  success: boolean;
};

async function vitest(project: string): Promise<Count> {
  const file = join(scratch, `${project}.json`);
  const { code } = await run("npx", [
    "vitest",
    "run",
    "--project",
    project,
    "--reporter=dot",
    "--reporter=json",
    `--outputFile.json=${file}`,
  ]);
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  const report = JSON.parse(readFileSync(file, "utf8")) as VitestReport;
  // A file that does not load fails the run without a failed test.
  const failed = Math.max(report.numFailedTests, code === 0 ? 0 : 1);
  return { passed: report.numPassedTests, failed, skipped: report.numPendingTests };
}

type PlaywrightReport = { stats: { expected: number; unexpected: number; flaky: number; skipped: number } };

async function browser(): Promise<Count> {
  const file = join(scratch, "browser.json");
  const { code } = await run(
    "npx",
    ["playwright", "test", "-c", "e2e/playwright.config.ts", "--reporter=line,json"],
    { PLAYWRIGHT_JSON_OUTPUT_FILE: file },
  );
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  const { stats } = JSON.parse(readFileSync(file, "utf8")) as PlaywrightReport;
  const failed = Math.max(stats.unexpected, code === 0 ? 0 : 1);
  return { passed: stats.expected + stats.flaky, failed, skipped: stats.skipped };
}

async function main(): Promise<void> {
  if (!ensureDebianPackages(NEEDED)) console.error(`Some of these may be missing: ${NEEDED.join(", ")}`);
  ensureDebianPackages(WHERE_POSSIBLE);
  const parts: [string, () => Promise<Count>][] = [
    ["checks", checks],
    ["unit", () => vitest("unit")],
    ["sqlite", () => vitest("sqlite")],
    ["postgres", () => vitest("postgres")],
    ["browser", browser],
  ];
  const sum: Count = { passed: 0, failed: 0, skipped: 0 };
  let mustNotSkip = 0;
  const table: string[] = [];
  for (const [name, part] of parts) {
    console.log(`\n== ${name}`);
    const start = Date.now();
    const count = await part();
    sum.passed += count.passed;
    sum.failed += count.failed;
    sum.skipped += count.skipped;
    // Unit tests on data kept beside the project skip where it is absent, and say so.
    if (name !== "unit") mustNotSkip += count.skipped;
    const seconds = Math.round((Date.now() - start) / 1000);
    table.push(
      `${name.padEnd(10)} ${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped in ${seconds} s`,
    );
  }
  rmSync(scratch, { recursive: true, force: true });
  console.log(`\n${table.join("\n")}`);
  if (process.env.CI && mustNotSkip > 0) {
    console.log(`${mustNotSkip} tests were skipped; none may be here`);
    sum.failed += mustNotSkip;
  }
  console.log(`${sum.passed} passed, ${sum.failed} failed`);
  process.exitCode = sum.failed > 0 ? 1 : 0;
}

await main();
