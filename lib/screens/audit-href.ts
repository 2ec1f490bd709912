import { ACTIONS } from "@/lib/domain/log/actions";
import type { AuditParams } from "./audit-query";

/** Groups of verbs offered as one choice; `decision.` means all of them. */
export const ACTION_GROUPS = [
  ...new Set(ACTIONS.map((action) => action.split(".")[0] as string)),
] as readonly string[];

export type AuditParam = keyof AuditParams;

/** Parameters that narrow the list, as chips show them. */
export const FILTER_PARAMS = [
  "action",
  "actor",
  "rule",
  "version",
  "tier",
  "surface",
  "outcome",
  "account",
  "store",
  "case",
] as const satisfies readonly AuditParam[];

/** The same parameters as a query string, changed; what is null is left out. */
export function auditSearch(params: AuditParams, change: Partial<AuditParams> = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...params, ...change })) {
    if (value !== null && value !== "") search.set(name, String(value));
  }
  return search.toString();
}

export function auditHref(params: AuditParams, change: Partial<AuditParams> = {}): string {
  const text = auditSearch(params, change);
  return text === "" ? "/audit" : `/audit?${text}`;
}
