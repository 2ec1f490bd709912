import { maskRuns, maskSpan } from "@/lib/domain/access/sight";
import type { Snippet } from "@/lib/domain/cases/snippet";
import type { Evidence } from "@/lib/domain/detect/evidence";
import type { ItemSnapshot } from "@/lib/domain/item";
import type { Sealed } from "@/lib/domain/records";
import type { Ctx } from "@/lib/usecases/context";

/** Opens a queue row's snippet, its contacts masked unless they are `clear` to who looks; null once erased. */
export async function openSnippet(ctx: Ctx, clear: boolean, sealed: Sealed): Promise<Snippet | null> {
  const opened = await ctx.vault.open(sealed);
  if (opened === null) return null;
  const snippet = JSON.parse(opened) as Snippet;
  if (clear) return snippet;
  const text = snippet.marks.reduce((masked, mark) => maskSpan(masked, mark.start, mark.end), snippet.text);
  return { ...snippet, text: maskRuns(text) };
}

/** Opens a frozen item; its evidence spans are masked unless they are `clear` to who looks. */
export async function openItem(
  ctx: Ctx,
  clear: boolean,
  sealed: Sealed | null,
  evidence: readonly Evidence[],
): Promise<ItemSnapshot | null> {
  const opened = sealed === null ? null : await ctx.vault.open(sealed);
  if (opened === null) return null;
  const item = JSON.parse(opened) as ItemSnapshot;
  return clear ? item : maskItem(item, evidence);
}

export function maskItem(item: ItemSnapshot, evidence: readonly Evidence[]): ItemSnapshot {
  const spans = evidence.flatMap((each) => each.spans);
  const texts = item.texts.map((text) => ({
    ...text,
    text: maskRuns(
      spans.reduce(
        (masked, span) =>
          span.kind === "text" && span.field === text.field ? maskSpan(masked, span.start, span.end) : masked,
        text.text,
      ),
    ),
  }));
  return { ...item, texts };
}

/** Evidence as those see it who may not read contacts: where it stands and why, not what it says. */
export function maskEvidence(evidence: Evidence): Evidence {
  const [first, ...rest] = evidence.spans.map((span) => ({
    ...span,
    text: maskSpan(span.text, 0, span.text.length),
  }));
  if (!first) return evidence;
  return {
    ...evidence,
    spans: [first, ...rest],
    reading: maskSpan(evidence.reading, 0, evidence.reading.length),
    canonical: null,
    steps: evidence.steps.map(({ how }) => ({ how, from: "", to: "" })),
  };
}

/** A reply kept as its parts: its words, or null where there are none or they are erased. */
export async function openReply(ctx: Ctx, sealed: Sealed | null): Promise<string | null> {
  const clear = await openText(ctx, sealed);
  return clear === null ? null : ((JSON.parse(clear) as { text?: string }).text ?? null);
}

/** A note as written; null once erased or where there is none. */
export async function openText(ctx: Ctx, sealed: Sealed | null): Promise<string | null> {
  return sealed === null ? null : ctx.vault.open(sealed);
}
