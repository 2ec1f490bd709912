import { caseIdsOf, knownCase } from "@/db/queries/reveals";
import { type NotAllowed, permit } from "@/lib/domain/access/permit";
import type { PersonActor } from "@/lib/domain/actor";
import type { AccountId, CaseId } from "@/lib/domain/ids";
import { add } from "@/lib/domain/plan";
import type { Reveal } from "@/lib/domain/records";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { commitPlan } from "../commit-plan";
import type { Ctx } from "../context";

/** For how long a purpose may be given. [house] */
export const REVEAL_MINUTES = [15, 60, 240] as const;
/** One purpose opens at most these many cases of an account, the newest. */
const CASES_MAX = 200;

export type RevealSubject = { kind: "account"; id: AccountId } | { kind: "case"; id: CaseId };
export type RevealCommand = {
  subject: RevealSubject;
  purpose: Reveal["purpose"];
  note: string;
  minutes: (typeof REVEAL_MINUTES)[number];
};
export type RevealRefusal = NotAllowed | { kind: "not_found" } | { kind: "purpose_needed" };

/**
 * Shows the contacts of a case, or of the cases an account has now, to somebody who sees them masked: for a purpose in
 * words of their own, for so long, and in the log (P29). What is flagged later stays masked.
 */
export async function revealContacts(
  ctx: Ctx,
  actor: PersonActor,
  { subject, purpose, note, minutes }: RevealCommand,
): Promise<Result<{ until: number; cases: number }, RevealRefusal>> {
  const allowed = permit(actor, "contact.reveal");
  if (!allowed.ok) return allowed;
  if (note.trim() === "") return refuse({ kind: "purpose_needed" });
  const cases = await casesOf(ctx, subject);
  if (cases.length === 0) return refuse({ kind: "not_found" });
  const at = ctx.now();
  const until = at + minutes * 60_000;
  const seal = await ctx.vault.sealer(actor.id);
  const noteSealed = seal(note);
  const rows = cases.map(
    (caseId): Reveal => ({
      id: ctx.newId("reveal"),
      caseId,
      personId: actor.id,
      purpose,
      noteSealed,
      at,
      until,
    }),
  );
  const entry = {
    action: "contact.revealed",
    subject: { kind: subject.kind, id: subject.id },
    cause: null,
    caseId: subject.kind === "case" ? subject.id : null,
    before: null,
    after: { until },
    facts: { purpose, minutes, cases: cases.length },
  } as const;
  const done = await commitPlan(ctx, actor, { changes: [add("reveal", ...rows)], entries: [entry] }, at);
  if (!done.ok) throw new Error(`a reveal was refused: ${done.refusal.kind}`);
  return ok({ until, cases: cases.length });
}

async function casesOf(ctx: Ctx, subject: RevealSubject): Promise<CaseId[]> {
  if (subject.kind === "account") return caseIdsOf(ctx.store, subject.id, CASES_MAX);
  return (await knownCase(ctx.store, subject.id)) ? [subject.id] : [];
}
