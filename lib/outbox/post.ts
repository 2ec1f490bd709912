import { lookup as resolveName } from "node:dns/promises";
import http from "node:http";
import https from "node:https";
import { isIP, type LookupFunction } from "node:net";
import type { AttemptOutcome } from "@/lib/domain/records";
import { type Allowed, isAllowed, mayReach } from "./address";

export type Posted = { outcome: AttemptOutcome; status: number | null; response: string };
export type Letter = { url: string; headers: Record<string, string>; body: string };
export type Rules = {
  allowed: Allowed;
  timeoutMs?: number;
  /** Every address of a name; asked once per attempt. */
  resolve?: (host: string) => Promise<string[]>;
};

const TIMEOUT_MS = 10_000;
const RESPONSE_BYTES_MAX = 64 * 1024;

const resolveAll = async (host: string): Promise<string[]> =>
  (await resolveName(host, { all: true })).map((each) => each.address);

/**
 * Posts one letter and tells what came of it; never throws. The name is resolved once and the connection goes to
 * the address that was checked, so a name cannot change its mind between the two. Redirects are not followed;
 * answer and time are bounded.
 */
export async function post(letter: Letter, rules: Rules): Promise<Posted> {
  const signal = AbortSignal.timeout(rules.timeoutMs ?? TIMEOUT_MS);
  try {
    const url = new URL(letter.url);
    const address = await within(signal, checkedAddress(url, rules));
    if (!address) return { outcome: "blocked", status: null, response: "" };
    return await exchange(letter, { url, address, signal });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    return { outcome: signal.aborted ? "timed_out" : "unreachable", status: null, response: code };
  }
}

function within<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  const cut = new Promise<never>((_, reject) =>
    signal.addEventListener("abort", () => reject(new Error("too slow")), { once: true }),
  );
  return Promise.race([work, cut]);
}

/** The address to connect to; null when one of the name's addresses, or the scheme, is not allowed. */
async function checkedAddress(url: URL, { allowed, resolve = resolveAll }: Rules): Promise<string | null> {
  if (url.username !== "" || url.password !== "") return null;
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const addresses = isIP(host) ? [host] : await resolve(host);
  const [first] = addresses;
  if (!first || !addresses.every((each) => mayReach(each, allowed))) return null;
  if (url.protocol === "https:") return first;
  return url.protocol === "http:" && addresses.every((each) => isAllowed(each, allowed)) ? first : null;
}

type Way = { url: URL; address: string; signal: AbortSignal };

function exchange({ headers, body }: Letter, { url, address, signal }: Way): Promise<Posted> {
  const family = isIP(address);
  const lookup: LookupFunction = (_host, options, answer) =>
    options.all ? answer(null, [{ address, family }]) : answer(null, address, family);
  return new Promise((resolve, reject) => {
    const client = url.protocol === "https:" ? https : http;
    const options = { method: "POST", headers, lookup, agent: false, signal } as const;
    const request = client.request(url, options, (answer) => {
      const status = answer.statusCode ?? 0;
      const parts: Buffer[] = [];
      let size = 0;
      const done = (outcome: AttemptOutcome) =>
        resolve({ outcome, status, response: Buffer.concat(parts).toString("utf8") });
      answer.on("data", (part: Buffer) => {
        size += part.length;
        if (size > RESPONSE_BYTES_MAX) {
          done("too_large");
          request.destroy();
        } else parts.push(part);
      });
      answer.on("end", () => done(outcomeOf(status)));
      answer.on("error", reject);
    });
    request.on("error", reject);
    request.end(body);
  });
}

function outcomeOf(status: number): AttemptOutcome {
  if (status >= 200 && status < 300) return "delivered";
  return status >= 300 && status < 400 ? "redirected" : "refused";
}
