import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { Agent, request } from "node:http";
import { createServer } from "node:net";
import { join } from "node:path";
import type { Place } from "@/db/open";

export type Served = { url: string; stop(): Promise<void> };

const START_MS_MAX = 120_000;

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

/** Starts the built console on a prepared database, or a bare echo, in a process of its own. */
export async function startServer(on: { place: Place; dataFolder: string } | "echo"): Promise<Served> {
  const build = join(process.env.NEXT_DIST_DIR ?? ".next", "BUILD_ID");
  if (on !== "echo" && !existsSync(build))
    throw new Error("no built pages here: run `npm start` once before");
  const port = await freePort();
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "lib/bench/lib-serve.ts", ...(on === "echo" ? ["echo"] : [])],
    {
      env: {
        ...process.env,
        NODE_ENV: "production",
        LOG_LEVEL: "error",
        HOST: "127.0.0.1",
        PORT: String(port),
        ...(on === "echo"
          ? {}
          : { WEIR_DATA: on.dataFolder, DATABASE_URL: on.place.kind === "postgres" ? on.place.url : "" }),
      },
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  await new Promise<void>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error("the server did not start")), START_MS_MAX);
    child.stdout.on("data", (chunk: Buffer) => {
      if (!chunk.toString().includes("listening")) return;
      clearTimeout(late);
      resolve();
    });
    void ended.then(() => reject(new Error("the server ended")));
  });
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      child.kill("SIGTERM");
      await ended;
    },
  };
}

export type Answer = { status: number; body: string; cookies: string[] };
export type Sent = { path: string; body?: string; headers?: Record<string, string> };

/** A client with at most `connections` connections, kept alive. A body makes it a POST. */
export function newClient(url: string, connections: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const send = ({ path, body, headers = {} }: Sent): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const method = body === undefined ? "GET" : "POST";
      const sent = request(
        new URL(path, url),
        { agent, method, headers: { origin: url, ...headers } },
        (answer) => {
          const parts: Buffer[] = [];
          answer.on("data", (part: Buffer) => parts.push(part));
          answer.on("end", () =>
            resolve({
              status: answer.statusCode ?? 0,
              body: Buffer.concat(parts).toString("utf8"),
              cookies: (answer.headers["set-cookie"] ?? []).map((cookie) => cookie.split(";")[0] as string),
            }),
          );
        },
      );
      sent.once("error", reject);
      sent.end(body);
    });
  return { send, close: () => agent.destroy() };
}

export type Client = ReturnType<typeof newClient>;

/** Signs in over HTTP as a browser does and answers the cookies to send. */
export async function signInCookies(
  client: Client,
  person: { email: string; password: string },
): Promise<string> {
  const csrf = await client.send({ path: "/api/auth/csrf" });
  const { csrfToken } = JSON.parse(csrf.body) as { csrfToken: string };
  const form = new URLSearchParams({ ...person, csrfToken, json: "true" }).toString();
  const answer = await client.send({
    path: "/api/auth/callback/credentials",
    body: form,
    headers: { "content-type": "application/x-www-form-urlencoded", cookie: csrf.cookies.join("; ") },
  });
  const cookies = [...csrf.cookies, ...answer.cookies].join("; ");
  if (!cookies.includes("weir_session=")) throw new Error(`not signed in: ${answer.status} ${answer.body}`);
  return cookies;
}

/** Sends everything over `connections` connections; milliseconds of each and of all. Throws on any other status. */
export async function sendAll(
  url: string,
  connections: number,
  all: readonly Sent[],
): Promise<{ each: number[]; totalMs: number }> {
  const client = newClient(url, connections);
  const each: number[] = [];
  let next = 0;
  const started = performance.now();
  const lane = async () => {
    for (let sent = all[next++]; sent; sent = all[next++]) {
      const from = performance.now();
      const answer = await client.send(sent);
      each.push(performance.now() - from);
      if (answer.status !== 200)
        throw new Error(`${sent.path}: ${answer.status} ${answer.body.slice(0, 300)}`);
    }
  };
  try {
    await Promise.all(Array.from({ length: connections }, lane));
    return { each, totalMs: performance.now() - started };
  } finally {
    client.close();
  }
}
