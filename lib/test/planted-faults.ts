import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { BOOKS_FAULTS } from "./planted-faults/books";
import type { Fault } from "./planted-faults/fault";
import { POLICY_FAULTS } from "./planted-faults/policy";
import { WRITER_FAULTS } from "./planted-faults/writer";

/*
 * `npm run faults [-- --only NAME | --from NAME]`: plants known faults one by one in a copy of the tree and runs the test that
 * must notice. Exit 1 when one stays green, when a fault no longer applies, or when a test is red without a fault.
 */
const FAULTS: readonly Fault[] = [...WRITER_FAULTS, ...POLICY_FAULTS, ...BOOKS_FAULTS];
const COPIED = ["app", "components", "db", "lib", "package.json", "tsconfig.json", "vitest.config.ts"];
const RUN_MS_MAX = 600_000;

type Told = { fullName: string; status: "passed" | "failed" | "skipped" | "pending" };
type Verdict = "red" | "GREEN" | "NOT APPLIED" | "NOT FOUND" | "RED WITHOUT IT";

function copyTree(): string {
  const copy = mkdtempSync(join(tmpdir(), "weir-faults-"));
  for (const name of COPIED) cpSync(resolve(name), join(copy, name), { recursive: true });
  symlinkSync(resolve("node_modules"), join(copy, "node_modules"));
  return copy;
}

/** Runs one test file's tests of that name; what vitest says of each that it ran. */
async function runTest(copy: string, { project, test, guarantee }: Fault): Promise<Told[]> {
  const report = join(copy, "report.json");
  rmSync(report, { force: true });
  const pattern = guarantee.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const vitest = join("node_modules", "vitest", "vitest.mjs");
  const args = [vitest, "run", "--project", project, test, "-t", pattern];
  const child = spawn(process.execPath, [...args, "--reporter=json", `--outputFile=${report}`], {
    cwd: copy,
    stdio: "ignore",
    timeout: RUN_MS_MAX,
  });
  await new Promise((done) => child.once("close", done));
  return readReport(report).filter(({ status }) => status === "passed" || status === "failed");
}

function readReport(file: string): Told[] {
  try {
    const { testResults } = JSON.parse(readFileSync(file, "utf8")) as {
      testResults: { assertionResults: Told[] }[];
    };
    return testResults.flatMap(({ assertionResults }) => assertionResults);
  } catch {
    return [];
  }
}

async function plant(copy: string, fault: Fault): Promise<Verdict> {
  const path = join(copy, fault.file);
  const sound = readFileSync(path, "utf8");
  if (sound.split(fault.find).length !== 2) return "NOT APPLIED";
  writeFileSync(
    path,
    sound.replace(fault.find, () => fault.replace),
  );
  const faulty = await runTest(copy, fault);
  writeFileSync(path, sound);
  if (faulty.length === 0) return "NOT FOUND";
  if (faulty.every(({ status }) => status === "passed")) return "GREEN";
  return "red";
}

/** Tests that are red before anything is planted prove nothing: each is run once on the sound copy. */
async function isSound(copy: string, fault: Fault, known: Map<string, boolean>): Promise<boolean> {
  const id = `${fault.test} ${fault.guarantee}`;
  const before = known.get(id);
  if (before !== undefined) return before;
  const told = await runTest(copy, fault);
  const sound = told.length > 0 && told.every(({ status }) => status === "passed");
  known.set(id, sound);
  return sound;
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { only: { type: "string" }, from: { type: "string" } } });
  const from = Math.max(
    0,
    FAULTS.findIndex(({ name }) => name === values.from),
  );
  const chosen = FAULTS.slice(from).filter(({ name }) => values.only === undefined || name === values.only);
  if (chosen.length === 0)
    throw new Error(`no fault of that name; there are: ${FAULTS.map((f) => f.name).join(", ")}`);
  const copy = copyTree();
  const sound = new Map<string, boolean>();
  let wrong = 0;
  try {
    for (const fault of chosen) {
      const planted = await plant(copy, fault);
      const verdict: Verdict =
        planted === "red" && !(await isSound(copy, fault, sound)) ? "RED WITHOUT IT" : planted;
      if (verdict !== "red") wrong += 1;
      console.log(`${verdict.padEnd(14)}  ${fault.name.padEnd(38)}  ${fault.guarantee} (${fault.test})`);
    }
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
  console.log(`${chosen.length} faults planted, ${chosen.length - wrong} noticed, ${wrong} not`);
  process.exitCode = wrong > 0 ? 1 : 0;
}

await main();
