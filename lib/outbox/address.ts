import ipaddr from "ipaddr.js";

/** Networks that may be reached though they are not public (`WEIR_WEBHOOK_ALLOW`), as CIDR. */
export type Allowed = readonly string[];

/** Only public unicast addresses are reached: no loopback, private, link-local or metadata address, in any writing. */
export function mayReach(address: string, allowed: Allowed): boolean {
  if (!ipaddr.isValid(address)) return false;
  const plain = ipaddr.process(address);
  return plain.range() === "unicast" || isAllowed(address, allowed);
}

/** Whether an operator has named this address's network: then it may be private, and spoken to without TLS. */
export function isAllowed(address: string, allowed: Allowed): boolean {
  if (!ipaddr.isValid(address)) return false;
  const plain = ipaddr.process(address);
  return allowed.some((network) => {
    const [base, bits] = ipaddr.parseCIDR(network);
    return base.kind() === plain.kind() && plain.match([base, bits] as never);
  });
}
