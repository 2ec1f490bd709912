import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { distrustForwarding } from "@/lib/edge/client-ip";
import { beginClosing } from "@/lib/edge/closing";
import type { World } from "@/lib/edge/context";
import type { Environment } from "@/lib/edge/environment";
import { CliFailure } from "./verb";

/** What is under way when the process is asked to end gets this long. */
const CLOSE_MS_MAX = 10_000;
/** Longer than the idle time of usual proxies, so that none sends into a connection we just closed. */
const KEEP_ALIVE_MS = 65_000;

export type Serving = { url: string; ended: Promise<void> };

/** Serves the built pages in this process until SIGTERM or SIGINT. Fails plainly when the port is taken. */
export async function serve(env: Environment): Promise<Serving> {
  Object.assign(process.env, { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" });
  let answer: ((request: IncomingMessage, response: ServerResponse) => unknown) | null = null;
  const early: (() => void)[] = [];
  const server = createServer((request, response) => {
    distrustForwarding(request.headers, request.socket.remoteAddress);
    if (!isReadable(request.url ?? "/")) {
      response.writeHead(400, { "content-type": "text/plain" }).end("Bad Request");
      return;
    }
    // Who asks before the pages are there is answered once they are: Node forgets a request that nobody took.
    if (answer) void answer(request, response);
    else early.push(() => void answer?.(request, response));
  });
  await listen(server, env);
  const { port } = server.address() as AddressInfo;
  const { default: next } = await import("next");
  const app = next({ dev: false, dir: process.cwd(), hostname: env.host, port, customServer: true });
  await app.prepare().catch((error: unknown) => {
    server.close();
    server.closeAllConnections();
    throw error;
  });
  answer = app.getRequestHandler();
  for (const begin of early.splice(0)) begin();
  const ended = untilAsked().then(async () => {
    await drain(server);
    await app.close();
    await closeWorld();
  });
  return { url: `http://${shownHost(env.host)}:${port}`, ended };
}

/** Whether the path can be read as text: Next answers what cannot (`%`, `%ff`) as a fault of ours. */
export function isReadable(url: string): boolean {
  try {
    decodeURIComponent(url.split("?", 1)[0] ?? "");
    return true;
  } catch {
    return false;
  }
}

const shownHost = (host: string): string =>
  host === "0.0.0.0" || host === "::" ? "localhost" : host.includes(":") ? `[${host}]` : host;

/** Listens at once, so that a taken port is told before anything else is started; requests wait for the pages. */
function listen(server: Server, { host, port }: Environment): Promise<void> {
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(listenFailure(error, host, port)));
    server.listen(port, host, () => resolve());
  });
}

export function listenFailure(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === "EADDRINUSE") {
    return new CliFailure(
      `Port ${port} on ${host} is taken by another program. Stop it, or choose another: PORT=${port + 1} npm start`,
    );
  }
  if (error.code === "EACCES") return new CliFailure(`Port ${port} may not be used by this user.`);
  if (error.code === "EADDRNOTAVAIL") return new CliFailure(`${host} is no address of this machine.`);
  return error;
}

function untilAsked(): Promise<void> {
  return new Promise((resolve) => {
    // A terminal and npm both send it: once is enough, later ones change nothing.
    for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => resolve());
  });
}

/** Takes no new connections, ends streams, and lets requests finish. */
async function drain(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  beginClosing();
  server.closeIdleConnections();
  const idle = setInterval(() => server.closeIdleConnections(), 200);
  const late = setTimeout(() => server.closeAllConnections(), CLOSE_MS_MAX);
  await closed;
  clearInterval(idle);
  clearTimeout(late);
}

/** The world that the pages opened for themselves, and whatever the loops still do with it. */
async function closeWorld(): Promise<void> {
  const home = globalThis as typeof globalThis & { weirWorld?: Promise<World>; weirJobs?: Promise<unknown> };
  await Promise.race([home.weirJobs, new Promise((resolve) => setTimeout(resolve, CLOSE_MS_MAX).unref())]);
  await (await home.weirWorld)?.close();
}
