import type { AuditRecord } from "@/db/queries/audit";
import { sealedTextOf } from "@/db/queries/entry-texts";
import type { PersonActor } from "@/lib/domain/actor";
import type { CaseId } from "@/lib/domain/ids";
import type { Ctx } from "@/lib/usecases/context";
import { erasedOver } from "./erased";
import { openText } from "./open";
import { wordsAbout } from "./words";

/** `text` is null once its author was erased, at `erasedAt`. */
export type EntryNote = { text: string | null; erasedAt: number | null };

/** The words behind an entry, from the content store: the log itself has none. Null: nobody wrote any. */
export async function noteOfEntry(
  ctx: Ctx,
  actor: PersonActor,
  record: AuditRecord,
  caseId: CaseId,
): Promise<EntryNote | null> {
  const found = await sealedTextOf(ctx.store, record);
  if (!found) return null;
  const [text, words] = await Promise.all([openText(ctx, found.sealed), wordsAbout(ctx, actor, caseId)]);
  const clear = text !== null && found.kind === "proposal" ? noteOf(text) : text;
  if (text !== null && clear === null) return null;
  const erased = clear === null ? await erasedOver(ctx, [found.accountId]) : null;
  return { text: words(clear), erasedAt: erased?.(found.accountId) ?? null };
}

/** A proposal keeps its note with the findings it was made with. */
const noteOf = (json: string): string | null => (JSON.parse(json) as { note: string | null }).note ?? null;
