import ipaddr from "ipaddr.js";

/**
 * Where a request comes from, for counting tries: the last hop that a proxy (or Next itself) wrote down. An
 * IPv6 visitor owns a whole /64, so that is the unit. Empty where nothing readable is there.
 */
export function clientIp(forwardedFor: string | null | undefined): string {
  const last = (forwardedFor ?? "").split(",").at(-1)?.trim() ?? "";
  if (!ipaddr.isValid(last)) return "";
  const address = ipaddr.process(last);
  if (address.kind() === "ipv4") return address.toString();
  return `${address.toByteArray().slice(0, 8).join(".")}/64`;
}

const NEAR: ReadonlySet<string> = new Set(["loopback", "private", "uniqueLocal", "linkLocal"]);

/**
 * For the server's first listener: a peer from outside may not say that it forwards for somebody. Removes the
 * forwarding headers in place unless the peer is this machine or a private network, where a proxy may stand.
 */
export function distrustForwarding(
  headers: Record<string, string | string[] | undefined>,
  peer: string | undefined,
): void {
  if (peer !== undefined && ipaddr.isValid(peer) && NEAR.has(ipaddr.process(peer).range())) return;
  for (const name of Object.keys(headers)) {
    if (name.startsWith("x-forwarded-") || name === "forwarded" || name === "x-real-ip") delete headers[name];
  }
}
