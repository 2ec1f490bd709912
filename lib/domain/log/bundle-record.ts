import type { Json } from "./canonical";
import type { Entry } from "./entry";

/** A row as the log says it stands, under the name of its record. */
export type Tagged = { record: string; row: { readonly [column: string]: Json } };

type Columns = { readonly [column: string]: Json };
type Image = { add?: string; row?: Columns; move?: string; id?: string; set?: Columns };

/**
 * The rows of a case or account as its entries say they were written, oldest first: what belongs to it by an id of
 * its own, or by that of a row that does. A transaction can be about several cases; only this one's rows are taken.
 */
export function recordOf(
  subject: { kind: "case" | "account"; id: string },
  entries: readonly Pick<Entry, "rows" | "caseId" | "seq">[],
): Tagged[] {
  const known = new Set<Json>([subject.id]);
  if (subject.kind === "account") for (const { caseId } of entries) if (caseId !== null) known.add(caseId);
  const rows = new Map<string, Tagged>();
  const images = [...entries]
    .sort((a, b) => a.seq - b.seq)
    .flatMap(({ rows: all }) => (all ?? []) as Image[]);
  // Rows of one transaction come in no order of theirs: a second look finds what the first made known.
  for (const _ of [1, 2, 3]) for (const { add, row } of images) keep(rows, known, { add, row });
  for (const { move, id, set } of images) {
    const found = move && rows.get(`${move} ${id}`);
    if (found && set) rows.set(`${move} ${id}`, { ...found, row: { ...found.row, ...set } });
  }
  return [...rows.values()];
}

function keep(rows: Map<string, Tagged>, known: Set<Json>, { add, row }: Pick<Image, "add" | "row">): void {
  if (!add || !row || row.id === undefined || rows.has(`${add} ${row.id}`)) return;
  if (!Object.values(row).some((value) => typeof value === "string" && known.has(value))) return;
  rows.set(`${add} ${row.id}`, { record: add, row });
  known.add(row.id);
}
