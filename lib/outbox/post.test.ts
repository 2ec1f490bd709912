import http from "node:http";
import type { AddressInfo } from "node:net";
import { Webhook } from "standardwebhooks";
import { afterEach, describe, expect, it } from "vitest";
import { mayReach } from "./address";
import { post } from "./post";
import { newSecret, signature } from "./sign";

const LOCAL = ["127.0.0.0/8"];
const opened: http.Server[] = [];
afterEach(() => {
  for (const server of opened.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function listen(answer: http.RequestListener): Promise<number> {
  const server = http.createServer(answer);
  opened.push(server);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return (server.address() as AddressInfo).port;
}

const letter = (url: string) => ({ url, headers: { "content-type": "application/json" }, body: "{}" });

describe("where a webhook may point", () => {
  it.each([
    "127.0.0.1",
    "10.1.2.3",
    "172.16.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",
    "224.0.0.1",
    "::1",
    "fe80::1",
    "fd00:ec2::254",
    "::ffff:127.0.0.1",
    "::ffff:a9fe:a9fe",
    "64:ff9b::7f00:1",
    "nonsense",
  ])("%s is refused", (address) => {
    expect(mayReach(address, [])).toBe(false);
  });

  it("public addresses are reached, and private ones an operator has named", () => {
    expect(mayReach("93.184.216.34", [])).toBe(true);
    expect(mayReach("2606:4700::1111", [])).toBe(true);
    expect(mayReach("10.1.2.3", ["10.1.0.0/16"])).toBe(true);
    expect(mayReach("10.2.2.3", ["10.1.0.0/16"])).toBe(false);
  });

  it("no request is made to a private address, however it is written", async () => {
    let asked = 0;
    const port = await listen((_request, reply) => {
      asked += 1;
      reply.end();
    });
    for (const host of ["127.0.0.1", "2130706433", "0x7f.1", "[::ffff:127.0.0.1]"]) {
      expect((await post(letter(`http://${host}:${port}/`), { allowed: [] })).outcome).toBe("blocked");
    }
    const hidden = { allowed: [], resolve: async () => ["93.184.216.34", "127.0.0.1"] };
    expect((await post(letter(`https://a.test:${port}/`), hidden)).outcome).toBe("blocked");
    expect(asked).toBe(0);
  });

  it("a name that changes its address is asked once, and the checked address is the one that is used", async () => {
    const port = await listen((_request, reply) => reply.end("ok"));
    let asked = 0;
    const resolve = async () => {
      asked += 1;
      return asked === 1 ? ["127.0.0.1"] : ["10.0.0.1"];
    };
    const sent = await post(letter(`http://rebind.test:${port}/`), { allowed: LOCAL, resolve });
    expect([sent.outcome, asked]).toEqual(["delivered", 1]);
  });

  it("without TLS only where an operator allowed it", async () => {
    const resolve = async () => ["93.184.216.34"];
    expect((await post(letter("http://a.test/"), { allowed: [], resolve })).outcome).toBe("blocked");
  });
});

describe("what an endpoint can answer", () => {
  it("redirects are not followed", async () => {
    let reached = 0;
    const port = await listen((request, reply) => {
      if (request.url === "/elsewhere") reached += 1;
      reply.writeHead(307, { location: "/elsewhere" }).end();
    });
    const sent = await post(letter(`http://127.0.0.1:${port}/`), { allowed: LOCAL });
    expect([sent.outcome, sent.status, reached]).toEqual(["redirected", 307, 0]);
  });

  it("an endless body is cut, a silent one is given up", async () => {
    const endless = await listen((_request, reply) => {
      const timer = setInterval(() => reply.write("x".repeat(16_384)), 1);
      reply.on("close", () => clearInterval(timer));
    });
    expect((await post(letter(`http://127.0.0.1:${endless}/`), { allowed: LOCAL })).outcome).toBe(
      "too_large",
    );
    const silent = await listen(() => {});
    const slow = await post(letter(`http://127.0.0.1:${silent}/`), { allowed: LOCAL, timeoutMs: 100 });
    expect(slow.outcome).toBe("timed_out");
    const drip = await listen((_request, reply) => {
      const timer = setInterval(() => reply.write("x"), 10);
      reply.on("close", () => clearInterval(timer));
    });
    const dripped = await post(letter(`http://127.0.0.1:${drip}/`), { allowed: LOCAL, timeoutMs: 200 });
    expect(dripped.outcome).toBe("timed_out");
  });

  it("garbage with 2xx is an answer, an error is none", async () => {
    const garbage = await listen((_request, reply) => reply.end(Buffer.from([0, 255, 254])));
    expect((await post(letter(`http://127.0.0.1:${garbage}/`), { allowed: LOCAL })).outcome).toBe(
      "delivered",
    );
    const broken = await listen((_request, reply) => reply.writeHead(500).end("no"));
    const sent = await post(letter(`http://127.0.0.1:${broken}/`), { allowed: LOCAL });
    expect([sent.outcome, sent.status, sent.response]).toEqual(["refused", 500, "no"]);
    expect((await post(letter("http://127.0.0.1:1/"), { allowed: LOCAL })).outcome).toBe("unreachable");
  });
});

it("the reference library accepts the signature under the old and the new secret, and no other", () => {
  const [before, after, other] = [newSecret(), newSecret(), newSecret()];
  const body = '{"type":"standing.desired","名":"店"}';
  const atSeconds = Math.floor(Date.now() / 1000);
  const headers = {
    "webhook-id": "message_1",
    "webhook-timestamp": String(atSeconds),
    "webhook-signature": signature([after, before], { id: "message_1", atSeconds, body }),
  };
  expect(new Webhook(before).verify(body, headers)).toEqual(JSON.parse(body));
  expect(new Webhook(after).verify(body, headers)).toEqual(JSON.parse(body));
  expect(() => new Webhook(other).verify(body, headers)).toThrow();
  expect(() => new Webhook(after).verify(`${body} `, headers)).toThrow();
});
