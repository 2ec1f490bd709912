const SQLITE = ["SQLITE_CONSTRAINT_UNIQUE", "SQLITE_CONSTRAINT_PRIMARYKEY"];
const POSTGRES = "23505";

/** PostgreSQL gave this transaction up for another one; nothing of it is left, and it may run again. */
const LOCK_LOSSES = ["40001", "40P01"];

export const isLockLoss = (error: unknown): boolean => hasCode(error, LOCK_LOSSES);

/** True for a unique or primary key violation of either engine, wherever Drizzle has wrapped it. */
export const isUniqueViolation = (error: unknown): boolean => hasCode(error, [...SQLITE, POSTGRES]);

function hasCode(error: unknown, codes: readonly string[]): boolean {
  for (let each = error, depth = 0; each instanceof Error && depth < 5; each = each.cause, depth++) {
    if (codes.includes("code" in each ? String(each.code) : "")) return true;
  }
  return false;
}
