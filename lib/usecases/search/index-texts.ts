import { readNumber, setNumber, takeNumbers } from "@/db/operational-leases";
import { putSearchDocs } from "@/db/operational-search";
import { SEARCH_SOURCES, type SearchSource, subjectSources } from "@/db/queries/search-sources";
import type { Evidence } from "@/lib/domain/detect/evidence";
import { idMs } from "@/lib/domain/ids";
import type { ItemSnapshot } from "@/lib/domain/item";
import { SEARCH_KINDS, type SearchDoc, type SearchKind } from "@/lib/domain/records";
import type { Ctx } from "../context";
import { tokensOf } from "./tokens";

const ROWS_PER_KIND_MAX = 100;
/** Ids are made before their transaction ends: a row may come in behind one that is newer. */
const LATE_MS = 30_000;
const FIRST_SEQ = 1;

/**
 * Brings the search index up to date: texts that it does not have yet, oldest first, some of each kind a turn. Safe to
 * run again and beside itself; a text whose author was erased leaves an empty row. Answers how many were added. An
 * empty index is filled from the beginning by the same turns.
 */
export async function indexTexts(ctx: Ctx): Promise<number> {
  let added = 0;
  for (const kind of SEARCH_KINDS) added += await indexKind(ctx, kind);
  return added;
}

async function indexKind(ctx: Ctx, kind: SearchKind): Promise<number> {
  const reached = (await readNumber(ctx.store, `search:${kind}`)) ?? 0;
  const sources = await SEARCH_SOURCES[kind](ctx.store, {
    since: reached - LATE_MS,
    limit: ROWS_PER_KIND_MAX,
  });
  const last = sources.at(-1);
  if (!last) return 0;
  await putSearchDocs(ctx.store, await docsOf(ctx, sources));
  await setNumber(ctx.store, `search:${kind}`, Math.max(reached, idMs(last.refId)));
  return sources.length;
}

/** Accounts and stores whose names have changed are found by the new ones. */
export async function indexSubjects(ctx: Ctx, ids: readonly string[]): Promise<void> {
  await putSearchDocs(ctx.store, await docsOf(ctx, await subjectSources(ctx.store, ids)));
}

/** The rows of the index for these texts, numbered as the newest. */
async function docsOf(ctx: Ctx, sources: readonly SearchSource[]): Promise<SearchDoc[]> {
  if (sources.length === 0) return [];
  let seq = await takeNumbers(ctx.store, "search", sources.length, FIRST_SEQ);
  const docs: SearchDoc[] = [];
  for (const { sealed, clear, ...of } of sources) {
    const opened = sealed === null ? clear : await ctx.vault.open(sealed);
    const text = opened === null ? "" : wordsOf(of.kind, opened);
    docs.push({ ...of, seq: seq++, docKey: `${of.kind}:${of.refId}`, tokens: tokensOf(ctx, of.kind, text) });
  }
  return docs;
}

/** What of an opened content is searched. */
function wordsOf(kind: SearchKind, opened: string): string {
  if (kind === "item") {
    const item = JSON.parse(opened) as ItemSnapshot;
    const { title, text } = item.context;
    return [...item.texts.map((each) => each.text), title ?? "", text ?? ""].join("\n");
  }
  if (kind === "evidence") {
    const { spans, reading, canonical } = JSON.parse(opened) as Evidence;
    return [reading, canonical?.slice(canonical.indexOf(":") + 1) ?? "", ...spans.map((s) => s.text)].join(
      "\n",
    );
  }
  return opened;
}
