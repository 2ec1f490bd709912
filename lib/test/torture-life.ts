import { type ChildProcess, spawn } from "node:child_process";
import { symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import type { PostgresServer } from "./postgres-server";
import type { Life } from "./torture-worker";

type Bundler = { build(options: Record<string, unknown>): Promise<unknown> };

/** Bundles a worker once into `folder`, so that it starts in a fraction of the time. Answers the file. */
export async function bundleWorker(folder: string, entry = "lib/test/torture-worker.ts"): Promise<string> {
  // tsx brings esbuild along; it is nobody else's dependency here.
  const ownRequire = createRequire(import.meta.url);
  const { build } = createRequire(ownRequire.resolve("tsx"))("esbuild") as Bundler;
  const outfile = join(folder, "worker.mjs");
  await build({
    entryPoints: [resolve(entry)],
    tsconfig: resolve("tsconfig.json"),
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    outfile,
    logLevel: "silent",
  });
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
  return outfile;
}

/** One life to its end; the lines it said before it died. With a server, that one is stopped where the life pauses. */
export async function live(worker: string, life: Life, server: PostgresServer | null): Promise<string[]> {
  const child = spawn(process.execPath, [worker, JSON.stringify(life)], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const said = collect(child);
  const ended = new Promise<void>((done) => child.once("close", () => done()));
  if (server) {
    await Promise.race([said.paused, ended]);
    server.stop("immediate");
    await ended;
    await server.start();
  }
  await ended;
  return said.lines();
}

function collect(child: ChildProcess): { lines(): string[]; paused: Promise<void> } {
  let output = "";
  const paused = new Promise<void>((done) => {
    child.stdout?.on("data", (chunk: Buffer) => {
      output += chunk;
      if (output.includes("paused\n")) done();
    });
  });
  return { lines: () => output.split("\n").filter((line) => line !== ""), paused };
}
