import { execFileSync, spawn } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { ensureDebianPackages } from "./debian";

export type PostgresServer = {
  port: number;
  /** URL of a database on this server. */
  url(database: string): string;
  /** `immediate` is a crash: no checkpoint, recovery from the write-ahead log at the next start. */
  stop(mode?: "fast" | "immediate"): void;
  start(): Promise<void>;
  /** Stops and removes everything. */
  remove(): void;
};

/** PostgreSQL refuses root: as root everything runs as this unprivileged user. */
const asUser = process.getuid?.() === 0 ? ["runuser", "-u", "nobody", "--"] : [];

function run(command: string, ...args: string[]): void {
  const [program, ...rest] = [...asUser, command, ...args];
  execFileSync(program as string, rest, { stdio: "pipe", cwd: "/tmp" });
}

function binaries(): string {
  const root = "/usr/lib/postgresql";
  const found = () =>
    existsSync(root)
      ? readdirSync(root)
          .map((version) => join(root, version, "bin"))
          .find((bin) => existsSync(join(bin, "initdb")))
      : undefined;
  if (!found()) ensureDebianPackages(["postgresql"]);
  const bin = found();
  if (!bin) throw new Error("PostgreSQL is needed: apt-get install postgresql");
  return bin;
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/** Starts a real PostgreSQL on a free port in a folder of its own. `durable: false` is for model tests only. */
export async function startPostgres(options: { durable: boolean }): Promise<PostgresServer> {
  const bin = binaries();
  const folder = mkdtempSync(join(tmpdir(), "weir-pg-"));
  chmodSync(folder, 0o777);
  const data = join(folder, "data");
  run(join(bin, "initdb"), "-D", data, "-U", "weir", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8");
  const port = await freePort();
  const flags = [
    `-p ${port}`,
    `-k ${folder}`,
    "-c listen_addresses=127.0.0.1",
    "-c max_connections=200",
    "-c shared_buffers=128MB",
    ...(options.durable
      ? []
      : ["-c fsync=off", "-c synchronous_commit=off", "-c full_page_writes=off", "-c autovacuum=off"]),
  ].join(" ");
  const url = (database: string) => `postgres://weir@127.0.0.1:${port}/${database}`;
  const server: PostgresServer = {
    port,
    url,
    async start() {
      const [program, ...rest] = [
        ...asUser,
        join(bin, "pg_ctl"),
        "-D",
        data,
        "-o",
        flags,
        "-l",
        join(folder, "log"),
        "start",
      ];
      spawn(program as string, rest, { stdio: "ignore", cwd: "/tmp", detached: true }).unref();
      await untilReady(url("postgres"));
    },
    stop(mode = "fast") {
      run(join(bin, "pg_ctl"), "-D", data, "-m", mode, "-w", "stop");
    },
    remove() {
      try {
        server.stop("immediate");
      } catch {
        // Already stopped.
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await server.start();
  return server;
}

const READY_TRIES_MAX = 300;

async function untilReady(url: string): Promise<void> {
  for (let tries = 0; tries < READY_TRIES_MAX; tries++) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.query("select 1");
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  throw new Error("PostgreSQL did not come up");
}
