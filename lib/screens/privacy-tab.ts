import { namesOf } from "@/db/queries/appeals";
import { holdsAbout, loadErasureFacts } from "@/db/queries/erasure-facts";
import { referralsOf } from "@/db/queries/referrals";
import { seesContacts } from "@/lib/domain/access/sight";
import { may } from "@/lib/domain/access/table";
import type { PersonActor } from "@/lib/domain/actor";
import type { AccountId } from "@/lib/domain/ids";
import type { Erasure, Hold, LegalUpdate } from "@/lib/domain/records";
import type { Ctx } from "@/lib/usecases/context";
import { barOf, type ErasureBar } from "@/lib/usecases/privacy/erase-author";
import { openText } from "./open";
import { maskedWords, type Words } from "./words";

export type HoldView = {
  id: string;
  subjectKind: Hold["subjectKind"];
  /** Of the account this page is about; the others hold one of its cases or stores. */
  own: boolean;
  by: string | null;
  at: number;
  /** Null where the key it was sealed under is gone. */
  reason: string | null;
};
export type ReferralView = {
  measureId: string;
  caseId: string;
  caseNumber: number;
  at: number;
  endedAt: number | null;
  state: LegalUpdate["state"];
  updates: { id: string; state: LegalUpdate["state"]; at: number; by: string | null; note: string | null }[];
};
export type PrivacyView = {
  accountId: string;
  erased: { at: number; by: string | null; reason: Erasure["reason"] } | null;
  /** What stands in the way of erasing; null: nothing does, or it has been done. */
  bar: ErasureBar | null;
  items: number;
  files: number;
  holds: HoldView[];
  referrals: ReferralView[];
  mayHold: boolean;
  mayErase: boolean;
};

/** What keeps an account's content, what was referred to legal affairs, and whether it can be erased. Null: no such account. */
export async function loadPrivacy(ctx: Ctx, actor: PersonActor, id: AccountId): Promise<PrivacyView | null> {
  const [facts, holds, referrals] = await Promise.all([
    loadErasureFacts(ctx.store, id),
    holdsAbout(ctx.store, id),
    referralsOf(ctx.store, id),
  ]);
  if (!facts) return null;
  const names = await namesOf(ctx.store, [
    ...holds.map(({ by }) => by),
    ...referrals.flatMap(({ updates }) => updates.map(({ by }) => by)),
    ...(facts.erased ? [facts.erased.by] : []),
  ]);
  const words: Words = seesContacts(actor.role) ? (text) => text : maskedWords([]);
  return {
    accountId: id,
    erased: facts.erased && {
      at: facts.erased.at,
      by: names.get(facts.erased.by) ?? null,
      reason: facts.erased.reason,
    },
    bar: barOf(facts),
    items: facts.items,
    files: facts.files,
    holds: await Promise.all(
      holds.map(
        async (hold): Promise<HoldView> => ({
          id: hold.id,
          subjectKind: hold.subjectKind,
          own: hold.subjectId === id,
          by: names.get(hold.by) ?? null,
          at: hold.at,
          reason: words(await openText(ctx, hold.reasonSealed)),
        }),
      ),
    ),
    referrals: await Promise.all(
      referrals.map(
        async ({ updates, ended, ...referral }): Promise<ReferralView> => ({
          measureId: referral.measureId,
          caseId: referral.caseId,
          caseNumber: referral.caseNumber,
          at: referral.at,
          endedAt: ended?.at ?? null,
          state: referral.state,
          updates: await Promise.all(
            updates.map(async ({ id: update, state, at, by, noteSealed }) => ({
              id: update,
              state,
              at,
              by: names.get(by) ?? null,
              note: words(await openText(ctx, noteSealed)),
            })),
          ),
        }),
      ),
    ),
    mayHold: may(actor.role, "hold.write"),
    mayErase: may(actor.role, "content.erase"),
  };
}

/** Who finds the tab: those who act there and those who read the log. */
export const seesPrivacy = (actor: PersonActor): boolean =>
  may(actor.role, "hold.write") || may(actor.role, "content.erase") || may(actor.role, "audit.read");
