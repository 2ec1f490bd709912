import { readEntries, readHead } from "@/db/queries/log-reading";
import { type Balances, balancesFrom, type PlannedPosting } from "@/lib/domain/deposit/ledger";
import { type Entry, type Json, parseEntry } from "@/lib/domain/log/entry";
import { beginVerify, type Verdict } from "@/lib/domain/log/verify";
import { type HeldMeasure, type Standing, standingAt } from "@/lib/domain/policy/standing";
import type { Ctx } from "@/lib/usecases/context";

const ENTRIES_PER_CHUNK = 1000;

export type Reread = { verdict: Verdict; entries: Entry[] };

/** Verifies the log from its stored bytes and reads every entry back from its text. Throws on an unreadable one. */
export async function rereadLog(ctx: Ctx): Promise<Reread> {
  const head = await readHead(ctx.store);
  const verifier = beginVerify(ctx.sha256, { head, checkpoints: [], lowestNodeLevel: 1 });
  const entries: Entry[] = [];
  for (let from = 0; from < head.size; ) {
    const chunk = await readEntries(ctx.store, from, ENTRIES_PER_CHUNK);
    if (chunk.length === 0) break;
    verifier.feed(chunk);
    for (const stored of chunk) {
      const read = parseEntry(String(stored.text));
      if (!read.ok) throw new Error(`entry ${stored.seq}: ${read.refusal.why}`);
      entries.push(read.value);
    }
    from += chunk.length;
  }
  return { verdict: verifier.finish(), entries };
}

type Fields = Record<string, Json>;
const fieldsOf = (value: Json | null): Fields =>
  value !== null && typeof value === "object" && !Array.isArray(value) ? (value as Fields) : {};

/** The measures as the log tells them: set by one entry, ended by another. */
export function measuresOf(entries: readonly Entry[]): HeldMeasure[] {
  const held = new Map<string, HeldMeasure>();
  for (const { action, subject, facts, after } of entries) {
    if (action === "measure.set" || action === "interim.set") {
      const measure = facts as unknown as HeldMeasure;
      held.set(measure.id, { ...measure, endedAt: null });
    }
    if (action === "measure.ended" || action === "interim.ended" || action === "measure.lifted") {
      const id = String(fieldsOf(facts).id ?? subject.id);
      const at = Number(fieldsOf(facts).at ?? fieldsOf(after).endedAt);
      const measure = held.get(id);
      if (!measure) throw new Error(`${action} of ${id}, which was never set`);
      held.set(id, { ...measure, endedAt: at });
    }
  }
  return [...held.values()];
}

/** Every store's balances as the log's postings make them. */
export function balancesOf(entries: readonly Entry[]): Map<string, Balances> {
  const postings = new Map<string, PlannedPosting[]>();
  for (const { action, subject, facts } of entries) {
    if (action !== "deposit.posted") continue;
    const posted = fieldsOf(facts).postings as unknown as PlannedPosting[];
    postings.set(subject.id, [...(postings.get(subject.id) ?? []), ...posted]);
  }
  return new Map([...postings].map(([storeId, all]) => [storeId, balancesFrom(all)]));
}

/** The measures as the rows tell them. */
export async function measureRows(ctx: Ctx): Promise<HeldMeasure[]> {
  const { db, t } = ctx.store;
  const ends = new Map((await db.select().from(t.measureEnd)).map((end) => [end.id as string, end.at]));
  const rows = await db.select().from(t.measure);
  return rows.map((row) => ({ ...row, endedAt: ends.get(row.id) ?? null }));
}

/** What holds at a moment, without the ids of what it rests on: the order of rows is no part of it. */
export const standingLines = (measures: readonly HeldMeasure[], at: number): Standing["lines"] =>
  standingAt(measures, at).lines;
