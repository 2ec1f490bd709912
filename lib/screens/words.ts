import { evidenceOf } from "@/db/queries/reveals";
import { maskWords } from "@/lib/domain/access/sight";
import type { PersonActor } from "@/lib/domain/actor";
import type { Evidence } from "@/lib/domain/detect/evidence";
import type { CaseId } from "@/lib/domain/ids";
import type { Ctx } from "@/lib/usecases/context";
import { openText } from "./open";
import { sightOver } from "./sight";

/** What somebody wrote, as who looks may read it: contacts in it masked or not. */
export type Words = (text: string | null) => string | null;

/** How this person reads notes, comments and replies about a case: they can quote the contact it is about (P29). */
export async function wordsAbout(ctx: Ctx, actor: PersonActor, caseId: CaseId): Promise<Words> {
  if ((await sightOver(ctx, actor, [caseId])).clear(caseId)) return (text) => text;
  const rows = await evidenceOf(ctx.store, caseId);
  const opened = await Promise.all(rows.map((row) => openText(ctx, row.sealed)));
  return maskedWords(opened.flatMap((each) => (each === null ? [] : [JSON.parse(each) as Evidence])));
}

/** Masks the contacts of this evidence, and whatever else reads as one. */
export function maskedWords(evidence: readonly Evidence[]): Words {
  const known = evidence.flatMap(({ spans, reading, canonical }) => [
    ...spans.map((span) => span.text),
    reading,
    ...(canonical === null ? [] : [canonical.slice(canonical.indexOf(":") + 1)]),
  ]);
  return (text) => (text === null ? null : maskWords(text, known));
}
