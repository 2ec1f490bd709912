import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SignIn } from "./server.setup";

export type OwnServer = { url: string; signIns: SignIn[]; close(): Promise<void> };

const READY_MS_MAX = 120_000;
/** `  name@example.com  password  role`, as `weir start` prints them once. */
const LINE = /^\s+(\S+@\S+)\s+(\S+)\s+(reviewer|senior|policy|auditor|admin)$/gm;

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/** A server beside the one of all tests, on an empty folder and with a configuration of its own. */
export async function startOwn(port: number, variables: Record<string, string> = {}): Promise<OwnServer> {
  const folder = mkdtempSync(join(tmpdir(), "weir-own-"));
  const child = spawn(process.execPath, ["--import", "tsx", "lib/cli/weir.ts", "start", "--empty"], {
    env: {
      ...process.env,
      NODE_ENV: "production",
      WEIR_DATA: folder,
      HOST: "127.0.0.1",
      PORT: String(port),
      LOG_LEVEL: "warn",
      ...variables,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const output = await untilRunning(child);
  const signIns = [...output.matchAll(LINE)].map(
    ([, email, password, role]) => ({ email, password, role }) as SignIn,
  );
  return {
    url: `http://127.0.0.1:${port}`,
    signIns,
    async close() {
      const ended = new Promise((resolve) => child.once("close", resolve));
      child.kill("SIGTERM");
      await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 15_000))]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function untilRunning(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = "";
    const late = setTimeout(() => reject(new Error(`Weir did not start:\n${output}`)), READY_MS_MAX);
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on("data", (chunk: Buffer) => {
        output += chunk;
        // Address and sign-ins are printed in one go, once it serves.
        if (!output.includes("Weir is running at")) return;
        clearTimeout(late);
        setTimeout(() => resolve(output), 200);
      });
    }
    child.once("close", (code) => {
      clearTimeout(late);
      reject(new Error(`Weir ended with ${code}:\n${output}`));
    });
  });
}
