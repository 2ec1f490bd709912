import { describe, expect, it } from "vitest";
import { loadProposalFacts } from "@/db/queries/proposal-facts";
import { done as write } from "@/db/steps";
import type { CaseId, ProposalId } from "@/lib/domain/ids";
import { loadApprovalsPage } from "@/lib/screens/approvals-page";
import { loadCaseView } from "@/lib/screens/case-view";
import { judged } from "@/lib/test/appeal-desk";
import { confirmCommand, confirmed, newKey, newPerson, openCase } from "@/lib/test/desk";
import { freshContext } from "@/lib/test/fresh-context";
import { approveProposal } from "./approve-proposal";
import { confirmCase } from "./confirm-case";
import { openEvidence } from "./open-evidence";
import { previewProposal } from "./preview-proposal";
import { returnProposal } from "./return-proposal";
import { withdrawProposal } from "./withdraw-proposal";

const refusedByTheDatabase = (error: Error): boolean =>
  /cites cases of its own subject|this person took part/.test(`${error.message} ${String(error.cause)}`);

const GRAVE = { graveHarm: true, graveHarmReason: "多名买家受骗" } as const;

/** A case that somebody else decided, and a grave one of the same account that cites it. */
async function cited() {
  const at = await freshContext();
  const { ctx } = at;
  const lin = await newPerson(ctx, "reviewer", "林晓");
  const [zhou, he] = [await newPerson(ctx, "senior", "周岚"), await newPerson(ctx, "senior", "何静")];
  await judged(at, zhou, { id: "n1" });
  const { db, t } = ctx.store;
  const [first] = await db.select({ id: t.case.id }).from(t.case);
  const firstId = first?.id as CaseId;
  const caseId = await openCase(ctx, { id: "n2" });
  const { proposalId } = await confirmed(ctx, lin, caseId, { ...GRAVE, cites: [firstId] });
  return { ...at, lin, zhou, he, firstId, caseId, id: proposalId as ProposalId };
}

describe("a proposal that cites another case of its subject", () => {
  it("needs its evidence opened too, and cannot be approved by who decided the cited case", async () => {
    const { ctx, zhou, he, firstId, caseId, id } = await cited();
    const facts = await loadProposalFacts(ctx.store, id);
    const own = await loadCaseView(ctx, he, caseId);
    const other = await loadCaseView(ctx, he, firstId);
    const ids = (view: typeof own) => view?.evidence.map((each) => each.id) ?? [];
    expect([...(facts?.evidence ?? [])].sort()).toEqual([...ids(own), ...ids(other)].sort());

    const preview = await previewProposal(ctx, id);
    if (!preview.ok) throw new Error("no preview");
    const command = { proposalId: id, seen: preview.value.seen, note: null };
    const open = (by: typeof he, evidence: string[]) =>
      openEvidence(ctx, by, { proposalId: id, evidence: evidence as never });
    await open(he, ids(own));
    expect(await approveProposal(ctx, he, command, newKey())).toMatchObject({
      refusal: { kind: "unopened", evidence: ids(other) },
    });
    await open(he, ids(other));
    await open(zhou, facts?.evidence ?? []);
    expect(await approveProposal(ctx, zhou, command, newKey())).toMatchObject({
      refusal: { kind: "not_allowed" },
    });
    expect((await loadApprovalsPage(ctx, zhou, null)).waiting).toEqual([]);
    expect((await approveProposal(ctx, he, command, newKey())).ok).toBe(true);
  });

  it("cites nothing of another subject, neither through the desk nor in the database", async () => {
    const { ctx, lin, id } = await cited();
    const stranger = await openCase(ctx, { id: "x1", account: "acc-9", store: "S-9" });
    const caseId = await openCase(ctx, { id: "n3" });
    const command = await confirmCommand(ctx, lin, caseId, { ...GRAVE, cites: [stranger] });
    expect(await confirmCase(ctx, lin, command, newKey())).toMatchObject({ refusal: { kind: "bad_cite" } });
    const own = await confirmCommand(ctx, lin, caseId, { ...GRAVE, cites: [caseId] });
    expect(await confirmCase(ctx, lin, own, newKey())).toMatchObject({ refusal: { kind: "bad_cite" } });
    const { t } = ctx.store;
    const row = { id: "by-hand", proposalId: id, caseId: stranger };
    await expect(
      ctx.store.transact(function* (inside) {
        yield* write(inside.insert(t.proposalCite).values(row));
      }),
    ).rejects.toSatisfy(refusedByTheDatabase);
  });

  it("refuses in the database whoever approved a cited case", async () => {
    const { ctx, clock, lin, he, id } = await cited();
    const preview = await previewProposal(ctx, id);
    const facts = await loadProposalFacts(ctx.store, id);
    if (!preview.ok || !facts) throw new Error("no preview");
    await openEvidence(ctx, he, { proposalId: id, evidence: facts.evidence });
    const done = await approveProposal(
      ctx,
      he,
      { proposalId: id, seen: preview.value.seen, note: null },
      newKey(),
    );
    expect(done.ok).toBe(true);
    clock.now += 5 * 86_400_000;
    const next = await openCase(ctx, { id: "n4" });
    const again = await confirmed(ctx, lin, next, { ...GRAVE, cites: [facts.case.id] });
    const second = await loadProposalFacts(ctx.store, again.proposalId as ProposalId);
    expect(second?.deciders).toContain(he.id);
    const { t } = ctx.store;
    const row = { kind: "returned" as const, by: he.id, at: ctx.now(), reasonSealed: null, decisionId: null };
    await expect(
      ctx.store.transact(function* (inside) {
        yield* write(inside.insert(t.proposalOutcome).values({ ...row, id: again.proposalId as ProposalId }));
      }),
    ).rejects.toSatisfy(refusedByTheDatabase);
  });
});

describe("a proposal given back or taken back", () => {
  it("shows its proposer why it came back, on the case and in the list", async () => {
    const { ctx, lin, he, caseId, id } = await cited();
    await returnProposal(ctx, he, { proposalId: id, reason: "证据不足，请补充订单记录。" }, newKey());
    const view = await loadCaseView(ctx, lin, caseId);
    expect(view?.returned).toMatchObject({ by: "何静", reason: "证据不足，请补充订单记录。" });
    const page = await loadApprovalsPage(ctx, lin, id);
    expect(page.made).toMatchObject([{ id, answer: { kind: "returned" } }]);
    expect(page.chosen?.outcome).toMatchObject({ kind: "returned", reason: "证据不足，请补充订单记录。" });
    await confirmed(ctx, lin, caseId, GRAVE);
    expect((await loadCaseView(ctx, lin, caseId))?.returned).toBeNull();
  });

  it("can be withdrawn by who proposed it until it is answered, and by nobody else", async () => {
    const { ctx, clock, lin, he, caseId, id } = await cited();
    clock.now += 3_600_000;
    expect(await withdrawProposal(ctx, lin, id)).toMatchObject({ refusal: { kind: "too_late" } });
    expect(await withdrawProposal(ctx, he, id, "withdraw")).toMatchObject({
      refusal: { kind: "not_allowed" },
    });
    expect((await withdrawProposal(ctx, lin, id, "withdraw")).ok).toBe(true);
    expect((await loadProposalFacts(ctx.store, id))?.interim).toEqual([]);
    expect((await loadCaseView(ctx, lin, caseId))?.state).toBe("open");
    expect(await withdrawProposal(ctx, lin, id, "withdraw")).toMatchObject({ ok: false });
  });
});

describe("what a decision says beside its finding", () => {
  it("stops only the publishing that was ticked, and sets another restriction as it was previewed", async () => {
    const at = await freshContext();
    const { ctx } = at;
    const zhou = await newPerson(ctx, "senior", "周岚");
    const lin = await newPerson(ctx);
    await judged(at, lin, { id: "n1" });
    const caseId = await openCase(ctx, { id: "n2" });
    const findings = {
      publishingScopes: ["notes", "live"] as ("notes" | "live")[],
      otherMeasure: { text: "不得参加品牌合作", days: 14 },
    };
    const refused = await confirmCase(ctx, lin, await confirmCommand(ctx, lin, caseId, findings), newKey());
    expect(refused).toMatchObject({ refusal: { kind: "not_allowed" } });
    const { releaseCase } = await import("./claim-case");
    const held = await confirmCommand(ctx, lin, caseId);
    await releaseCase(ctx, lin, held);
    const done = await confirmed(ctx, zhou, caseId, findings);
    const { db, t } = ctx.store;
    const set = (await db.select().from(t.measure)).filter((each) => each.decisionId === done.decisionId);
    const stops = set.filter((each) => each.kind === "stop_publishing");
    expect(stops.map((each) => each.scopes)).toEqual(stops.map(() => ["notes", "live"]));
    expect(stops.length).toBeGreaterThan(0);
    const other = set.find((each) => each.kind === "other");
    expect(other).toMatchObject({ text: "不得参加品牌合作", targetKind: "account" });
    expect((other?.endAt ?? 0) - (other?.startAt ?? 0)).toBe(14 * 86_400_000);
  });
});
