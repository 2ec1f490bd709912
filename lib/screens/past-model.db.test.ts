import { expect, it } from "vitest";
import type { PersonActor } from "@/lib/domain/actor";
import type { AccountId, DecisionId, NoticeId, StoreId } from "@/lib/domain/ids";
import { answered, filed, noticeOf } from "@/lib/test/appeal-desk";
import { caseRow, confirmed, newPerson, openCase } from "@/lib/test/desk";
import { type Clock, freshContext } from "@/lib/test/fresh-context";
import { undoDecision } from "@/lib/usecases/cases/undo-decision";
import type { Ctx } from "@/lib/usecases/context";
import { recordHandOver } from "@/lib/usecases/notices/record-hand-over";
import { loadAccountPage } from "./account-page";
import { contextAsOf } from "./context-as-of";
import { loadStorePage } from "./store-page";

/*
 * The past against a model of its own: standing, strikes and deposit of an account and its store at any moment of
 * random histories. What is expected is worked out here from policy.md (section 3) by hand, with nothing of the code.
 */

const SECOND = 1_000;
const HOUR = 3_600_000;
const DAY = 86_400_000;
const DEPOSIT = 2_000_000;

/** E-commerce ladder with a store, days by step: exposure, search, campaigns on both, publishing, damages in fen. */
const LADDER: Record<number, { days: Record<string, number>; damagesFen: number }> = {
  1: { days: { limit_exposure: 7, hide_from_search: 7, bar_campaigns: 7 }, damagesFen: 0 },
  2: {
    days: { limit_exposure: 14, hide_from_search: 14, bar_campaigns: 14, stop_publishing: 7 },
    damagesFen: 0,
  },
  3: {
    days: { limit_exposure: 14, hide_from_search: 14, bar_campaigns: 30, stop_publishing: 7 },
    damagesFen: 200_000,
  },
};
/** Moments looked at in each history, drawn from its edges and from between them. */
const MOMENTS = 12;
const UNDO_SECONDS = 10;
const COUNT_DAYS = 180;

type Offence = { conductAt: number; decidedAt: number; step: number; endedAt: number | null };

/** What of an offence is known and stands at a moment. */
const standsAt = (offence: Offence, at: number): boolean =>
  offence.decidedAt <= at && (offence.endedAt === null || offence.endedAt > at);

const countsAt = (offence: Offence, at: number): boolean =>
  standsAt(offence, at) && at - offence.conductAt <= COUNT_DAYS * DAY;

function expectedAt(offences: readonly Offence[], at: number) {
  const limits = new Map<string, number>();
  let tier = 0;
  for (const offence of offences.filter((each) => standsAt(each, at))) {
    const start = offence.decidedAt + UNDO_SECONDS * SECOND;
    for (const [kind, days] of Object.entries(LADDER[offence.step]?.days ?? {})) {
      const end = start + days * DAY;
      if (at < start || at >= end) continue;
      limits.set(kind, Math.max(limits.get(kind) ?? 0, end));
      tier = Math.max(tier, offence.step);
    }
  }
  const held = offences
    .filter((each) => standsAt(each, at))
    .reduce((sum, { step }) => sum + (LADDER[step]?.damagesFen ?? 0), 0);
  return {
    limits: Object.fromEntries([...limits].sort()),
    tier,
    strikes: offences.filter((each) => countsAt(each, at)).length,
    availableFen: DEPOSIT - held,
    heldFen: held,
  };
}

/** mulberry32: the same history for the same seed. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Desk = { ctx: Ctx; clock: Clock; reviewer: PersonActor; senior: PersonActor };
type Made = { offences: Offence[]; moments: number[]; accountId: AccountId; storeId: StoreId };

/** Decisions, some undone, some reversed on appeal while they are the latest, days and months between. */
async function live({ ctx, clock, reviewer, senior }: Desk, seed: number): Promise<Made> {
  const next = random(seed);
  const offences: Offence[] = [];
  const moments: number[] = [];
  const mark = () => moments.push(clock.now - 1, clock.now, clock.now + 1);
  let first: Awaited<ReturnType<typeof caseRow>> | null = null;
  for (let round = 0; round < 6; round++) {
    // A fourth offence would be a proposal: wait until the window lets the earlier ones go.
    if (offences.filter((each) => countsAt(each, clock.now)).length >= 3) clock.now += 181 * DAY;
    const caseId = await openCase(ctx, { id: `n${seed}-${round}`, conductAt: clock.now - HOUR });
    first ??= await caseRow(ctx, caseId);
    const conductAt = clock.now - HOUR;
    const before = offences.filter((each) => standsAt(each, clock.now));
    const step = 1 + before.filter((each) => conductAt - each.conductAt <= COUNT_DAYS * DAY).length;
    const { decisionId } = await confirmed(ctx, reviewer, caseId);
    const offence: Offence = { conductAt, decidedAt: clock.now, step, endedAt: null };
    offences.push(offence);
    mark();
    const what = next();
    if (what < 0.25) {
      clock.now += 5 * SECOND;
      expect((await undoDecision(ctx, reviewer, decisionId as DecisionId)).ok).toBe(true);
      offence.endedAt = clock.now;
    } else {
      clock.now += HOUR;
      const noticeId = await noticeOf(ctx, decisionId as DecisionId);
      await recordHandOver(ctx, { kind: "merchant", id: noticeId }, noticeId, "opened");
      if (what < 0.5) {
        clock.now += Math.ceil(next() * 20) * DAY;
        await reverse(ctx, senior, noticeId);
        offence.endedAt = clock.now;
      }
    }
    mark();
    clock.now += Math.ceil(next() * 25) * DAY;
    moments.push(clock.now);
  }
  clock.now += 200 * DAY;
  if (!first) throw new Error("no history");
  return { offences, moments, accountId: first.accountId, storeId: first.storeId as StoreId };
}

const reverse = async (ctx: Ctx, senior: PersonActor, noticeId: NoticeId) =>
  answered(ctx, senior, await filed(ctx, { noticeId }), { kind: "reversed" });

const LIMITS = ["limit_exposure", "hide_from_search", "bar_campaigns", "stop_publishing"];

/** What two pages show of it, in the model's words. */
async function shownAt({ ctx, reviewer }: Desk, { accountId, storeId }: Made, at: number) {
  const then = await contextAsOf(ctx, at);
  const [account, store] = await Promise.all([
    loadAccountPage(then, reviewer, accountId),
    loadStorePage(then, reviewer, storeId),
  ]);
  const limits = (lines: { kind: string; targetKind: string; until: number | null }[] = []) =>
    Object.fromEntries(
      lines
        .filter(({ kind }) => LIMITS.includes(kind))
        .map(({ kind, until }): [string, number | null] => [kind, until])
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  const deposit = store?.store.deposit;
  return {
    account: { limits: limits(account?.standing), tier: account?.tier, strikes: account?.activeStrikes },
    store: { limits: limits(store?.standing), tier: store?.tier, strikes: store?.activeStrikes },
    deposit: { availableFen: deposit?.availableFen, heldFen: deposit?.heldFen },
  };
}

it.each([11, 23])(
  "as of any moment account and store stand as the policy says of history %i",
  async (seed) => {
    const { ctx, clock } = await freshContext();
    const desk = {
      ctx,
      clock,
      reviewer: await newPerson(ctx),
      senior: await newPerson(ctx, "senior", "周岚"),
    };
    const made = await live(desk, seed);
    const next = random(seed + 1);
    const ends = made.offences.flatMap(({ decidedAt, conductAt, step }) => [
      ...Object.values(LADDER[step]?.days ?? {}).flatMap((days) => {
        const end = decidedAt + UNDO_SECONDS * SECOND + days * DAY;
        return [end - 1, end];
      }),
      conductAt + COUNT_DAYS * DAY,
      conductAt + COUNT_DAYS * DAY + 1,
    ]);
    // From the first decision on: a moment earlier the store was not there yet.
    const [from, to] = [made.offences[0]?.decidedAt ?? 0, clock.now];
    const drawn = Array.from({ length: 12 }, () => Math.round(from + next() * (to - from)));
    const possible = [...new Set([...made.moments, ...drawn, ...ends])].filter((at) => at >= from && at < to);
    const sampled = possible.filter(() => next() < MOMENTS / possible.length).sort((a, b) => a - b);
    expect(sampled.length).toBeGreaterThan(MOMENTS / 3);
    for (const at of sampled) {
      const { limits, tier, strikes, availableFen, heldFen } = expectedAt(made.offences, at);
      const moment = `history ${seed} at ${new Date(at).toISOString()}`;
      expect(await shownAt(desk, made, at), moment).toEqual({
        account: { limits, tier, strikes },
        store: { limits, tier, strikes },
        deposit: { availableFen, heldFen },
      });
    }
  },
);
