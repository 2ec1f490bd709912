import { type ActivityRecord, activityOf } from "@/db/queries/subject-activity";
import type { AccountId, StoreId } from "@/lib/domain/ids";
import type { Ctx } from "@/lib/usecases/context";

const ROWS_PER_PAGE = 50;

/** What the log says about a record. `next` is given back as `before`; null at the end. */
export type ActivityView = { rows: ActivityRecord[]; next: number | null };

/** A page of the log entries about an account or store and its cases, newest first. */
export async function loadActivity(
  ctx: Ctx,
  subject: { kind: "account"; id: AccountId } | { kind: "store"; id: StoreId },
  before: number | null,
): Promise<ActivityView> {
  const found = await activityOf(ctx.store, subject, { before, limit: ROWS_PER_PAGE + 1 });
  const rows = found.slice(0, ROWS_PER_PAGE);
  return { rows, next: found.length > rows.length ? (rows.at(-1)?.seq ?? null) : null };
}
