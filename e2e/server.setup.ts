import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { WayIn } from "../lib/test/route-manifest";

export type SignIn = { email: string; password: string; role: string };
/** What the tests are told of the server: through WEIR_E2E, as JSON. */
export type Running = { url: string; dataFolder: string; signIns: SignIn[]; ways: WayIn[] };

const READY_MS_MAX = 8 * 60_000;

/** Starts Weir as a person would, on an empty folder, and reads the sign-ins it prints. */
export default async function setup(): Promise<() => Promise<void>> {
  const dataFolder = mkdtempSync(join(tmpdir(), "weir-e2e-"));
  const port = await freePort();
  const server = spawn("npx", ["tsx", "lib/cli/weir.ts", "start"], {
    env: {
      ...process.env,
      WEIR_DATA: dataFolder,
      PORT: String(port),
      HOST: "127.0.0.1",
      LOG_LEVEL: "warn",
      NODE_ENV: "production",
    },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  const signIns = await untilSignedIns(server);
  const printed = execFileSync("npx", ["tsx", "lib/test/print-routes.ts"], { encoding: "utf8" });
  const ways = JSON.parse(printed) as WayIn[];
  const running: Running = { url: `http://127.0.0.1:${port}`, dataFolder, signIns, ways };
  process.env.WEIR_E2E = JSON.stringify(running);
  if (process.env.WEIR_E2E_FILE) writeFileSync(process.env.WEIR_E2E_FILE, JSON.stringify(running));
  return async () => {
    const ended = new Promise((resolve) => server.once("close", resolve));
    if (server.pid) process.kill(-server.pid, "SIGTERM");
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 15_000))]);
    rmSync(dataFolder, { recursive: true, force: true });
  };
}

/** `  name@example.com  password  role`, as `weir start` prints them once. */
const LINE = /^\s+(\S+@\S+)\s+(\S+)\s+(reviewer|senior|policy|auditor|admin)$/;
const PEOPLE = 11;

function untilSignedIns(server: ChildProcess): Promise<SignIn[]> {
  return new Promise((resolve, reject) => {
    const signIns: SignIn[] = [];
    let output = "";
    const late = setTimeout(() => reject(new Error(`Weir did not start:\n${output}`)), READY_MS_MAX);
    let rest = "";
    server.stdout?.on("data", (chunk: Buffer) => {
      output += chunk;
      const lines = (rest + chunk).split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) {
        const match = LINE.exec(line);
        if (match)
          signIns.push({ email: match[1] as string, password: match[2] as string, role: match[3] as string });
      }
      if (signIns.length >= PEOPLE) {
        clearTimeout(late);
        resolve(signIns);
      }
    });
    server.stderr?.on("data", (chunk: Buffer) => {
      output += chunk;
    });
    server.once("close", (code) => {
      clearTimeout(late);
      reject(new Error(`Weir ended with ${code}:\n${output}`));
    });
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
