import { type ActivityRecord, activityOf } from "@/db/queries/subject-activity";
import type { PersonActor } from "@/lib/domain/actor";
import type { AccountId, StoreId } from "@/lib/domain/ids";
import type { Ctx } from "@/lib/usecases/context";
import { veilOver } from "./veil";

const ROWS_PER_PAGE = 50;

/** What the log says about a record. `next` is given back as `before`; null at the end. */
export type ActivityView = {
  rows: (Omit<ActivityRecord, "actorId"> & { hidden: boolean })[];
  next: number | null;
};

/** A page of the log entries about an account or store and its cases, newest first. */
export async function loadActivity(
  ctx: Ctx,
  actor: PersonActor,
  subject: { kind: "account"; id: AccountId } | { kind: "store"; id: StoreId },
  before: number | null,
): Promise<ActivityView> {
  const found = await activityOf(ctx.store, subject, { before, limit: ROWS_PER_PAGE + 1 });
  const shown = found.slice(0, ROWS_PER_PAGE);
  const veil = await veilOver(
    ctx,
    actor,
    shown.map((row) => row.caseId),
  );
  const rows = shown.map(({ actorId, ...row }) => ({
    ...row,
    actorName: veil.name(row.caseId, actorId, row.actorName),
    hidden: veil.hides(row.caseId, actorId),
  }));
  return { rows, next: found.length > shown.length ? (rows.at(-1)?.seq ?? null) : null };
}
