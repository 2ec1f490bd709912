import {
  type AuditFilter,
  type AuditRecord,
  auditCount,
  auditPage,
  NO_FILTER,
  sizeAt,
  tiersOfEntries,
} from "@/db/queries/audit";
import { resolveSearch } from "@/db/queries/audit-links";
import { type AuditNames, auditNames, peopleNames } from "@/db/queries/audit-names";
import { readHead } from "@/db/queries/log-reading";
import { mayEver } from "@/lib/domain/access/table";
import type { PersonActor } from "@/lib/domain/actor";
import { fromBase64, hex } from "@/lib/domain/log/bytes";
import type { Tier } from "@/lib/domain/words";
import type { Ctx } from "@/lib/usecases/context";
import { searchNotes } from "./note-search";
import { HIDDEN, type Veil, veilOver } from "./veil";

export const AUDIT_ROWS_PER_PAGE = 60;
/** Calls of the walk behind one page: rare combinations come back short, with a place to go on from. */
const WALKS_PER_PAGE = 4;

export type AuditRowView = {
  seq: number;
  at: number;
  actorKind: string;
  actorId: string;
  /** Who it was is hidden from the person who looks: see veil.ts. */
  actorHidden: boolean;
  actorName: string | null;
  actorRole: string | null;
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

export type AuditPageView = {
  rows: AuditRowView[];
  /** Give it back as `before`; null at the end. A page may be short and still have one. */
  next: number | null;
  size: number;
  asOfSize: number | null;
  /** The search word is neither a case, an account, a store nor a hash here. */
  unknownSearch: boolean;
  /** The search word was the hash of this entry. */
  found: number | null;
};

export type AuditQuery = {
  filter: AuditFilter;
  search: string | null;
  /** Words looked for in notes, sealed. */
  note: string | null;
  before: number | null;
  asOf: number | null;
};

export type ReadyQuery = { filter: AuditFilter; asOfSize: number | null; found: number | null };

/** Both searches looked up and the moment turned into a size. Null: the word means nothing here. */
export async function readyQuery(
  ctx: Ctx,
  actor: PersonActor,
  asked: AuditQuery,
): Promise<ReadyQuery | null> {
  const asOfSize = asked.asOf === null ? null : await sizeAt(ctx.store, asked.asOf);
  const noted = asked.note === null ? null : await searchNotes(ctx, actor, asked.note);
  if (noted?.kind === "contact") return null;
  const query = { ...asked, filter: { ...asked.filter, seqs: noted?.seqs ?? null } };
  if (!query.search) return { filter: query.filter, asOfSize, found: null };
  const found = await resolveSearch(ctx.store, query.search);
  if (!found) return null;
  if (found.kind === "entry") return { filter: query.filter, asOfSize, found: found.seq };
  const { accountId, storeId, caseId } = found.filter;
  const filter = {
    ...query.filter,
    accountId: accountId ?? query.filter.accountId,
    storeId: storeId ?? query.filter.storeId,
    caseId: caseId ?? query.filter.caseId,
  };
  return { filter, asOfSize, found: null };
}

/** One page of the log, newest first; ids only are stored in it, names are looked up beside. */
export async function loadAuditPage(ctx: Ctx, actor: PersonActor, query: AuditQuery): Promise<AuditPageView> {
  const [{ size }, ready] = await Promise.all([readHead(ctx.store), readyQuery(ctx, actor, query)]);
  if (!ready) return { rows: [], next: null, size, asOfSize: null, unknownSearch: true, found: null };
  const { filter, asOfSize, found } = ready;
  const records: AuditRecord[] = [];
  let before = query.before ?? (found === null ? null : found + 1);
  for (let walks = 0; walks < WALKS_PER_PAGE; walks++) {
    const limit = AUDIT_ROWS_PER_PAGE - records.length;
    const page = await auditPage(ctx.store, { filter, before, asOfSize, limit });
    records.push(...page.rows);
    before = page.next;
    if (before === null || records.length >= AUDIT_ROWS_PER_PAGE) break;
  }
  const rows = await auditRowViews(ctx, actor, records);
  return {
    // Asked by name, the cases that hide a name must not answer.
    rows: filter.actor === null ? rows : rows.filter((row) => !row.actorHidden),
    next: before,
    size,
    asOfSize,
    unknownSearch: false,
    found,
  };
}

/**
 * How many match, for the foot of the table: asked apart, since counting costs what it counts. Null where a count
 * would tell whose part in a case is hidden.
 */
export async function countAudit(
  ctx: Ctx,
  actor: PersonActor,
  query: AuditQuery,
): Promise<{ n: number; capped: boolean } | null> {
  const ready = await readyQuery(ctx, actor, query);
  if (!ready) return { n: 0, capped: false };
  const asked = ready.filter.actor;
  if (asked !== null && asked !== actor.id && mayEver(actor.role, "appeal.claim")) return null;
  if (isEmpty(ready.filter)) {
    return { n: ready.asOfSize ?? (await readHead(ctx.store)).size, capped: false };
  }
  return auditCount(ctx.store, ready.filter, ready.asOfSize);
}

const isEmpty = (filter: AuditFilter): boolean =>
  (Object.keys(NO_FILTER) as (keyof AuditFilter)[]).every((name) => filter[name] === null);

export async function auditRowViews(
  ctx: Ctx,
  actor: PersonActor,
  records: AuditRecord[],
): Promise<AuditRowView[]> {
  const [names, veil, tiers] = await Promise.all([
    auditNames(ctx.store, records),
    veilOver(
      ctx,
      actor,
      records.map((record) => record.caseId),
    ),
    tiersOfEntries(
      ctx.store,
      records.map((record) => record.seq),
    ),
  ]);
  return records.map((record) => rowView(record, { names, veil, tier: tiers.get(record.seq) ?? null }));
}

type Beside = { names: AuditNames; veil: Veil; tier: Tier | null };

function rowView(record: AuditRecord, { names, veil, tier }: Beside): AuditRowView {
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
    subjectName: subject?.name ?? named?.name ?? names.owners.get(record.caseId ?? "") ?? null,
    subjectPlatformId: subject?.platformId ?? null,
    caseId: record.caseId,
    caseNumber: record.caseId ? (names.cases.get(record.caseId) ?? null) : null,
    tier,
    hash: hex(fromBase64(record.leafHash) ?? new Uint8Array()),
  };
}

/** Whose doings can be asked for. */
export const auditPeople = (ctx: Ctx): Promise<{ id: string; name: string }[]> => peopleNames(ctx.store);
