import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { JSON_TYPE, type Pair, type Reply, type World } from "./world";

/** Loopback that the installation under test allows (`WEIR_WEBHOOK_ALLOW`), and one it does not. */
export const ALLOWED_HOST = "127.0.0.2";
const FORBIDDEN_HOST = "127.0.0.1";

export type Inside = { close: () => void; pairs: Pair[]; hits: () => number };

/** Webhooks that point at what only the server can reach. Nothing of it may ever be asked. */
export async function ssrf(world: World): Promise<Inside> {
  let hits = 0;
  const forbidden = await listening(FORBIDDEN_HOST, () => hits++);
  const allowed = await listening(ALLOWED_HOST, () => undefined);
  const port = portOf(forbidden);
  const twin = () => tried(world, `http://${ALLOWED_HOST}:${portOf(allowed)}/hook`);
  const urls = [
    `http://127.0.0.1:${port}/`,
    `http://localhost:${port}/`,
    `http://2130706433:${port}/`,
    `http://0x7f.1:${port}/`,
    `http://[::1]:${port}/`,
    `http://[::ffff:127.0.0.1]:${port}/`,
    `http://0.0.0.0:${port}/`,
    "http://169.254.169.254/latest/meta-data/",
    "https://10.0.0.1/",
    "https://192.168.1.1/",
    "https://[fd00::1]/",
    "file:///etc/passwd",
    `gopher://127.0.0.1:${port}/`,
    `http://user:password@${ALLOWED_HOST}:${portOf(allowed)}/`,
  ];
  const pairs = urls.map(
    (url): Pair => ({
      name: `a webhook to ${url}`,
      hostile: () => tried(world, url),
      refused: ({ status, text }) =>
        status === 422 || (status === 200 && /"outcome":"(blocked|unreachable)"/.test(text)),
      twin,
      works: ({ text }) => text.includes('"outcome":"delivered"'),
    }),
  );
  return {
    pairs,
    hits: () => hits,
    close: () => {
      forbidden.close();
      allowed.close();
    },
  };
}

/** Adds a webhook, sends a test and removes it; answers what the test said, or that it was not added. */
async function tried({ send }: World, url: string): Promise<Reply> {
  const admin = { method: "POST", role: "admin", headers: JSON_TYPE } as const;
  const given = { name: "inside", url, kinds: ["alert"] };
  const added = await send("/api/desk/webhooks", { ...admin, body: JSON.stringify(given) });
  if (added.status !== 200) return added;
  const { id } = (JSON.parse(added.text) as { value: { id: string } }).value;
  const tested = await send(`/api/desk/webhooks/${id}/test`, { ...admin, body: "{}" });
  await send(`/api/desk/webhooks/${id}`, { ...admin, body: JSON.stringify({ order: "remove" }) });
  return tested;
}

function listening(host: string, hit: () => void): Promise<Server> {
  const server = createServer((_request, answer) => {
    hit();
    answer.end("ok");
  });
  return new Promise((resolve) => server.listen(0, host, () => resolve(server)));
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;
