import {
  type AuditFilter,
  type AuditNames,
  type AuditRecord,
  auditCount,
  auditNames,
  auditPage,
  entryAt,
  resolveSearch,
  siblingsOf,
  sizeAt,
} from "@/db/queries/audit";
import { readHead } from "@/db/queries/log-reading";
import { mayEver } from "@/lib/domain/access/table";
import type { PersonActor } from "@/lib/domain/actor";
import { fromBase64, hex } from "@/lib/domain/log/bytes";
import { type Entry, type Json, parseEntry } from "@/lib/domain/log/entry";
import { verifyInclusion } from "@/lib/domain/log/proof";
import { leafHash } from "@/lib/domain/log/tree";
import type { Tier } from "@/lib/domain/words";
import type { Ctx } from "@/lib/usecases/context";
import { proveInclusion } from "@/lib/usecases/log/prove";
import { HIDDEN, type Veil, veilOver } from "./veil";

export const AUDIT_ROWS_PER_PAGE = 60;

export type AuditRowView = {
  seq: number;
  at: number;
  actorKind: string;
  actorId: string;
  actorName: string | null;
  actorRole: string | null;
  /** Who it was is hidden from the person who looks: see veil.ts. */
  actorHidden: boolean;
  action: string;
  subjectKind: string;
  subjectId: string;
  subjectName: string | null;
  subjectPlatformId: string | null;
  caseId: string | null;
  caseNumber: number | null;
  tier: Tier | null;
  /** Hex of the leaf hash. */
  hash: string;
};

export type AuditEntryView = AuditRowView & {
  txId: string;
  causeKind: string | null;
  causeId: string | null;
  before: Json | null;
  after: Json | null;
  facts: Json | null;
  siblings: { seq: number; action: string }[];
  proof: { size: number; root: string; path: string[]; holds: boolean };
};

export type AuditPageView = {
  rows: AuditRowView[];
  next: number | null;
  total: { n: number; capped: boolean };
  size: number;
  asOfSize: number | null;
  /** The search word is neither a case, an account, a store nor a hash here. */
  unknownSearch: boolean;
};

export type AuditQuery = {
  filter: AuditFilter;
  search: string | null;
  before: number | null;
  asOf: number | null;
};

/** One page of the log, newest first; ids only are stored in it, names are looked up beside. */
export async function loadAuditPage(ctx: Ctx, actor: PersonActor, query: AuditQuery): Promise<AuditPageView> {
  const [{ size }, asOfSize] = await Promise.all([
    readHead(ctx.store),
    query.asOf === null ? null : sizeAt(ctx.store, query.asOf),
  ]);
  const found = query.search ? await resolveSearch(ctx.store, query.search) : null;
  if (query.search && !found) {
    return { rows: [], next: null, total: { n: 0, capped: false }, size, asOfSize, unknownSearch: true };
  }
  const asked = found && !("hash" in found) ? { ...query.filter, ...found } : query.filter;
  // Asked by name, the cases that hide a name must not answer.
  const filter = { ...asked, openAppeals: asked.actor === actor.id || !mayEver(actor.role, "appeal.claim") };
  const [records, total] = await Promise.all([
    auditPage(ctx.store, { filter, before: query.before, asOfSize, limit: AUDIT_ROWS_PER_PAGE + 1 }),
    auditCount(ctx.store, filter, asOfSize),
  ]);
  const shown = records.slice(0, AUDIT_ROWS_PER_PAGE);
  const [names, veil] = await Promise.all([
    auditNames(ctx.store, shown),
    veilOver(
      ctx,
      actor,
      shown.map((record) => record.caseId),
    ),
  ]);
  return {
    rows: shown.map((record) => rowView(record, names, veil)),
    next: records.length > shown.length ? (shown.at(-1)?.seq ?? null) : null,
    total,
    size,
    asOfSize,
    unknownSearch: false,
  };
}

/** One entry with before and after, its transaction, and its proof of inclusion checked here and now. */
export async function loadAuditEntry(
  ctx: Ctx,
  actor: PersonActor,
  seq: number,
): Promise<AuditEntryView | null> {
  const record = await entryAt(ctx.store, seq);
  if (!record) return null;
  const [names, siblings, proof, veil] = await Promise.all([
    auditNames(ctx.store, [record]),
    siblingsOf(ctx.store, record),
    proveInclusion(ctx, seq),
    veilOver(ctx, actor, [record.caseId]),
  ]);
  const parsed = parseEntry(record.text);
  const entry: Entry | null = parsed.ok ? parsed.value : null;
  const leaf = leafHash(ctx.sha256, record.text);
  const holds = verifyInclusion(ctx.sha256, { ...proof, leaf });
  return {
    ...rowView(record, names, veil),
    txId: record.txId,
    causeKind: entry?.cause?.kind ?? null,
    causeId: entry?.cause?.id ?? null,
    before: veil.redact(record.caseId, entry?.before ?? null),
    after: veil.redact(record.caseId, entry?.after ?? null),
    facts: veil.redact(record.caseId, entry?.facts ?? null),
    siblings,
    proof: { size: proof.size, root: hex(proof.root), path: proof.proof.map(hex), holds },
  };
}

function rowView(record: AuditRecord, names: AuditNames, veil: Veil): AuditRowView {
  const hidden = veil.hides(record.caseId, record.actorId);
  const actor = hidden ? undefined : names.people.get(record.actorId);
  const subject = names.accounts.get(record.subjectId) ?? names.stores.get(record.subjectId) ?? null;
  const named = names.people.get(record.subjectId);
  return {
    seq: record.seq,
    at: record.at,
    actorKind: record.actorKind,
    actorId: hidden ? HIDDEN : record.actorId,
    actorHidden: hidden,
    actorName: actor?.name ?? null,
    actorRole: actor?.role ?? null,
    action: record.action,
    subjectKind: record.subjectKind,
    subjectId: record.subjectId,
    subjectName: subject?.name ?? named?.name ?? null,
    subjectPlatformId: subject?.platformId ?? null,
    caseId: record.caseId,
    caseNumber: record.caseId ? (names.cases.get(record.caseId) ?? null) : null,
    tier: tierOf(record.text),
    hash: hex(fromBase64(record.leafHash) ?? new Uint8Array()),
  };
}

/** The tier an entry speaks of: after the change, else among its facts. */
function tierOf(text: string): Tier | null {
  const { after, facts } = JSON.parse(text) as {
    after: { tier?: Tier } | null;
    facts: { tier?: Tier } | null;
  };
  const tier = after?.tier ?? facts?.tier;
  return typeof tier === "number" ? tier : null;
}

/** The size the log had at a moment. */
export const sizeAtMoment = (ctx: Ctx, at: number): Promise<number> => sizeAt(ctx.store, at);
