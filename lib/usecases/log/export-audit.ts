import type { AuditFilter } from "@/db/queries/audit";
import { auditNames, auditPage } from "@/db/queries/audit";
import { readHead } from "@/db/queries/log-reading";
import type { PersonActor } from "@/lib/domain/actor";
import { fromBase64, hex } from "@/lib/domain/log/bytes";
import { csvLine } from "@/lib/domain/log/csv";
import type { Json } from "@/lib/domain/log/entry";
import { commitPlan } from "../commit-plan";
import type { Ctx } from "../context";

const ROWS_PER_READ = 500;
/** Excel reads UTF-8 only behind this mark. */
const BOM = "\uFEFF";

export const AUDIT_COLUMNS = [
  "seq",
  "time",
  "actor_kind",
  "actor_id",
  "actor",
  "action",
  "subject_kind",
  "subject_id",
  "subject",
  "case",
  "transaction",
  "leaf_hash",
  "entry",
] as const;

type Export = { filter: AuditFilter; asOfSize: number | null; format: "csv" | "jsonl" };

/**
 * Streams all matching entries, newest first, without a cap and in constant memory; the export itself is logged
 * with its filters before the first row leaves (P24).
 */
export async function* exportAudit(ctx: Ctx, actor: PersonActor, wanted: Export): AsyncGenerator<string> {
  const { size } = await readHead(ctx.store);
  await logExport(ctx, actor, wanted, size);
  const asOfSize = Math.min(wanted.asOfSize ?? size, size);
  if (wanted.format === "csv") yield `${BOM}${csvLine([...AUDIT_COLUMNS])}`;
  for (let before: number | null = null; ; ) {
    const rows = await auditPage(ctx.store, {
      filter: wanted.filter,
      before,
      asOfSize,
      limit: ROWS_PER_READ,
    });
    if (rows.length === 0) return;
    const names = await auditNames(ctx.store, rows);
    let part = "";
    for (const row of rows) {
      const subject = names.accounts.get(row.subjectId)?.name ?? names.stores.get(row.subjectId)?.name ?? "";
      const number = row.caseId ? names.cases.get(row.caseId) : undefined;
      const cells = [
        String(row.seq),
        new Date(row.at).toISOString(),
        row.actorKind,
        row.actorId,
        names.people.get(row.actorId)?.name ?? "",
        row.action,
        row.subjectKind,
        row.subjectId,
        subject,
        number ? `WR-${number}` : "",
        row.txId,
        hex(fromBase64(row.leafHash) ?? new Uint8Array()),
        row.text,
      ];
      part += wanted.format === "csv" ? csvLine(cells) : `${JSON.stringify(byColumn(cells))}\n`;
    }
    yield part;
    before = rows.at(-1)?.seq ?? null;
  }
}

const byColumn = (cells: string[]): Record<string, unknown> =>
  Object.fromEntries(
    AUDIT_COLUMNS.map((column, index) => [
      column,
      column === "entry" ? JSON.parse(cells[index] ?? "null") : cells[index],
    ]),
  );

async function logExport(ctx: Ctx, actor: PersonActor, wanted: Export, size: number): Promise<void> {
  await commitPlan(
    ctx,
    actor,
    {
      changes: [{ kind: "nothing", why: "an export changes no record" }],
      entries: [
        {
          action: "export.made",
          subject: { kind: "export", id: ctx.newId("batch") },
          cause: null,
          caseId: null,
          before: null,
          after: null,
          facts: { what: "log", format: wanted.format, filter: wanted.filter as unknown as Json, size },
        },
      ],
    },
    ctx.now(),
  );
}
