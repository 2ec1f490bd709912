import { asc, gt, inArray } from "drizzle-orm";
import { type Query, rows, type Steps } from "@/db/steps";
import type { Db, Store } from "@/db/store";
import type { Tables } from "@/db/tables/tables";
import { IMAGED, type Imaged, imageOf } from "@/lib/domain/log/images";
import type { LoggedRow } from "@/lib/domain/reconcile/fold";
import type { RecordName } from "@/lib/domain/records";
import type { Ctx } from "../context";

const ROWS_PER_PAGE = 1000;

/** Records whose rows the log accounts for. Checkpoints are the business of `weir log verify`. */
export const COMPARED = (Object.keys(IMAGED) as RecordName[]).filter(
  (name) => IMAGED[name] !== "frozen" && name !== "checkpoint",
);

type Keyed = Tables["measure"];
const tableOf = (t: Tables, name: RecordName): Keyed => t[name as keyof Tables] as unknown as Keyed;

/** A stored row as the log would show it. */
function shown(sha256: Ctx["sha256"], name: RecordName, row: Record<string, unknown>): LoggedRow {
  return { ...imageOf(sha256, row, IMAGED[name] as Imaged), id: row.id };
}

/** All rows of a record in pages, in order of id. */
export async function* storedPages(ctx: Ctx, name: RecordName): AsyncGenerator<LoggedRow[]> {
  const { db, t } = ctx.store;
  const table = tableOf(t, name);
  for (let last = ""; ; ) {
    const page = await db
      .select()
      .from(table)
      .where(gt(table.id, last as never))
      .orderBy(asc(table.id))
      .limit(ROWS_PER_PAGE);
    if (page.length === 0) return;
    yield page.map((row) => shown(ctx.sha256, name, row));
    last = page.at(-1)?.id ?? "";
  }
}

/** Some rows again, inside a transaction. */
export function* storedByIds(
  db: Db,
  t: Store["t"],
  sha256: Ctx["sha256"],
  of: { name: RecordName; ids: string[] },
): Steps<Map<string, LoggedRow>> {
  const table = tableOf(t, of.name);
  const query = db
    .select()
    .from(table)
    .where(inArray(table.id, of.ids as never[])) as unknown as Query<Record<string, unknown>>;
  const found = yield* rows(query);
  return new Map(found.map((row) => [String(row.id), shown(sha256, of.name, row)]));
}
