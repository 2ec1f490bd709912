import { type AuditFilter, type AuditRecord, auditPage } from "@/db/queries/audit";
import { auditNames } from "@/db/queries/audit-names";
import type { PersonActor } from "@/lib/domain/actor";
import { fromBase64, hex } from "@/lib/domain/log/bytes";
import { csvLine } from "@/lib/domain/log/csv";
import type { Json } from "@/lib/domain/log/entry";
import { commitPlan } from "../commit-plan";
import type { Ctx } from "../context";
import { type ExportProgress, noteProgress } from "./export-progress";

const ROWS_PER_READ = 500;
/** Excel reads UTF-8 only behind this mark. */
const BOM = "\uFEFF";

/** Never renamed and never reordered: a new one goes to the end. */
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

export type AuditExport = {
  /** Of this run, for its progress and manifest. */
  id: string;
  filter: AuditFilter;
  format: "csv" | "jsonl";
  /** The log's size that the export speaks of: entries after it are not in. */
  size: number;
  /** Goes on below this entry, after a broken download of the same filters and size. */
  before: number | null;
};

/** A SHA-256 that takes its bytes piece by piece. */
export type RunningDigest = { update(bytes: Uint8Array): unknown; digest(): Uint8Array };

/** What leaves, and its digest as it leaves. */
type Sum = { rows: number; bytes: number; hash: RunningDigest };

/**
 * Streams all matching entries, newest first, without a cap and in constant memory. Logged with its filters before
 * the first row leaves, and with rows and digest when the last one has (P24). A part that resumes has neither mark nor
 * heading, so that parts put together are the whole.
 */
export async function* exportAudit(
  ctx: Ctx,
  actor: PersonActor,
  wanted: AuditExport,
  hash: RunningDigest,
): AsyncGenerator<Uint8Array> {
  await logExport(ctx, actor, wanted, null);
  const sum: Sum = { rows: 0, bytes: 0, hash };
  let last = wanted.before;
  const tell = (state: ExportProgress["state"]) =>
    noteProgress(wanted.id, { rows: sum.rows, bytes: sum.bytes, state, size: wanted.size, last });
  const encoder = new TextEncoder();
  const leave = (text: string, rows: number): Uint8Array => {
    const bytes = encoder.encode(text);
    hash.update(bytes);
    sum.rows += rows;
    sum.bytes += bytes.length;
    tell("running");
    return bytes;
  };
  let whole = false;
  try {
    if (wanted.format === "csv" && wanted.before === null) yield leave(`${BOM}${csvLine(AUDIT_COLUMNS)}`, 0);
    for (let before = wanted.before; ; ) {
      const page = await auditPage(ctx.store, {
        filter: wanted.filter,
        before,
        asOfSize: wanted.size,
        limit: ROWS_PER_READ,
      });
      if (page.rows.length > 0) {
        yield leave(await linesOf(ctx, page.rows, wanted.format), page.rows.length);
        last = page.rows.at(-1)?.seq ?? last;
      }
      if (page.next === null) break;
      before = page.next;
    }
    await logExport(ctx, actor, wanted, sum);
    whole = true;
  } finally {
    tell(whole ? "done" : "broken");
  }
}

async function linesOf(ctx: Ctx, rows: AuditRecord[], format: AuditExport["format"]): Promise<string> {
  const names = await auditNames(ctx.store, rows);
  let lines = "";
  for (const row of rows) {
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
      names.accounts.get(row.subjectId)?.name ?? names.stores.get(row.subjectId)?.name ?? "",
      number ? `WR-${number}` : "",
      row.txId,
      hex(fromBase64(row.leafHash) ?? new Uint8Array()),
      row.text,
    ];
    lines += format === "csv" ? csvLine(cells) : `${JSON.stringify(byColumn(cells))}\n`;
  }
  return lines;
}

/** The entry stays the exact text: parsed and written again it could hash to something else. */
const byColumn = (cells: string[]): Record<string, unknown> =>
  Object.fromEntries(
    AUDIT_COLUMNS.map((column, index) => [column, column === "seq" ? Number(cells[index]) : cells[index]]),
  );

async function logExport(ctx: Ctx, actor: PersonActor, wanted: AuditExport, sum: Sum | null): Promise<void> {
  const { id, format, filter, size, before } = wanted;
  await commitPlan(
    ctx,
    actor,
    {
      changes: [{ kind: "nothing", why: "an export changes no record" }],
      entries: [
        {
          action: "export.made",
          subject: { kind: "export", id },
          cause: sum === null ? null : { kind: "export", id },
          caseId: null,
          before: null,
          after: sum === null ? null : { rows: sum.rows, bytes: sum.bytes, sha256: hex(sum.hash.digest()) },
          facts: { what: "log", format, filter: filter as unknown as Json, size, before },
        },
      ],
    },
    ctx.now(),
  );
}
