import { eq } from "drizzle-orm";
import fc from "fast-check";
import { expect, it } from "vitest";
import { type Judged, judged } from "@/lib/test/appeal-desk";
import { newKey, newPerson } from "@/lib/test/desk";
import { type Clock, freshContext } from "@/lib/test/fresh-context";
import { engine } from "@/lib/test/fresh-store";
import type { Ctx } from "../context";
import { answerAsk } from "./answer-ask";
import { askMerchant } from "./ask-merchant";
import { claimAppeal, releaseAppeal } from "./claim-appeal";
import { decideAppeal } from "./decide-appeal";
import { fileAppeal } from "./file-appeal";
import { previewOutcome } from "./preview-outcome";
import { withdrawAppeal } from "./withdraw-appeal";

const MINUTE = 60_000;
const DAY = 86_400_000;
type Who = "zhou" | "he";
type Kind = "upheld" | "reduced" | "reversed" | "not_an_appeal";

/*
 * The reference: policy.md section 4 as a small machine of its own. It imports nothing from the code it checks.
 */
type Round = {
  state: "filed" | "acknowledged" | "asked" | "decided";
  holder: Who | null;
  leaseEnds: number;
  kind: Kind | "withdrawn" | null;
  by: Who | null;
  at: number;
  reviews: Round | null;
};
type Model = { now: number; handedOver: number; step: number; stands: boolean; rounds: Round[] };

const last = (model: Model): Round | undefined => model.rounds[model.rounds.length - 1];
const took = (round: Round, who: Who): boolean => {
  for (let each = round.reviews; each; each = each.reviews) if (each.by === who) return true;
  return false;
};

const expectFile = (m: Model): string => {
  const round = last(m);
  if (!m.stands) return "not_standing";
  if (round && round.state !== "decided") return "open_already";
  const answered = m.rounds.filter((each) => each.kind !== "withdrawn").at(-1);
  if (!answered) return m.now <= m.handedOver + 30 * DAY ? "ok" : "window_closed";
  if (answered.reviews) return "re_reviewed_already";
  if (answered.kind === "reduced") return "answered_already";
  return m.now <= answered.at + 15 * DAY ? "ok" : "window_closed";
};
const expectClaim = (m: Model, who: Who): string => {
  const round = last(m);
  if (!round || round.state === "decided") return "not_open";
  if (took(round, who)) return "not_allowed";
  const taken = round.holder !== null && round.holder !== who && round.leaseEnds > m.now;
  return taken ? "taken" : "ok";
};
const expectHold = (m: Model, who: Who): string => {
  const round = last(m);
  if (!round || round.state === "decided") return "not_open";
  if (took(round, who)) return "not_allowed";
  if (round.state === "filed") return "not_claimed";
  return round.holder === who && round.leaseEnds > m.now ? "ok" : "fenced";
};

type Real = {
  ctx: Ctx;
  clock: Clock;
  decision: Judged;
  people: Record<Who, Awaited<ReturnType<typeof newPerson>>>;
  appealId: string | null;
  fences: Record<Who, number>;
};
type Answer = { ok: true } | { ok: false; refusal: { kind: string } };
const said = (answer: Answer): string => (answer.ok ? "ok" : answer.refusal.kind);
type Command = fc.AsyncCommand<Model, Real>;

/** After every step: the row is in the model's state, and a terminal one has exactly one reply in the outbox. */
async function agree(m: Model, { ctx, appealId }: Real): Promise<void> {
  const round = last(m);
  if (!round || !appealId) return;
  const { db, t } = ctx.store;
  const [row] = await db
    .select()
    .from(t.appeal)
    .where(eq(t.appeal.id, appealId as never));
  expect(row?.state).toBe(round.state);
  const outbox = await db.select().from(t.message).where(eq(t.message.kind, "appeal_reply"));
  const told = await Promise.all(
    outbox.map(
      async (each) => JSON.parse((await ctx.vault.open(each.sealed)) ?? "{}") as Record<string, unknown>,
    ),
  );
  const final = told.filter(
    (each) => each.appealId === appealId && (each.kind === "outcome" || each.kind === "withdrawn"),
  );
  expect(final).toHaveLength(round.state === "decided" ? 1 : 0);
  const outcomes = await db
    .select()
    .from(t.appealOutcome)
    .where(eq(t.appealOutcome.id, appealId as never));
  expect(outcomes.map((each) => each.kind)).toEqual(round.kind ? [round.kind] : []);
}

const command = (name: string, run: (m: Model, r: Real) => Promise<void>): Command => ({
  check: () => true,
  run: async (m, r) => {
    await run(m, r);
    await agree(m, r);
  },
  toString: () => name,
});

const merchant = (r: Real) => ({ kind: "merchant", id: r.decision.noticeId }) as const;
const idOf = (r: Real) => (r.appealId ?? "appeal_none") as never;
/** Before anything is filed there is nothing to be found. */
const found = (m: Model, expected: string): string => (m.rounds.length === 0 ? "not_found" : expected);

const file = command("file", async (m, r) => {
  const given = { noticeId: r.decision.noticeId, statement: "不是微信号", files: [], key: newKey() };
  const answer = await fileAppeal(r.ctx, merchant(r), given);
  const expected = expectFile(m);
  expect(said(answer)).toBe(expected);
  if (!answer.ok) return;
  r.appealId = answer.value.appealId;
  const reviews = m.rounds.filter((each) => each.kind !== "withdrawn").at(-1) ?? null;
  m.rounds.push({ state: "filed", holder: null, leaseEnds: 0, kind: null, by: null, at: 0, reviews });
});

const claim = (who: Who) =>
  command(`claim ${who}`, async (m, r) => {
    const answer = await claimAppeal(r.ctx, r.people[who], idOf(r));
    expect(said(answer)).toBe(found(m, expectClaim(m, who)));
    const round = last(m);
    if (!answer.ok || !round) return;
    r.fences[who] = answer.value.fence;
    Object.assign(round, { holder: who, leaseEnds: m.now + 30 * MINUTE });
    if (round.state === "filed") round.state = "acknowledged";
  });

const release = (who: Who) =>
  command(`release ${who}`, async (m, r) => {
    const held = { appealId: idOf(r), fence: r.fences[who] };
    expect(said(await releaseAppeal(r.ctx, r.people[who], held))).toBe("ok");
    const round = last(m);
    if (round?.holder === who && round.leaseEnds > m.now) round.leaseEnds = 0;
  });

const ask = (who: Who) =>
  command(`ask ${who}`, async (m, r) => {
    const given = { appealId: idOf(r), fence: r.fences[who], text: "请提供商标注册证" };
    const answer = await askMerchant(r.ctx, r.people[who], given, newKey());
    const round = last(m);
    const held = expectHold(m, who);
    const expected = held === "ok" && round?.state === "asked" ? "waiting_for_answer" : held;
    expect(said(answer)).toBe(found(m, expected));
    if (answer.ok && round) round.state = "asked";
  });

const answer = command("answer", async (m, r) => {
  const done = await answerAsk(r.ctx, merchant(r), { appealId: idOf(r), text: "见附件" }, newKey());
  const round = last(m);
  const expected =
    round?.state === "decided" ? "not_open" : round?.state === "asked" ? "ok" : "nothing_asked";
  expect(said(done)).toBe(found(m, expected));
  if (done.ok && round) round.state = "acknowledged";
});

const withdraw = command("withdraw", async (m, r) => {
  const done = await withdrawAppeal(r.ctx, merchant(r), { appealId: idOf(r) }, newKey());
  const round = last(m);
  expect(said(done)).toBe(found(m, round?.state === "decided" ? "not_open" : "ok"));
  if (done.ok && round) Object.assign(round, { state: "decided", kind: "withdrawn", at: m.now });
});

const decide = (who: Who, kind: Kind) =>
  command(`decide ${who} ${kind}`, async (m, r) => {
    const preview = await previewOutcome(r.ctx, r.people[who], idOf(r), { kind: "upheld" });
    const seen = preview.ok ? preview.value.seen : { appeal: 0, account: 0, store: 0 };
    const outcome = kind === "reduced" ? { kind, step: 0 as const } : { kind };
    const given = { appealId: idOf(r), seen, fence: r.fences[who], outcome, reply: { text: "理由如下" } };
    const done = await decideAppeal(r.ctx, r.people[who], given, newKey());
    const held = expectHold(m, who);
    const expected = held === "ok" && kind === "reduced" && m.step === 0 ? "not_lower" : held;
    expect(said(done)).toBe(found(m, expected));
    const round = last(m);
    if (!done.ok || !round) return;
    Object.assign(round, { state: "decided", kind, by: who, at: m.now, leaseEnds: 0 });
    if (kind === "reversed") m.stands = false;
    if (kind === "reduced") m.step = 0;
  });

const wait = (ms: number) =>
  command(`wait ${ms / MINUTE} min`, async (m, r) => {
    m.now += ms;
    r.clock.now += ms;
  });

const both = (make: (who: Who) => Command) => fc.constantFrom<Who>("zhou", "he").map(make);
const decisions = fc
  .tuple(
    fc.constantFrom<Who>("zhou", "he"),
    fc.constantFrom<Kind>("upheld", "upheld", "not_an_appeal", "reduced", "reversed"),
  )
  .map(([who, kind]) => decide(who, kind));

/** What leads on stands several times, so that random lists reach the ends and what follows them. */
const commands = fc.commands(
  [
    ...[file, file, file, answer, withdraw].map((each) => fc.constant(each)),
    ...[both(claim), both(claim), both(claim), both(release), both(ask)],
    ...[decisions, decisions, decisions],
    fc.constantFrom(31 * MINUTE, 31 * MINUTE, 16 * DAY).map(wait),
  ],
  { maxCommands: 40, size: "max" },
);

it("P18: an appeal goes the ways of the policy and no other, each refusal by its name, each end with its reply", async () => {
  await fc.assert(
    fc.asyncProperty(commands, async (list) => {
      const at = await freshContext();
      const lin = await newPerson(at.ctx);
      const people = {
        zhou: await newPerson(at.ctx, "senior", "周岚"),
        he: await newPerson(at.ctx, "senior", "何静"),
      };
      const decision = await judged(at, lin, { id: "n1", days: 1 });
      await fc.asyncModelRun(
        () => ({
          model: { now: at.clock.now, handedOver: at.clock.now - DAY, step: 1, stands: true, rounds: [] },
          real: { ...at, decision, people, appealId: null, fences: { zhou: 0, he: 0 } },
        }),
        list,
      );
    }),
    { numRuns: engine() === "sqlite" ? 40 : 6, seed: 20261122, endOnFailure: true },
  );
}, 600_000);
