import { asc, eq, gte, sql } from "drizzle-orm";
import { readHead } from "@/db/queries/log-reading";
import { rows, type Steps } from "@/db/steps";
import type { Db, Store } from "@/db/store";
import { base64, sameBytes } from "@/lib/domain/log/bytes";
import { parseEntry } from "@/lib/domain/log/entry";
import { leafHash } from "@/lib/domain/log/tree";
import { balancesByLog, openBooks } from "@/lib/domain/reconcile/books";
import { compareRow, type Finding, isBeforeImages } from "@/lib/domain/reconcile/compare";
import { LogFold, type LoggedRow } from "@/lib/domain/reconcile/fold";
import { otherStandings } from "@/lib/domain/reconcile/standing";
import type { RecordName } from "@/lib/domain/records";
import type { Ctx } from "../context";
import { entryChunks } from "../log/read-log";
import { COMPARED, storedByIds, storedPages } from "./tables";

/** More than this are not written down one by one: something is wrong as a whole. */
export const FINDINGS_MAX = 500;

export type Found = {
  logSize: number;
  rowsCompared: number;
  findings: Finding[];
  /** Found beyond `FINDINGS_MAX`, and not looked at again. */
  more: number;
  /** Rows older than the first entry that told what was written: not compared, and no finding. */
  beforeImages: number;
};

/**
 * Folds the log and compares every row it accounts for. What differs is looked at again under the log's lock, so
 * that a decision made meanwhile is no finding.
 */
export async function findMismatches(ctx: Ctx): Promise<Found> {
  const fold = new LogFold();
  const broken = await foldLog(ctx, fold);
  if (broken) return { logSize: fold.size, rowsCompared: 0, findings: [broken], more: 0, beforeImages: 0 };
  let [rowsCompared, beforeImages] = [0, 0];
  const suspects: Finding[] = [];
  for (const name of COMPARED) {
    const logged = loggedOf(fold, name);
    const seen = new Set<string>();
    for await (const page of storedPages(ctx, name)) {
      for (const row of page) {
        const id = String(row.id);
        seen.add(id);
        const known = logged.get(id) ?? null;
        if (!known && isBeforeImages(fold, row)) {
          beforeImages += 1;
          continue;
        }
        rowsCompared += 1;
        const finding = compareRow(name, id, known, row);
        if (finding) suspects.push(finding);
      }
    }
    for (const id of logged.keys()) {
      if (!seen.has(id)) suspects.push({ ...NOTHING, tableName: name, rowId: id, kind: "missing" });
    }
  }
  const cut = suspects.slice(0, FINDINGS_MAX);
  const sure = cut.length === 0 ? [] : await ctx.store.transact((db, t) => again(db, t, ctx, fold, cut));
  const findings = [...sure, ...inItself(fold, ctx.now())];
  return {
    logSize: fold.size,
    rowsCompared,
    findings: findings.slice(0, FINDINGS_MAX),
    more: suspects.length - cut.length + Math.max(0, findings.length - FINDINGS_MAX),
    beforeImages,
  };
}

const NOTHING = { field: null, logged: null, stored: null };

/** The rows of a record as they must be: balances come from the postings, whatever was written into them. */
const loggedOf = (fold: LogFold, name: RecordName): ReadonlyMap<string, LoggedRow> =>
  name === "balance" ? balancesByLog(fold) : fold.table(name);

const inItself = (fold: LogFold, now: number): Finding[] => [
  ...otherStandings(fold, now).map(({ subject, logged, told }) => ({
    tableName: "standing",
    rowId: subject,
    kind: "different" as const,
    field: "causes",
    logged,
    stored: told,
  })),
  ...openBooks(fold).map(({ table, id, says }) => ({
    ...NOTHING,
    tableName: table,
    rowId: id,
    kind: "log_broken" as const,
    logged: says,
  })),
  ...fold.faults.map((says) => ({
    ...NOTHING,
    tableName: "log_entries",
    rowId: "",
    kind: "log_broken" as const,
    logged: says,
  })),
];

/** Takes every entry up to the head; the first that does not verify ends it. */
async function foldLog(ctx: Ctx, fold: LogFold): Promise<Finding | null> {
  const { size } = await readHead(ctx.store);
  for await (const chunk of entryChunks(ctx, size)) {
    for (const { seq, text, leafHash: kept } of chunk) {
      const broken = takeText(ctx, fold, { seq, text: String(text), kept: kept ?? new Uint8Array() });
      if (broken) return broken;
    }
  }
  return fold.size === size ? null : brokenAt(fold.size, "it is not there");
}

type Stored = { seq: number; text: string; kept: Uint8Array };

function takeText(ctx: Ctx, fold: LogFold, { seq, text, kept }: Stored): Finding | null {
  if (seq !== fold.size) return brokenAt(fold.size, "it is not there");
  if (!sameBytes(leafHash(ctx.sha256, text), kept)) return brokenAt(seq, "its hash does not fit its text");
  const entry = parseEntry(text);
  if (!entry.ok) return brokenAt(seq, entry.refusal.why);
  fold.take(entry.value);
  return null;
}

const brokenAt = (seq: number, says: string): Finding => ({
  ...NOTHING,
  tableName: "log_entries",
  rowId: String(seq),
  kind: "log_broken",
  logged: says,
});

/** Under the head's lock nothing is appended: the fold is brought up to it, and the suspects are read once more. */
function* again(db: Db, t: Store["t"], ctx: Ctx, fold: LogFold, suspects: Finding[]): Steps<Finding[]> {
  yield* rows(
    db
      .update(t.logHead)
      .set({ size: sql`${t.logHead.size}` })
      .where(eq(t.logHead.id, 1))
      .returning({ size: t.logHead.size }),
  );
  const later = yield* rows(
    db
      .select({ seq: t.logEntry.seq, text: t.logEntry.text, leafHash: t.logEntry.leafHash })
      .from(t.logEntry)
      .where(gte(t.logEntry.seq, fold.size))
      .orderBy(asc(t.logEntry.seq)),
  );
  for (const { seq, text, leafHash: kept } of later) {
    if (base64(leafHash(ctx.sha256, text)) !== kept) return [brokenAt(seq, "its hash does not fit its text")];
    const entry = parseEntry(text);
    if (!entry.ok) return [brokenAt(seq, entry.refusal.why)];
    fold.take(entry.value);
  }
  const sure: Finding[] = [];
  for (const name of new Set(suspects.map((each) => each.tableName as RecordName))) {
    const ids = suspects.filter((each) => each.tableName === name).map((each) => each.rowId);
    const stored = yield* storedByIds(db, t, ctx.sha256, { name, ids });
    for (const id of ids) {
      const [known, row] = [loggedOf(fold, name).get(id) ?? null, stored.get(id) ?? null];
      if (!known && row && isBeforeImages(fold, row)) continue;
      const finding = compareRow(name, id, known, row);
      if (finding) sure.push(finding);
    }
  }
  return sure;
}
