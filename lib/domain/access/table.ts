import { ROLES, type Role } from "../words";
import type { Permission, Relation } from "./permissions";

/** `needs`: every one must hold. `bars`: none may hold. */
export type Condition = { needs: readonly Relation[]; bars: readonly Relation[] };
type Grants = Partial<Record<Role, Condition>>;

const ALWAYS: Condition = { needs: [], bars: [] };
const needs = (...relations: Relation[]): Condition => ({ needs: relations, bars: [] });
const unless = (...relations: Relation[]): Condition => ({ needs: [], bars: relations });

const to = (condition: Condition, ...roles: Role[]): Grants =>
  Object.fromEntries(roles.map((role) => [role, condition]));

const REVIEWING: Role[] = ["reviewer", "senior"];
const LOOKING: Role[] = ["policy", "auditor", "admin"];

/** P29: those who review see contacts in clear; the others after a purpose that is logged. */
const inClear: Grants = { ...to(ALWAYS, ...REVIEWING), ...to(needs("revealed"), ...LOOKING) };

/**
 * Who may do what, and in which relation to the thing (product.md "Who uses it", P18, P20, P29; policy.md,
 * sections 3 and 4). A cell that is not here is denied.
 */
export const ACCESS: Record<Permission, Grants> = {
  "queue.read": to(ALWAYS, "reviewer", "senior", "policy", "auditor"),
  "case.read": to(ALWAYS, ...ROLES),
  "account.read": to(ALWAYS, ...ROLES),
  "store.read": to(ALWAYS, ...ROLES),
  "image.read": inClear,
  "contact.clear": inClear,
  "contact.reveal": to(ALWAYS, ...LOOKING),
  "contact.search": to(ALWAYS, ...REVIEWING),
  "rules.read": to(ALWAYS, ...ROLES),
  "proposal.read": { ...to(ALWAYS, "senior", "auditor"), ...to(needs("proposer"), "reviewer") },
  "appeal.read": to(ALWAYS, "senior", "policy", "auditor"),
  "audit.read": to(ALWAYS, "senior", "policy", "auditor"),
  "insights.read": to(ALWAYS, "senior", "policy", "auditor"),
  "exemption.read": to(ALWAYS, "reviewer", "senior", "policy", "auditor"),

  "case.claim": to(unless("named"), ...REVIEWING),
  "case.release": to(needs("holder"), ...REVIEWING),
  "case.take_over": to(unless("named", "holder"), ...REVIEWING),
  "case.decide": to({ needs: ["holder"], bars: ["named"] }, ...REVIEWING),
  "case.escalate": to(ALWAYS, ...REVIEWING),
  "case.skip": to(ALWAYS, ...REVIEWING),
  "case.comment": to(ALWAYS, ...REVIEWING),
  "case.second_opinion": to(ALWAYS, ...REVIEWING),
  "case.assign": to(ALWAYS, "senior"),
  "evidence.add": to(needs("holder"), ...REVIEWING),
  "evidence.dismiss": to(needs("holder"), ...REVIEWING),
  "bulk.decide": to(unless("named"), ...REVIEWING),
  "decision.undo": to(needs("decider"), ...REVIEWING),

  "proposal.answer": to(unless("proposer", "decider", "named"), "senior"),
  "proposal.withdraw": to(needs("proposer"), ...REVIEWING),
  "appeal.claim": to(unless("decider", "approver", "named", "appeal_decider"), "senior"),
  "appeal.decide": to(
    { needs: ["holder"], bars: ["decider", "approver", "named", "appeal_decider"] },
    "senior",
  ),
  "appeal.escalate": to(ALWAYS, "senior"),
  "correction.make": to(unless("decider", "approver", "named"), "senior"),
  "notice.link": to(ALWAYS, "senior"),
  "hold.write": to(ALWAYS, "senior"),
  "reconciler.sign_off": to(ALWAYS, "senior"),

  "rules.write": to(ALWAYS, "policy"),
  "rules.activate": to(unless("proposer"), "policy"),
  "exemption.write": to(ALWAYS, "policy"),
  "quality.review": to(unless("decider"), "senior"),
  "quality.write": to(ALWAYS, "policy"),

  "audit.export": to(ALWAYS, "auditor"),
  "bundle.make": to(ALWAYS, "senior", "auditor"),
  "log.verify": to(ALWAYS, "senior", "auditor", "admin"),
  "checkpoint.publish": to(ALWAYS, "auditor", "admin"),

  "people.write": to(ALWAYS, "admin"),
  "keys.write": to(ALWAYS, "admin"),
  "webhooks.write": to(ALWAYS, "admin"),
  "sso.write": to(ALWAYS, "admin"),
  "settings.write": to(ALWAYS, "admin"),
  "content.erase": to(ALWAYS, "admin"),
  "message.resend": to(ALWAYS, "senior", "admin"),
  "outbound.hold": to(ALWAYS, "senior", "admin"),

  "own.read": to(needs("self"), ...ROLES),
  "own.write": to(needs("self"), ...ROLES),
};

/** Whether a person of this role, standing so to the thing, may do this. Denies what the table does not grant. */
export function may(role: Role, permission: Permission, relations: readonly Relation[] = []): boolean {
  const condition = ACCESS[permission]?.[role];
  if (!condition) return false;
  return (
    condition.needs.every((relation) => relations.includes(relation)) &&
    !condition.bars.some((relation) => relations.includes(relation))
  );
}

/**
 * Whether there is any relation in which this role may do this: what the door asks before the thing is loaded.
 * The use case asks `may` again, with the relations it found.
 */
export function mayEver(role: Role, permission: Permission): boolean {
  return ACCESS[permission]?.[role] !== undefined;
}
