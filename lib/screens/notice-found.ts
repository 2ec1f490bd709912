import { type ItemPicture, itemPictures } from "@/db/queries/case-screen";
import type { judgedPapers } from "@/db/queries/notice-page";
import type { Evidence, Span } from "@/lib/domain/detect/evidence";
import type { ItemSnapshot } from "@/lib/domain/item";
import type { NoticeFacts } from "@/lib/domain/policy/notice";
import type { ContactKind, Intent } from "@/lib/domain/words";
import type { Ctx } from "@/lib/usecases/context";

type TextSpan = { number: number; start: number; end: number; kind: ContactKind; intent: Intent };

export type FoundView = {
  /** The subject's own texts in which something was found, whole. Neighbours' texts never stand here. */
  texts: { field: string; text: string; spans: TextSpan[] }[];
  /** Pictures by hash, with the corners of what was found, in pixels of the picture. */
  images: { hash: string; width: number; height: number; quads: [number, number][][] }[];
  evidence: (NoticeFacts["evidence"][number] & { number: number; intent: Intent })[];
};

type Papers = Awaited<ReturnType<typeof judgedPapers>>;

/**
 * What a notice found, in its context: the very words, highlighted, beside how they were read. Without `clear` only
 * what the notice itself quotes, as it was masked.
 */
export async function foundView(
  ctx: Ctx,
  { facts, papers, clear }: { facts: NoticeFacts; papers: Papers; clear: boolean },
): Promise<FoundView> {
  const opened = await Promise.all(papers.evidence.map((row) => openJson<Evidence>(ctx, row.sealed)));
  const evidence = facts.evidence.map((each, index) => ({
    ...each,
    number: index + 1,
    intent: opened[index]?.intent ?? ("provide" as const),
  }));
  const item = papers.item?.sealed ? await openJson<ItemSnapshot>(ctx, papers.item.sealed) : null;
  if (!clear || !item || opened.length !== evidence.length) return { texts: [], images: [], evidence };
  const texts = item.texts
    .filter((text) => text.sender !== "other")
    .map(({ field, text }) => ({ field, text, spans: textSpans(opened, field, text) }))
    .filter((text) => text.spans.length > 0);
  const pictures = papers.item ? await itemPictures(ctx.store, papers.item.id, papers.item.accountId) : [];
  return { texts, images: imageQuads(opened, pictures), evidence };
}

async function openJson<T>(ctx: Ctx, sealed: string): Promise<T | null> {
  const clear = await ctx.vault.open(sealed);
  return clear === null ? null : (JSON.parse(clear) as T);
}

const isOf = (span: Span, field: string, text: string): span is Extract<Span, { kind: "text" }> =>
  span.kind === "text" && span.field === field && text.slice(span.start, span.end) === span.text;

const textSpans = (opened: readonly (Evidence | null)[], field: string, text: string): TextSpan[] =>
  opened.flatMap((each, index) =>
    (each?.spans ?? []).flatMap((span) =>
      each && isOf(span, field, text)
        ? [{ number: index + 1, start: span.start, end: span.end, kind: each.kind, intent: each.intent }]
        : [],
    ),
  );

function imageQuads(
  opened: readonly (Evidence | null)[],
  pictures: readonly ItemPicture[],
): FoundView["images"] {
  const spans = opened.flatMap((each) => each?.spans ?? []);
  return pictures.flatMap(({ image: { fileHash: hash }, width, height }) => {
    const quads = spans.flatMap((span) => (span.kind === "image" && span.image === hash ? [span.quad] : []));
    return quads.length > 0 && width && height ? [{ hash, width, height, quads }] : [];
  });
}
