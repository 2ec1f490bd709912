import { type AuditRecord, entryAt } from "@/db/queries/audit";
import { familyOf, siblingsOf } from "@/db/queries/audit-links";
import type { PersonActor } from "@/lib/domain/actor";
import type { CaseId } from "@/lib/domain/ids";
import { hex } from "@/lib/domain/log/bytes";
import { type Entry, type Json, parseEntry } from "@/lib/domain/log/entry";
import { verifyInclusion } from "@/lib/domain/log/proof";
import { leafHash } from "@/lib/domain/log/tree";
import type { Ctx } from "@/lib/usecases/context";
import { proveInclusion } from "@/lib/usecases/log/prove";
import { type AuditRowView, auditRowViews } from "./audit-page";
import { type EntryNote, noteOfEntry } from "./entry-note";
import { type SightView, sightOver, sightView } from "./sight";
import { veilOver } from "./veil";

export type LinkedEntry = { seq: number; action: string };

export type AuditEntryView = AuditRowView & {
  txId: string;
  causeKind: string | null;
  causeId: string | null;
  /** The entry that recorded the cause, where there is one. */
  causedBy: LinkedEntry | null;
  /** Entries that name what this one recorded as their cause. */
  caused: LinkedEntry[];
  before: Json | null;
  after: Json | null;
  facts: Json | null;
  siblings: LinkedEntry[];
  /** What somebody wrote with what this entry records, masked where it must be; null where there is nothing. */
  note: EntryNote | null;
  sight: SightView | null;
  /** The exact text that was hashed; null where it names somebody hidden. */
  text: string | null;
  proof: { size: number; root: string; path: string[]; holds: boolean };
};

const CAUSED_MAX = 40;

/** One entry with before and after, its links, and its proof of inclusion checked here and now. */
export async function loadAuditEntry(
  ctx: Ctx,
  actor: PersonActor,
  seq: number,
): Promise<AuditEntryView | null> {
  const record = await entryAt(ctx.store, seq);
  if (!record) return null;
  const [[row], siblings, family, proof, veil, beside] = await Promise.all([
    auditRowViews(ctx, actor, [record]),
    siblingsOf(ctx.store, record),
    familyOf(ctx.store, record),
    proveInclusion(ctx, seq),
    veilOver(ctx, actor, [record.caseId]),
    besideEntry(ctx, actor, record),
  ]);
  const entry = read(record);
  const leaf = leafHash(ctx.sha256, record.text);
  return {
    ...(row as AuditRowView),
    txId: record.txId,
    causeKind: entry?.cause?.kind ?? null,
    causeId: entry?.cause?.id ?? null,
    ...linksOf(entry, family),
    before: veil.redact(record.caseId, entry?.before ?? null),
    after: veil.redact(record.caseId, entry?.after ?? null),
    facts: veil.redact(record.caseId, entry?.facts ?? null),
    siblings,
    ...beside,
    text:
      veil.redact(record.caseId, entry as unknown as Json) === (entry as unknown as Json)
        ? record.text
        : null,
    proof: {
      size: proof.size,
      root: hex(proof.root),
      path: proof.proof.map(hex),
      holds: verifyInclusion(ctx.sha256, { ...proof, leaf }),
    },
  };
}

async function besideEntry(
  ctx: Ctx,
  actor: PersonActor,
  record: AuditRecord,
): Promise<Pick<AuditEntryView, "note" | "sight">> {
  const { caseId } = record;
  if (caseId === null) return { note: null, sight: null };
  const [note, sight] = await Promise.all([
    noteOfEntry(ctx, actor, record, caseId as CaseId),
    sightOver(ctx, actor, [caseId]),
  ]);
  return { note, sight: sightView(sight, actor, [caseId]) };
}

function read(record: AuditRecord): Entry | null {
  const parsed = parseEntry(record.text);
  return parsed.ok ? parsed.value : null;
}

/** The cause is the first entry that made the thing named; effects name a thing that this entry made. */
function linksOf(entry: Entry | null, family: AuditRecord[]): Pick<AuditEntryView, "causedBy" | "caused"> {
  if (!entry) return { causedBy: null, caused: [] };
  const others = family.flatMap((record) => (record.seq === entry.seq ? [] : (read(record) ?? [])));
  const cause = entry.cause;
  const by = cause === null ? undefined : others.find((other) => madeBy(other).has(cause.id));
  const made = new Set([...madeBy(entry)].filter((id) => !isOlder(id, entry, others)));
  const caused = others.filter((other) => other.cause !== null && made.has(other.cause.id));
  return {
    causedBy: by && by.seq < entry.seq ? linkOf(by) : null,
    caused: caused
      .filter((other) => other.seq > entry.seq)
      .slice(0, CAUSED_MAX)
      .map(linkOf),
  };
}

/** A thing that an earlier entry already recorded is not this one's making. */
const isOlder = (id: string, entry: Entry, others: Entry[]): boolean =>
  others.some((other) => other.seq < entry.seq && madeBy(other).has(id));

const linkOf = (entry: Entry): LinkedEntry => ({ seq: entry.seq, action: entry.action });

/** Ids of what an entry records: its subject, and the record among its facts. Never a person or a subject account. */
function madeBy(entry: Entry): Set<string> {
  const { facts, subject } = entry;
  const ids = new Set<string>();
  if (!["account", "store", "person"].includes(subject.kind)) ids.add(subject.id);
  if (facts !== null && typeof facts === "object" && !Array.isArray(facts)) {
    const { id, decision, proposal } = facts as Record<string, Json>;
    for (const each of [id, decision, proposal]) if (typeof each === "string") ids.add(each);
  }
  return ids;
}
