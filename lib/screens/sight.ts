import { revealsOf } from "@/db/queries/reveals";
import { seesContacts } from "@/lib/domain/access/sight";
import { may } from "@/lib/domain/access/table";
import type { PersonActor } from "@/lib/domain/actor";
import type { CaseId } from "@/lib/domain/ids";
import type { Ctx } from "@/lib/usecases/context";
import { liveContext } from "./context-as-of";

/** Which of some cases this person reads in clear (P29): every read model that opens content asks it. */
export type Sight = {
  clear(caseId: string): boolean;
  /** Until when a purpose that this person gave holds, epoch ms; null where there is none, or none is needed. */
  until(caseId: string): number | null;
};

/** What a screen says of it: until when what it shows is in clear, and whether a purpose may be given. */
export type SightView = { until: number | null; mayReveal: boolean };

export function sightView(sight: Sight, actor: PersonActor, cases: readonly string[]): SightView {
  const ends = cases.flatMap((id) => sight.until(id) ?? []);
  return {
    until: ends.length > 0 ? Math.max(...ends) : null,
    mayReveal: may(actor.role, "contact.reveal"),
  };
}

const EVERYTHING: Sight = { clear: () => true, until: () => null };

/** Who reviews reads everything, at no cost; the others what they gave a purpose for, as long as it holds now. */
export async function sightOver(ctx: Ctx, actor: PersonActor, cases: readonly string[]): Promise<Sight> {
  if (seesContacts(actor.role)) return EVERYTHING;
  const { store, now } = liveContext(ctx);
  const held = await revealsOf(store, actor.id, cases as CaseId[], now());
  return {
    clear: (caseId) => may(actor.role, "contact.clear", held.has(caseId as CaseId) ? ["revealed"] : []),
    until: (caseId) => held.get(caseId as CaseId) ?? null,
  };
}
