import type { AuditRecord } from "@/db/queries/audit";
import { auditNames } from "@/db/queries/audit-names";
import { type BundleOf, batchEntries, entriesOf, firstsOf, itemsOfCases } from "@/db/queries/bundle";
import { casesByIds } from "@/db/queries/clusters";
import { accountById } from "@/db/queries/subject-pages";
import type { PersonActor } from "@/lib/domain/actor";
import type { CaseId } from "@/lib/domain/ids";
import { type Bundle, type BundledEntry, type BundleSubject, bundleFormat } from "@/lib/domain/log/bundle";
import { recordOf } from "@/lib/domain/log/bundle-record";
import { base64 } from "@/lib/domain/log/bytes";
import { type Entry, type Json, parseEntry } from "@/lib/domain/log/entry";
import type { Ctx } from "@/lib/usecases/context";
import { proveInclusions } from "@/lib/usecases/log/prove";
import { bundleContents } from "./bundle-contents";
import { type Veil, veilOver } from "./veil";

/** Newest first; what is older is counted. */
const ENTRIES_MAX = 5_000;

/**
 * All that the log of `size` entries says of a case or an account, each entry with its proof, and the texts it
 * commits to as far as this person may read them (P23, P29). Null: there is none of this id.
 */
export async function loadBundle(
  ctx: Ctx,
  actor: PersonActor,
  of: BundleOf,
  { size, locale }: Pick<Bundle, "size" | "locale">,
): Promise<Bundle | null> {
  const subject = await subjectOf(ctx, of);
  if (!subject) return null;
  const found = await entriesOf(ctx.store, of, { size, limit: ENTRIES_MAX + 1 });
  const own = found.slice(-ENTRIES_MAX);
  const cases = [...new Set(own.flatMap(({ caseId }) => caseId ?? []))];
  const items = await itemsOfCases(ctx.store, of.kind === "case" ? [of.id] : cases);
  const batches = [...new Set(items.map(({ batchId }) => batchId))];
  const records = inOrder([
    ...own,
    ...(await firstsOf(ctx.store, own)),
    ...(await batchEntries(ctx.store, batches, size)),
  ]);
  const veil = await veilOver(ctx, actor, cases);
  const entries = await proved(ctx, { records, size, cases, veil });
  const readable = entries.shown.flatMap(({ text }) => parsed(text) ?? []);
  const names = await auditNames(ctx.store, records);
  const seen = new Set(readable.map(({ actor: by }) => by.id));
  return {
    format: bundleFormat,
    subject,
    madeAt: ctx.now(),
    locale,
    size,
    root: entries.root,
    left: found.length - own.length,
    names: Object.fromEntries(
      [...names.people].filter(([id]) => seen.has(id)).map(([id, who]) => [id, who.name]),
    ),
    entries: entries.shown,
    record: recordOf(subject, readable),
    contents: await bundleContents(ctx, actor, { subject, entries: readable, items }),
  };
}

async function subjectOf(ctx: Ctx, of: BundleOf): Promise<BundleSubject | null> {
  if (of.kind === "case") {
    const [row] = await casesByIds(ctx.store, [of.id]);
    return row ? { kind: "case", id: row.id, label: `WR-${row.number}` } : null;
  }
  const account = await accountById(ctx.store, of.id);
  return account && { kind: "account", id: account.id, label: account.platformId };
}

/** Each once, in the order of the log. */
const inOrder = (records: readonly AuditRecord[]): AuditRecord[] =>
  [...new Map(records.map((record) => [record.seq, record])).values()].sort((a, b) => a.seq - b.seq);

type Proving = { records: AuditRecord[]; size: number; cases: CaseId[]; veil: Veil };

/** An entry that names somebody hidden goes without its words: its leaf still leads to the root. */
async function proved(ctx: Ctx, { records, size, cases, veil }: Proving) {
  const proofs = await proveInclusions(
    ctx,
    records.map(({ seq }) => seq),
    size,
  );
  const shown = records.map((record, at): BundledEntry => {
    const proof = proofs[at];
    const whole = parsed(record.text) as Json | null;
    const about = record.caseId === null ? cases : [record.caseId];
    const isHidden = whole === null || about.some((id) => hides(veil, id, whole));
    return {
      seq: record.seq,
      text: isHidden ? null : record.text,
      leaf: base64(proof?.leaf ?? new Uint8Array()),
      proof: (proof?.proof ?? []).map(base64),
    };
  });
  return { shown, root: base64(proofs[0]?.root ?? new Uint8Array()) };
}

const hides = (veil: Veil, caseId: string, whole: Json): boolean =>
  JSON.stringify(veil.redact(caseId, whole)) !== JSON.stringify(whole);

function parsed(text: string | null): Entry | null {
  const entry = text === null ? null : parseEntry(text);
  return entry?.ok ? entry.value : null;
}
