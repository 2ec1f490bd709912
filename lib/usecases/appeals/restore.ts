import { takeNumbers } from "@/db/operational-leases";
import { type LoadedRestitution, loadRestitutionFacts } from "@/db/queries/appeal-restitution";
import { type Restitution, type RestitutionOrder, restitution } from "@/lib/domain/appeals/restitution";
import {
  type RestitutionWrites,
  type Restoring,
  restitutionWrites,
} from "@/lib/domain/appeals/restitution-plan";
import type { RestitutionRefusal } from "@/lib/domain/appeals/words";
import type { AccountId, PersonId } from "@/lib/domain/ids";
import type * as R from "@/lib/domain/records";
import { ok, type Result, refuse } from "@/lib/domain/result";
import type { Ctx } from "../context";

const FIRST_JOURNAL = 100_001;

export type Computed = { facts: LoadedRestitution; done: Restitution };

/** What an order would do to a decision and its count, as the rows stand now: preview and deed both ask here. */
export async function computeRestitution(
  ctx: Ctx,
  decision: R.Decision,
  order: RestitutionOrder,
  { by, now }: { by: PersonId; now: number },
): Promise<Result<Computed, RestitutionRefusal>> {
  const facts = await loadRestitutionFacts(ctx.store, ctx.packs, decision, now);
  if (!facts) return refuse({ kind: "not_standing", why: "reversed" });
  const done = restitution(facts, order, {
    at: now,
    deciderId: by,
    newReservationId: () => ctx.newId("reservation"),
  });
  return done.ok ? ok({ facts, done: done.value }) : done;
}

/** The rows, entries and messages of a restitution, with journal numbers and the seals of every account it touches. */
export async function writeRestitution(
  ctx: Ctx,
  { facts, done }: Computed,
  why: Pick<Restoring, "by" | "appealId" | "cause" | "reasonSealed">,
): Promise<RestitutionWrites> {
  const journals = done.changes.reduce((sum, change) => sum + change.money.journals.length, 0);
  let journal = journals > 0 ? await takeNumbers(ctx.store, "journal", journals, FIRST_JOURNAL) : 0;
  const seals = new Map<AccountId, (text: string) => R.Sealed>();
  // Of the accounts whose decisions are worked out anew alone: a colleague of theirs may be erased.
  const touched = new Set(done.changes.map(({ of }) => of.decision.accountId));
  for (const id of touched) seals.set(id, await ctx.vault.sealer(id));
  const sealOf = (id: AccountId) => {
    const seal = seals.get(id);
    if (!seal) throw new Error("an account of the count is missing");
    return seal;
  };
  return restitutionWrites(
    { facts, done, ...why },
    { newId: ctx.newId, sealOf, journalNumber: () => journal++ },
  );
}
