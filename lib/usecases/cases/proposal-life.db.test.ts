import { eq } from "drizzle-orm";
import fc from "fast-check";
import { expect, it } from "vitest";
import { loadProposalFacts } from "@/db/queries/proposal-facts";
import type { PersonActor } from "@/lib/domain/actor";
import type { CaseId, ProposalId } from "@/lib/domain/ids";
import { confirmCommand, newKey, newPerson, openCase } from "@/lib/test/desk";
import { freshContext } from "@/lib/test/fresh-context";
import { engine } from "@/lib/test/fresh-store";
import type { Ctx } from "../context";
import { approveProposal } from "./approve-proposal";
import { claimCase } from "./claim-case";
import { confirmCase } from "./confirm-case";
import { openEvidence } from "./open-evidence";
import { overturnCase } from "./overturn-case";
import { previewProposal } from "./preview-proposal";
import { returnProposal } from "./return-proposal";
import { withdrawProposal } from "./withdraw-proposal";

const WHO = ["lin", "zhou", "he"] as const;
type Who = (typeof WHO)[number];
type Answer = "approved" | "returned" | "withdrawn";

/*
 * The reference: policy.md section 3, "Four eyes", as a small machine of its own. It imports nothing from the code it
 * checks. Lin is a reviewer, Zhou and He are seniors.
 */
type Proposal = { by: Who; answer: Answer | null; opened: Who[] };
type Model = { state: "open" | "proposed" | "confirmed" | "overturned"; proposals: Proposal[] };

const last = (m: Model): Proposal | undefined => m.proposals.at(-1);
const expectDecide = (m: Model): string => (m.state === "open" ? "ok" : "not_open");
const expectAnswer = (m: Model, who: Who, reason: "given" | "missing" | "none"): string => {
  const proposal = last(m);
  if (!proposal) return "not_found";
  if (who === "lin") return proposal.answer ? "answered" : "not_allowed";
  if (proposal.answer) return "answered";
  if (proposal.by === who) return "not_allowed";
  if (reason === "missing") return "reason_needed";
  return reason === "none" && !proposal.opened.includes(who) ? "unopened" : "ok";
};
/** Who may answer a proposal may open its evidence, and nobody else. */
const expectOpen = (m: Model, who: Who): string => expectAnswer(m, who, "given");
const expectWithdraw = (m: Model, who: Who): string => {
  const proposal = last(m);
  if (!proposal) return "not_found";
  if (proposal.by !== who) return "not_allowed";
  return proposal.answer ? "already_undone" : "ok";
};

type Real = { ctx: Ctx; caseId: CaseId; proposalId: ProposalId; people: Record<Who, PersonActor> };
type Said = { ok: boolean; refusal?: { kind: string } };
const said = (answer: Said): string => (answer.ok ? "ok" : (answer.refusal?.kind ?? "?"));
type Command = fc.AsyncCommand<Model, Real>;

/** After every step: the case is where the model has it, and what is decided has its notice in the outbox. */
async function agree(m: Model, { ctx, caseId }: Real): Promise<void> {
  const { db, t } = ctx.store;
  const [row] = await db.select({ state: t.case.state }).from(t.case).where(eq(t.case.id, caseId));
  expect(row?.state).toBe(m.state);
  const outcomes = await db.select({ kind: t.proposalOutcome.kind }).from(t.proposalOutcome);
  const answers = m.proposals.flatMap(({ answer }) => answer ?? []);
  expect(outcomes.map(({ kind }) => kind).sort()).toEqual([...answers].sort());
  const told = await db.select().from(t.message).where(eq(t.message.kind, "notice"));
  expect(told).toHaveLength(m.state === "confirmed" ? 1 : 0);
  const measures = await db.select({ proposalId: t.measure.proposalId }).from(t.measure);
  // Before it is approved nothing of it is in force but what holds for 72 hours under the proposal's own name.
  if (m.state !== "confirmed") expect(measures.filter(({ proposalId }) => proposalId === null)).toEqual([]);
}

const command = (name: string, run: (m: Model, r: Real) => Promise<void>): Command => ({
  check: () => true,
  run: async (m, r) => {
    await run(m, r);
    await agree(m, r);
  },
  toString: () => name,
});

/** Claims, looks and sends, as the screen does; a case that is not open cannot even be claimed. */
async function judge(
  r: Real,
  who: Who,
  kind: "confirm" | "propose" | "overturn",
): Promise<Said & { proposalId?: string | null }> {
  const by = r.people[who];
  const claim = await claimCase(r.ctx, by, r.caseId);
  if (!claim.ok) return claim;
  const grave = kind === "propose";
  const given = await confirmCommand(
    r.ctx,
    by,
    r.caseId,
    grave ? { graveHarm: true, graveHarmReason: "多名买家被骗" } : {},
  );
  if (kind === "overturn") {
    const { caseId, seen, fence, note } = given;
    const reason = "wrong_match" as const;
    const overturn = { kind, caseId, seen, fence, note, reason, reasonProposed: reason, dismissed: [] };
    return overturnCase(r.ctx, by, overturn, newKey());
  }
  const done = await confirmCase(r.ctx, by, given, newKey());
  return done.ok ? { ok: true, proposalId: done.value.proposalId } : done;
}

const propose = (who: Who) =>
  command(`propose ${who}`, async (m, r) => {
    const done = await judge(r, who, "propose");
    expect(said(done)).toBe(expectDecide(m));
    if (!done.ok) return;
    r.proposalId = done.proposalId as ProposalId;
    m.proposals.push({ by: who, answer: null, opened: [] });
    m.state = "proposed";
  });

const decide = (kind: "confirm" | "overturn") => (who: Who) =>
  command(`${kind} ${who}`, async (m, r) => {
    const done = await judge(r, who, kind);
    expect(said(done)).toBe(expectDecide(m));
    if (done.ok) m.state = kind === "confirm" ? "confirmed" : "overturned";
  });

const open = (who: Who) =>
  command(`open ${who}`, async (m, r) => {
    const evidence = (await loadProposalFacts(r.ctx.store, r.proposalId))?.evidence ?? [];
    const done = await openEvidence(r.ctx, r.people[who], { proposalId: r.proposalId, evidence });
    expect(said(done)).toBe(expectOpen(m, who));
    if (done.ok) last(m)?.opened.push(who);
  });

const answered = (m: Model, done: Said, answer: Answer, state: Model["state"]): void => {
  const proposal = last(m);
  if (!done.ok || !proposal) return;
  proposal.answer = answer;
  m.state = state;
};

const approve = (who: Who) =>
  command(`approve ${who}`, async (m, r) => {
    const preview = await previewProposal(r.ctx, r.proposalId);
    const seen = preview.ok ? preview.value.seen : { case: 1, account: 1, store: 1, packId: "none" };
    const given = { proposalId: r.proposalId, seen, note: null };
    const done = await approveProposal(r.ctx, r.people[who], given, newKey());
    expect(said(done)).toBe(expectAnswer(m, who, "none"));
    answered(m, done, "approved", "confirmed");
  });

const giveBack = (reason: string) => (who: Who) =>
  command(`return ${who} "${reason}"`, async (m, r) => {
    const done = await returnProposal(r.ctx, r.people[who], { proposalId: r.proposalId, reason }, newKey());
    expect(said(done)).toBe(expectAnswer(m, who, reason === "" ? "missing" : "given"));
    answered(m, done, "returned", "open");
  });

const withdraw = (who: Who) =>
  command(`withdraw ${who}`, async (m, r) => {
    const done = await withdrawProposal(r.ctx, r.people[who], r.proposalId, "withdraw");
    expect(said(done)).toBe(expectWithdraw(m, who));
    answered(m, done, "withdrawn", "open");
  });

const by = (make: (who: Who) => Command) => fc.constantFrom(...WHO).map(make);
/** What leads on stands several times, so that random lists reach the ends and what follows them. */
const commands = fc.commands(
  [
    ...[by(propose), by(propose), by(open), by(open), by(open), by(approve), by(approve)],
    ...[
      by(giveBack("证据不足")),
      by(giveBack("")),
      by(withdraw),
      by(decide("confirm")),
      by(decide("overturn")),
    ],
  ],
  { maxCommands: 14, size: "max" },
);

it("P17: case and proposal go the ways of the policy and no other, each refusal by its name, each penalty with its notice", async () => {
  await fc.assert(
    fc.asyncProperty(commands, async (list) => {
      const { ctx } = await freshContext();
      const people = {
        lin: await newPerson(ctx),
        zhou: await newPerson(ctx, "senior", "周岚"),
        he: await newPerson(ctx, "senior", "何静"),
      };
      const caseId = await openCase(ctx, { id: "n1" });
      await fc.asyncModelRun(
        () => ({
          model: { state: "open", proposals: [] } as Model,
          real: { ctx, caseId, people, proposalId: "proposal_none" as ProposalId },
        }),
        list,
      );
    }),
    { numRuns: engine() === "sqlite" ? 25 : 3, seed: 20261128, endOnFailure: true },
  );
}, 600_000);
