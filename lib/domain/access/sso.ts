import { ROLES, type Role } from "../words";

/** Which value of the role claim gives which role, in the order of preference. */
export type RoleMapping = readonly { value: string; role: Role }[];

/** Who somebody is at the company's sign-on. */
export type SsoIdentity = {
  issuer: string;
  subject: string;
  email: string | null;
  /** Only an address that the provider vouches for finds somebody who is here already. */
  isEmailVerified: boolean;
  name: string | null;
  /** The values of the role claim. */
  groups: readonly string[];
};

/** One issuer's subject; two issuers may use the same one. */
export const ssoSubjectOf = ({ issuer, subject }: Pick<SsoIdentity, "issuer" | "subject">): string =>
  `${issuer} ${subject}`;

/** The first mapping that one of the groups meets; null when none does. */
export const roleOf = (groups: readonly string[], mapping: RoleMapping): Role | null =>
  mapping.find(({ value }) => groups.includes(value))?.role ?? null;

/** Reads `desk-admins=admin,desk=reviewer`; null where a part is no such pair. */
export function readMapping(text: string): RoleMapping | null {
  const parts = text.split(",").flatMap((part) => (part.trim() === "" ? [] : [part.trim()]));
  const pairs = parts.map((part) => {
    const equals = part.lastIndexOf("=");
    const role = ROLES.find((known) => known === part.slice(equals + 1).trim());
    return equals > 0 && role ? { value: part.slice(0, equals).trim(), role } : null;
  });
  return pairs.every((pair) => pair !== null) ? pairs : null;
}

/** The values of a claim, whether it is one text or a list of them. */
export const claimValues = (claim: unknown): string[] =>
  (Array.isArray(claim) ? claim : [claim]).filter((value): value is string => typeof value === "string");
