const SQLITE = ["SQLITE_CONSTRAINT_UNIQUE", "SQLITE_CONSTRAINT_PRIMARYKEY"];
const POSTGRES = "23505";

/** True for a unique or primary key violation of either engine, wherever Drizzle has wrapped it. */
export function isUniqueViolation(error: unknown): boolean {
  for (let each = error, depth = 0; each instanceof Error && depth < 5; each = each.cause, depth++) {
    const code = "code" in each ? String(each.code) : "";
    if (SQLITE.includes(code) || code === POSTGRES) return true;
  }
  return false;
}
