import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import pg from "pg";
import { ensureDebianPackages } from "../lib/test/debian";
import { type PostgresServer, startPostgres } from "../lib/test/postgres-server";

/*
 * lib/deploy/compose.yaml as processes: nginx with the very configuration, two nodes, one PostgreSQL. One node is
 * killed while items come in: what was acknowledged is there, what was in flight can be sent again, the rest goes on.
 */
const ITEMS = 240;
const AT_ONCE = 4;
const KILL_AFTER = 80;
const CONDUCTED_AT = new Date(Date.now() - 3_600_000).toISOString();
const SECRET = "a secret for tests only, thirty-two characters";

const folder = mkdtempSync(join(tmpdir(), "weir-topology-"));
const children: ChildProcess[] = [];
let postgres: PostgresServer;

test.beforeAll(async () => {
  expect(ensureDebianPackages(["nginx"]), "nginx is needed: apt-get install nginx").toBe(true);
  postgres = await startPostgres({ durable: true });
  const client = new pg.Client({ connectionString: postgres.url("postgres") });
  await client.connect();
  await client.query("create database weir template template0 encoding 'UTF8' locale 'C.UTF-8'");
  await client.end();
});

test.afterAll(() => {
  for (const child of children) child.kill("SIGKILL");
  postgres?.remove();
  rmSync(folder, { recursive: true, force: true });
});

const environment = (port: number): NodeJS.ProcessEnv => ({
  ...process.env,
  NODE_ENV: "production",
  DATABASE_URL: postgres.url("weir"),
  WEIR_DATA: join(folder, "data"),
  WEIR_SECRET: SECRET,
  HOST: "127.0.0.1",
  PORT: String(port),
  LOG_LEVEL: "error",
});

/** Node itself, so that killing it kills the server and not a wrapper. */
function startNode(port: number): ChildProcess {
  const args = ["--import", "tsx", "lib/cli/weir.ts", "start", "--empty"];
  const child = spawn(process.execPath, args, { env: environment(port), stdio: "ignore" });
  children.push(child);
  return child;
}

function startNginx(ports: { listen: number; nodes: [number, number] }): void {
  const [one, two] = ports.nodes;
  const site = readFileSync("lib/deploy/nginx.conf", "utf8")
    .replaceAll("$" + "{NODE_1}", `127.0.0.1:${one}`)
    .replaceAll("$" + "{NODE_2}", `127.0.0.1:${two}`)
    .replaceAll("$" + "{LISTEN}", `127.0.0.1:${ports.listen}`);
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    .map((kind) => `${kind}_temp_path ${join(folder, kind)};`)
    .join(" ");
  const whole = `pid ${join(folder, "nginx.pid")}; error_log ${join(folder, "nginx.log")}; events {}
    http { access_log off; ${temporary} include ${join(folder, "site.conf")}; }`;
  writeFileSync(join(folder, "site.conf"), site);
  writeFileSync(join(folder, "nginx.conf"), whole);
  children.push(spawn("nginx", ["-c", join(folder, "nginx.conf"), "-g", "daemon off;"], { stdio: "ignore" }));
}

async function untilReady(url: string): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    const ready = await fetch(`${url}/api/health/ready`, { signal: AbortSignal.timeout(10_000) }).then(
      (reply) => reply.ok,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`${url} did not get ready`);
}

const item = (n: number) => ({
  platformId: `note-${n}`,
  surface: "note",
  account: { platformId: `author-${n % 20}`, name: `账号 ${n % 20}`, kind: "merchant" },
  texts: [{ field: "body", text: `想要同款的姐妹加微信 shop_${n}abc` }],
  conductedAt: CONDUCTED_AT,
});

type Sent = { failed: number[]; results: Map<number, string> };

/** Sends every item once over `AT_ONCE` connections; what got no 2xx is named. */
async function feed(
  url: string,
  key: string,
  numbers: number[],
  after: (done: number) => void,
): Promise<Sent> {
  const sent: Sent = { failed: [], results: new Map() };
  const left = [...numbers];
  let done = 0;
  const worker = async () => {
    for (let n = left.shift(); n !== undefined; n = left.shift()) {
      const reply = await fetch(`${url}/api/v1/items`, {
        method: "POST",
        headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
        body: JSON.stringify([item(n)]),
        signal: AbortSignal.timeout(30_000),
      }).catch(() => null);
      const body = reply?.ok ? await reply.text().catch(() => null) : null;
      if (body === null) sent.failed.push(n);
      else sent.results.set(n, body);
      after(++done);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return sent;
}

test("one of two nodes is killed: nothing acknowledged is lost, the other goes on, the log verifies", async () => {
  test.setTimeout(240_000);
  const [listen, one, two] = [await freePort(), await freePort(), await freePort()];
  const first = startNode(one);
  await untilReady(`http://127.0.0.1:${one}`);
  startNode(two);
  await untilReady(`http://127.0.0.1:${two}`);
  startNginx({ listen, nodes: [one, two] });
  const url = `http://127.0.0.1:${listen}`;
  await untilReady(url);
  const weir = (...args: string[]) =>
    execFileSync(process.execPath, ["--import", "tsx", "lib/cli/weir.ts", ...args], {
      env: environment(0),
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
  const key =
    /weir_[\w-]+/.exec(weir("key", "add", "--name", "platform", "--scope", "items:write"))?.[0] ?? "";
  expect(key).not.toBe("");

  const all = Array.from({ length: ITEMS }, (_, n) => n);
  const sent = await feed(url, key, all, (done) => {
    if (done === KILL_AFTER) first.kill("SIGKILL");
  });
  expect(sent.failed.length).toBeLessThanOrEqual(AT_ONCE);
  const again = await feed(url, key, sent.failed, () => undefined);
  expect(again.failed).toEqual([]);

  const answers = [...sent.results.values(), ...again.results.values()];
  expect(answers.filter((answer) => !/"result":"(created|duplicate)"/.test(answer))).toEqual([]);
  const client = new pg.Client({ connectionString: postgres.url("weir") });
  await client.connect();
  const { rows } = await client.query("select platform_id, count(*)::int as n from items group by 1");
  await client.end();
  expect(rows).toHaveLength(ITEMS);
  expect(rows.filter(({ n }) => n !== 1)).toEqual([]);
  expect(weir("log", "verify")).toContain("verif");

  startNode(one);
  await untilReady(`http://127.0.0.1:${one}`);
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
