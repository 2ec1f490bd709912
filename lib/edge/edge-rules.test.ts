import { describe, expect, it } from "vitest";
import { clientIp, distrustForwarding } from "./client-ip";
import { contentPolicy } from "./content-policy";
import { scryptPasswords } from "./password";
import { problemReply, statusOf } from "./problem";
import { makeRateLimiter } from "./rate-limit";
import { plainPath } from "./request-log";
import { hasOwnBodyType, isSameSite } from "./same-site";

const from = (headers: Record<string, string>, publicUrl: string | null = null) =>
  isSameSite(new Headers({ host: "weir.test:3000", ...headers }), publicUrl);

describe("a changing request", () => {
  it("comes from our own pages by the browser's own words, or is refused", () => {
    expect(from({ origin: "http://weir.test:3000" })).toBe(true);
    expect(from({ "sec-fetch-site": "same-origin" })).toBe(true);
    expect(from({ "sec-fetch-site": "same-origin", origin: "https://weir.test:3000" })).toBe(true);
    expect(from({})).toBe(false);
    expect(from({ origin: "null" })).toBe(false);
    expect(from({ origin: "http://weir.test" })).toBe(false);
    expect(from({ origin: "http://weir.test:3000.evil.test" })).toBe(false);
    for (const site of ["cross-site", "same-site", "none"]) {
      expect(from({ "sec-fetch-site": site, origin: "http://weir.test:3000" }), site).toBe(false);
    }
  });

  it("behind a proxy is measured by the public address, and by a forwarded host only where none is set", () => {
    expect(from({ origin: "https://desk.example" }, "https://desk.example/")).toBe(true);
    expect(
      from({ origin: "https://evil.test", "x-forwarded-host": "evil.test" }, "https://desk.example"),
    ).toBe(false);
    expect(from({ origin: "https://desk.example", "x-forwarded-host": "desk.example" })).toBe(true);
  });

  it("has a body type that no other site's form can send", () => {
    const type = (headers: Record<string, string>) => hasOwnBodyType(new Headers(headers));
    expect(type({ "content-type": "application/json; charset=utf-8" })).toBe(true);
    expect(type({ "content-type": "multipart/form-data; boundary=x", "x-weir": "1" })).toBe(true);
    for (const form of [
      "multipart/form-data",
      "text/plain",
      "application/x-www-form-urlencoded",
      "text/plain; application/json",
    ]) {
      expect(type({ "content-type": form }), form).toBe(false);
    }
    expect(type({})).toBe(false);
  });
});

describe("where a request comes from", () => {
  it("is the last hop, and a whole /64 for IPv6", () => {
    expect(clientIp("1.2.3.4, 198.51.100.7")).toBe("198.51.100.7");
    expect(clientIp("::ffff:198.51.100.7")).toBe("198.51.100.7");
    expect(clientIp("2001:db8:1:2:3::1")).toBe(clientIp("2001:db8:1:2:ffff::9"));
    expect(clientIp("2001:db8:1:2::1")).not.toBe(clientIp("2001:db8:1:3::1"));
    for (const nothing of [null, undefined, "", "unknown", "1.2.3.4, x"]) expect(clientIp(nothing)).toBe("");
  });

  it("cannot be said by a peer from outside", () => {
    const sent = () => ({
      "x-forwarded-for": "1.1.1.1",
      "x-forwarded-host": "evil",
      forwarded: "for=1.1.1.1",
      host: "h",
    });
    const outside = sent();
    distrustForwarding(outside, "198.51.100.7");
    expect(Object.keys(outside)).toEqual(["host"]);
    for (const proxy of ["127.0.0.1", "::1", "::ffff:127.0.0.1", "10.1.2.3", "fd00::1"]) {
      const inside = sent();
      distrustForwarding(inside, proxy);
      expect(Object.keys(inside), proxy).toHaveLength(4);
    }
  });
});

describe("a password's hash", () => {
  it("is found right for its password alone, differs each time, and nobody has none", async () => {
    const [first, second] = await Promise.all([scryptPasswords.hash("heron"), scryptPasswords.hash("heron")]);
    expect(first).toMatch(/^scrypt\$15\$8\$1\$[\w-]{22}\$[\w-]{43}$/);
    expect(first).not.toBe(second);
    expect(await scryptPasswords.verify("heron", first)).toBe(true);
    expect(await scryptPasswords.verify("Heron", first)).toBe(false);
    expect(await scryptPasswords.verify("heron", null)).toBe(false);
    expect(await scryptPasswords.verify("", null)).toBe(false);
  });
});

describe("answers", () => {
  it("have the status of their refusal, and 422 where only a rule of the desk refuses", () => {
    expect(
      [
        "signed_out",
        "not_allowed",
        "not_found",
        "stale",
        "gone",
        "too_large",
        "wrong_type",
        "invalid",
        "rate_limited",
        "failed",
      ].map(statusOf),
    ).toEqual([401, 403, 404, 409, 410, 413, 415, 422, 429, 500]);
    expect(statusOf("no_ladder_for_this")).toBe(422);
  });

  it("for machines are problem details whose own fields cannot be overwritten", async () => {
    const reply = problemReply({ kind: "rate_limited", retryAfterSeconds: 3, status: 200, type: "x" } as {
      kind: string;
    });
    expect(reply.status).toBe(429);
    expect(reply.headers.get("content-type")).toBe("application/problem+json");
    expect(reply.headers.get("retry-after")).toBe("3");
    expect(await reply.json()).toMatchObject({ type: "urn:weir:problem:rate_limited", status: 429 });
  });
});

it("a limiter counts each id for itself and says how long to wait", () => {
  const wait = makeRateLimiter({ hitsMax: 2, windowMs: 1000 });
  expect([wait("a", 0), wait("a", 1), wait("a", 400), wait("b", 400)]).toEqual([0, 0, 600, 0]);
  expect(wait("a", 1000)).toBe(0);
});

it("a logged path holds no query and no notice token", () => {
  expect(plainPath("http://h/api/cases/case_1?contact=wx")).toBe("/api/cases/case_1");
  expect(plainPath("http://h/notice/secret-token/appeal?x=1")).toBe("/notice/-/appeal");
});

it("a page's content policy allows scripts by nonce alone, and no frames", () => {
  const policy = contentPolicy("abc");
  expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic';");
  expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline/);
  expect(policy).toContain("frame-ancestors 'none'");
});
