import { entriesOfTexts } from "@/db/queries/audit-links";
import { searchDocs } from "@/db/queries/search";
import { may } from "@/lib/domain/access/table";
import type { PersonActor } from "@/lib/domain/actor";
import type { SearchKind } from "@/lib/domain/records";
import type { Ctx } from "@/lib/usecases/context";
import { contactDigests } from "@/lib/usecases/search/contact-digests";
import { openTerms } from "@/lib/usecases/search/terms";
import { queryTokens } from "@/lib/usecases/search/tokens";

/** What people wrote about a case; each has the entry that recorded it. */
const KINDS: readonly SearchKind[] = ["note", "comment", "appeal"];
const HITS_MAX = 200;

export type NoteSearch =
  | { kind: "entries"; seqs: number[] }
  /** Who reads contacts masked must not be able to try them either (P29). */
  | { kind: "contact" };

/** Entries whose notes, comments or statements have these words, at most the newest of each kind. `sealed` as the address has it. */
export async function searchNotes(ctx: Ctx, actor: PersonActor, sealed: string): Promise<NoteSearch> {
  const words = await openTerms(ctx, sealed);
  if (words === null) return { kind: "entries", seqs: [] };
  if (!may(actor.role, "contact.search") && contactDigests(ctx, words).length > 0) return { kind: "contact" };
  const found = await Promise.all(
    KINDS.map((kind) =>
      searchDocs(ctx.store, { tokens: queryTokens(ctx, words, kind), before: null, limit: HITS_MAX }),
    ),
  );
  return { kind: "entries", seqs: await entriesOfTexts(ctx.store, found.flat()) };
}
