import type { Mismatch } from "../records";
import { IN_PART, type LogFold, type LoggedRow } from "./fold";

/** What is wrong with one row, before it is given an id and written down. */
export type Finding = Pick<Mismatch, "tableName" | "rowId" | "kind" | "field" | "logged" | "stored">;

/** A message on its way is not of record: these three are one state to the log. */
const ON_ITS_WAY = new Set(["waiting", "taken", "failed"]);

/** Compares one row; null where they agree. `null` on either side: it is not there. */
export function compareRow(
  tableName: string,
  rowId: string,
  logged: LoggedRow | null,
  stored: LoggedRow | null,
): Finding | null {
  const bare = { tableName, rowId, field: null, logged: null, stored: null };
  if (!logged && !stored) return null;
  if (!stored) return { ...bare, kind: "missing" };
  if (!logged) return { ...bare, kind: "unexplained" };
  for (const field of Object.keys(stored)) {
    if (logged[IN_PART] && (logged[field] === undefined || field === "id")) continue;
    const [said, found] = [wordOf(logged[field]), wordOf(stored[field])];
    if (said === found) continue;
    if (tableName === "message" && field === "state" && onItsWay(logged) && onItsWay(stored)) continue;
    return { ...bare, kind: "different", field, logged: said, stored: found };
  }
  return null;
}

/** Not yet delivered, whatever stands in the way: no matter of record. */
export const onItsWay = (row: LoggedRow): boolean => ON_ITS_WAY.has(String(row.state));

const VALUE_CHARS_MAX = 200;

function wordOf(value: unknown): string {
  const text = value === undefined ? "null" : JSON.stringify(value);
  return text.length > VALUE_CHARS_MAX ? `${text.slice(0, VALUE_CHARS_MAX)}…` : text;
}

/** When a row was written, by the first of these it has; a row that has none is as old as what it belongs to. */
const MOMENTS = [
  "createdAt",
  "at",
  "decidedAt",
  "filedAt",
  "proposedAt",
  "composedAt",
  "receivedAt",
  "activatedAt",
  "grantedAt",
  "startAt",
];

/**
 * A row that the log need not explain: it is older than the first entry that told what was written. In a log that
 * told so from its first entry on there is none.
 */
export function isBeforeImages({ imagesFrom }: LogFold, row: LoggedRow): boolean {
  if (imagesFrom?.seq === 0) return false;
  if (imagesFrom === null) return true;
  const moment = MOMENTS.map((name) => row[name]).find((value) => typeof value === "number");
  return moment === undefined || Number(moment) < imagesFrom.at;
}
