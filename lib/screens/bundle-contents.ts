import { type BundledItem, rowsById } from "@/db/queries/bundle";
import { evidenceOf } from "@/db/queries/reveals";
import { seesContacts } from "@/lib/domain/access/sight";
import type { PersonActor } from "@/lib/domain/actor";
import type { Evidence } from "@/lib/domain/detect/evidence";
import type { CaseId } from "@/lib/domain/ids";
import type { ItemSnapshot } from "@/lib/domain/item";
import { type BundledContent, type BundleSubject, committedIn } from "@/lib/domain/log/bundle";
import { recordOf } from "@/lib/domain/log/bundle-record";
import type { Entry } from "@/lib/domain/log/entry";
import { IMAGED } from "@/lib/domain/log/images";
import type { RecordName, Sealed } from "@/lib/domain/records";
import type { Ctx } from "@/lib/usecases/context";
import { maskItem, openText } from "./open";
import { sightOver } from "./sight";
import { maskedWords, type Words } from "./words";

type Wanted = { subject: BundleSubject; entries: readonly Entry[]; items: readonly BundledItem[] };
type Place = Pick<BundledContent, "record" | "id" | "column" | "seq"> & { caseId: string | null };

/** The texts that these entries commit to: those of the rows they say were written, and the frozen items. */
export async function bundleContents(
  ctx: Ctx,
  actor: PersonActor,
  wanted: Wanted,
): Promise<BundledContent[]> {
  const places = [...placesOfRows(wanted), ...placesOfItems(wanted)];
  const cases = [...new Set(places.flatMap(({ caseId }) => caseId ?? []))];
  const sight = await sightOver(ctx, actor, cases);
  const readers = new Map<string, Reader>();
  for (const id of cases) if (!sight.clear(id)) readers.set(id, await maskingReader(ctx, id));
  const stored = await storedTexts(ctx, places);
  const contents: BundledContent[] = [];
  for (const place of places) {
    const text = stored.get(`${place.record} ${place.id}`)?.[place.column];
    if (typeof text !== "string") continue;
    const isClear = place.caseId === null ? seesContacts(actor.role) : sight.clear(place.caseId);
    const reader = place.caseId === null ? null : (readers.get(place.caseId) ?? null);
    contents.push(await contentOf(ctx, place, text, isClear ? "clear" : reader));
  }
  return contents;
}

/** Columns that entries have the hash of, of the rows that belong to the subject. */
function placesOfRows({ subject, entries }: Wanted): Place[] {
  return recordOf(subject, entries).flatMap(({ record, row }): Place[] => {
    const imaged = IMAGED[record as RecordName];
    if (imaged === "frozen" || imaged === undefined) return [];
    const id = String(row.id);
    return (imaged.sealed ?? []).flatMap((column): Place[] => {
      const entry = entries.findLast((each) => committedIn(each, { record, id, column }) !== null);
      if (!entry) return [];
      const caseId = typeof row.caseId === "string" ? row.caseId : entry.caseId;
      return [{ record, id, column, seq: entry.seq, caseId: subject.kind === "case" ? subject.id : caseId }];
    });
  });
}

function placesOfItems({ entries, items }: Wanted): Place[] {
  return items.flatMap(({ itemId, caseId }): Place[] => {
    const place = { record: "item", id: itemId, column: "sealed" };
    const entry = entries.find((each) => committedIn(each, place) !== null);
    return entry ? [{ ...place, seq: entry.seq, caseId }] : [];
  });
}

async function storedTexts(
  ctx: Ctx,
  places: readonly Place[],
): Promise<Map<string, Record<string, unknown>>> {
  const found = new Map<string, Record<string, unknown>>();
  for (const record of new Set(places.map((place) => place.record))) {
    const ids = [...new Set(places.filter((place) => place.record === record).map(({ id }) => id))];
    for (const [id, row] of await rowsById(ctx.store, record as RecordName, ids))
      found.set(`${record} ${id}`, row);
  }
  return found;
}

/** How somebody who sees contacts masked reads a text; null where it cannot be masked. */
type Reader = (place: Place, text: string) => string | null;

async function maskingReader(ctx: Ctx, caseId: string): Promise<Reader> {
  const rows = await evidenceOf(ctx.store, caseId as CaseId);
  const opened = await Promise.all(rows.map(({ sealed }) => openText(ctx, sealed)));
  const evidence = opened.flatMap((each) => (each === null ? [] : [JSON.parse(each) as Evidence]));
  const words: Words = maskedWords(evidence);
  return ({ record }, text) => {
    if (record === "item") return maskedTexts(maskItem(JSON.parse(text) as ItemSnapshot, evidence), words);
    return /^[[{]/.test(text) ? null : words(text);
  };
}

const maskedTexts = (item: ItemSnapshot, words: Words): string =>
  item.texts.map(({ field, text }) => `${field}: ${words(text)}`).join("\n");

const SEALED = /^\w+\.[\w-]{38,}(\.[\w-]{43})?$/;

/** `reader`: "clear", or how contacts are masked; null where nothing may be shown. */
async function contentOf(
  ctx: Ctx,
  { record, id, column, seq }: Place,
  stored: string,
  reader: "clear" | Reader | null,
): Promise<BundledContent> {
  const place = { record, id, column, seq };
  const hidden = { ...place, stored, text: null, salt: null, shown: null };
  if (!SEALED.test(stored)) {
    return reader === "clear"
      ? { ...hidden, state: "clear", text: stored }
      : { ...hidden, state: "masked", stored: null };
  }
  const opened = await ctx.vault.disclose(stored as Sealed);
  if (opened === null) return { ...hidden, state: "erased" };
  const { text, salt } = opened;
  if (reader !== "clear") {
    return { ...hidden, state: "masked", shown: reader?.({ ...place, caseId: null }, text) ?? null };
  }
  return salt === null
    ? { ...hidden, state: "unproved", shown: text }
    : { ...hidden, state: "clear", text, salt };
}
