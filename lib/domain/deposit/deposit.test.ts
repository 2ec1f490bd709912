import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { planReduce, planRefund, planRelease, planReverse, planTake, planVoid } from "./close";
import {
  type Balances,
  balancesFrom,
  NO_BALANCE,
  type PlannedPosting,
  type ReservationState,
  reservationFrom,
  trialBalance,
} from "./ledger";
import { type DepositPlan, type DepositResult, planReserve, planTopUp } from "./plan";

const having = (availableFen: number): Balances => ({ ...NO_BALANCE, availableFen });

const done = (result: DepositResult): DepositPlan => {
  if (!result.ok) throw new Error(`refused: ${result.refusal.kind}`);
  return result.value;
};
const kinds = (plan: DepositPlan) => plan.journals.map((each) => each.kind);
const only = (plan: DepositPlan): ReservationState => plan.reservations[0]!;
const reserved = (availableFen: number, amountFen: number) =>
  done(planReserve(having(availableFen), { id: "r1", at: 1, amountFen }));

describe("reserve, then take", () => {
  test("what is available is held at once and taken later", () => {
    const plan = reserved(1_000, 400);
    expect(plan.balances).toEqual({ availableFen: 600, heldFen: 400, receivedFen: 0, dueFen: 0 });
    const taken = done(planTake(plan.balances, only(plan)));
    expect(taken.balances).toEqual({ availableFen: 600, heldFen: 0, receivedFen: 400, dueFen: 0 });
    expect([...kinds(plan), ...kinds(taken)]).toEqual(["reserve", "take"]);
  });

  test("where less is available, that is held and the rest is due", () => {
    const plan = reserved(300, 1_000);
    expect(plan.balances).toEqual({ availableFen: 0, heldFen: 300, receivedFen: 0, dueFen: 700 });
    expect(kinds(plan)).toEqual(["reserve", "due"]);
    expect(kinds(reserved(0, 1_000))).toEqual(["due"]);
  });

  test("a top-up fills the open reservation first, then what is due of a taken one, then it is available", () => {
    const first = reserved(100, 400);
    const taken = done(planTake(first.balances, only(first)));
    const second = done(planReserve(taken.balances, { id: "r2", at: 2, amountFen: 500 }));
    const small = done(planTopUp(second.balances, 450, [only(taken), only(second)]));
    expect(small.balances).toEqual({ availableFen: 0, heldFen: 450, receivedFen: 100, dueFen: 350 });
    const rest = done(planTopUp(small.balances, 1_000, [only(taken), only(small)]));
    expect(rest.balances).toEqual({ availableFen: 650, heldFen: 500, receivedFen: 400, dueFen: 0 });
    expect(rest.journals.map((each) => each.reservationId)).toEqual([null, "r2", "r1"]);
  });

  test("a reservation is taken or released once; the second time is refused with the reason", () => {
    const plan = reserved(1_000, 400);
    const taken = done(planTake(plan.balances, only(plan)));
    const released = done(planRelease(plan.balances, only(plan)));
    expect(planTake(taken.balances, only(taken))).toMatchObject({ refusal: { kind: "already_taken" } });
    expect(planRelease(taken.balances, only(taken))).toMatchObject({ refusal: { kind: "already_taken" } });
    expect(planTake(released.balances, only(released))).toMatchObject({
      refusal: { kind: "already_released" },
    });
    expect(planReverse(released.balances, only(released))).toMatchObject({
      refusal: { kind: "already_released" },
    });
    expect(planRefund(plan.balances, only(plan))).toMatchObject({ refusal: { kind: "not_taken" } });
  });

  test("a reversal restores the deposit and voids what was due, before and after the taking", () => {
    const plan = reserved(300, 1_000);
    expect(done(planReverse(plan.balances, only(plan))).balances).toEqual(having(300));
    const taken = done(planTake(plan.balances, only(plan)));
    const back = done(planReverse(taken.balances, only(taken)));
    expect(back.balances).toEqual(having(300));
    expect(kinds(back)).toEqual(["refund", "void"]);
    expect(planReverse(back.balances, only(back))).toMatchObject({ refusal: { kind: "more_than_taken" } });
  });

  test("a refund never exceeds what was taken, and a void never what is due", () => {
    const plan = reserved(300, 1_000);
    const taken = done(planTake(plan.balances, only(plan)));
    expect(planRefund(taken.balances, only(taken), 301)).toMatchObject({
      refusal: { kind: "more_than_taken", refundableFen: 300 },
    });
    expect(planVoid(taken.balances, only(taken), 701)).toMatchObject({ refusal: { kind: "amount_invalid" } });
    expect(done(planVoid(taken.balances, only(taken), 700)).balances.dueFen).toBe(0);
  });

  test("lowering damages closes the open reservation once and opens a smaller one; of a taken one the difference goes back", () => {
    const plan = reserved(300, 1_000);
    const lower = done(planReduce(plan.balances, only(plan), { id: "r2", at: 2, amountFen: 200 }));
    expect(lower.balances).toEqual({ availableFen: 100, heldFen: 200, receivedFen: 0, dueFen: 0 });
    expect(lower.reservations.map((each) => [each.id, each.end])).toEqual([
      ["r1", "released"],
      ["r2", null],
    ]);
    const taken = done(planTake(plan.balances, only(plan)));
    const cut = (amountFen: number) =>
      done(planReduce(taken.balances, only(taken), { id: "r2", at: 2, amountFen }));
    expect(cut(600).balances).toEqual({ availableFen: 0, heldFen: 0, receivedFen: 300, dueFen: 300 });
    expect(cut(200).balances).toEqual({ availableFen: 100, heldFen: 0, receivedFen: 200, dueFen: 0 });
    expect(planReduce(plan.balances, only(plan), { id: "r2", at: 2, amountFen: 1_000 })).toMatchObject({
      refusal: { kind: "not_lower", standsFen: 1_000 },
    });
  });

  test.each([0, -1, 1.5, Number.NaN, Number.MAX_SAFE_INTEGER + 1])(
    "an amount of %d fen is refused",
    (amountFen) => {
      expect(planReserve(having(10), { id: "r", at: 1, amountFen }).ok).toBe(false);
      expect(planTopUp(having(10), amountFen, []).ok).toBe(false);
    },
  );

  test("balances that contradict the reservation are refused rather than written below zero", () => {
    const plan = reserved(1_000, 400);
    expect(planTake(having(1_000), only(plan))).toMatchObject({
      refusal: { kind: "does_not_balance", account: "heldFen" },
    });
  });
});

/*
 * The reference: one merchant, one purse. Written from policy.md: every reservation is a claim of which some is
 * covered (held until closed, then taken) and some is not.
 */
type Claim = { covered: number; missing: number; state: "open" | "taken" | "released" };

class Purse {
  free = 0;
  claims: Claim[] = [];
  reserve(amount: number) {
    const covered = Math.min(this.free, amount);
    this.free -= covered;
    this.claims.push({ covered, missing: amount - covered, state: "open" });
    return true;
  }
  pay(amount: number) {
    let left = amount;
    for (const state of ["open", "taken"]) {
      for (const claim of this.claims) {
        if (claim.state !== state) continue;
        const part = Math.min(left, claim.missing);
        claim.covered += part;
        claim.missing -= part;
        left -= part;
      }
    }
    this.free += left;
    return true;
  }
  take(index: number) {
    const claim = this.claims[index];
    if (claim?.state !== "open") return false;
    claim.state = "taken";
    return true;
  }
  reverse(index: number) {
    const claim = this.claims[index];
    if (!claim || claim.state === "released") return false;
    if (claim.state === "taken" && claim.covered + claim.missing === 0) return false;
    this.free += claim.covered;
    claim.covered = 0;
    claim.missing = 0;
    if (claim.state === "open") claim.state = "released";
    return true;
  }
  cut(index: number, amount: number) {
    const claim = this.claims[index];
    if (!claim || claim.state === "released" || amount >= claim.covered + claim.missing) return false;
    if (claim.state === "open") {
      this.reverse(index);
      return this.reserve(amount);
    }
    const keep = Math.min(claim.covered, amount);
    this.free += claim.covered - keep;
    claim.covered = keep;
    claim.missing = amount - keep;
    return true;
  }
  sum(of: (claim: Claim) => number) {
    return this.claims.reduce((total, claim) => total + of(claim), 0);
  }
}

type Op = { op: "reserve" | "pay" | "take" | "reverse" | "cut"; which: number; fen: number };

const operation: fc.Arbitrary<Op> = fc.record({
  op: fc.constantFrom<Op["op"]>("reserve", "pay", "take", "reverse", "cut"),
  which: fc.integer({ min: 0, max: 5 }),
  fen: fc.integer({ min: 1, max: 900 }),
});

const runOnPurse = (purse: Purse, { op, which, fen }: Op): boolean => {
  if (op === "reserve") return purse.reserve(fen);
  if (op === "pay") return purse.pay(fen);
  return op === "cut" ? purse.cut(which, fen) : purse[op](which);
};

class Books {
  balances = NO_BALANCE;
  order: string[] = [];
  states = new Map<string, ReservationState>();
  postings = new Map<string | null, PlannedPosting[]>([[null, []]]);
  closings: string[] = [];

  run(op: Op): boolean {
    const result = this.plan(op);
    if (!result.ok) return false;
    this.balances = result.value.balances;
    for (const each of result.value.reservations) {
      if (!this.states.has(each.id)) this.order.push(each.id);
      if (each.end !== null && (this.states.get(each.id)?.end ?? null) === null) this.closings.push(each.id);
      this.states.set(each.id, each);
    }
    for (const { reservationId, postings } of result.value.journals) {
      this.postings.set(reservationId, [...(this.postings.get(reservationId) ?? []), ...postings]);
    }
    return true;
  }

  plan(op: Op): DepositResult {
    const fresh = { id: `r${this.order.length}`, at: this.order.length };
    if (op.op === "reserve") return planReserve(this.balances, { ...fresh, amountFen: op.fen });
    if (op.op === "pay") return planTopUp(this.balances, op.fen, [...this.states.values()].reverse());
    const state = this.states.get(this.order[op.which] ?? "");
    if (!state) return { ok: false, refusal: { kind: "not_taken", reservationId: "none" } };
    if (op.op === "take") return planTake(this.balances, state);
    if (op.op === "reverse") return planReverse(this.balances, state);
    return planReduce(this.balances, state, { ...fresh, amountFen: op.fen });
  }
}

test("P3: any sequence of operations agrees with a plain purse; sums are zero, nothing is negative, each reservation closes once", () => {
  fc.assert(
    fc.property(fc.array(operation, { maxLength: 60 }), (ops) => {
      const purse = new Purse();
      const books = new Books();
      for (const op of ops) {
        expect(books.run(op)).toBe(runOnPurse(purse, op));
      }
      const postings = [...books.postings.values()].flat();
      expect(books.balances).toEqual({
        availableFen: purse.free,
        heldFen: purse.sum((claim) => (claim.state === "open" ? claim.covered : 0)),
        receivedFen: purse.sum((claim) => (claim.state === "taken" ? claim.covered : 0)),
        dueFen: purse.sum((claim) => claim.missing),
      });
      expect(balancesFrom(postings)).toEqual(books.balances);
      expect(Object.values(trialBalance(postings)).reduce((a, b) => a + b, 0)).toBe(0);
      expect(Object.values(books.balances).every((each) => each >= 0)).toBe(true);
      expect(
        postings.every((posting) => Number.isSafeInteger(posting.amountFen) && posting.amountFen > 0),
      ).toBe(true);
      expect(new Set(books.closings).size).toBe(books.closings.length);
      for (const state of books.states.values()) {
        expect(reservationFrom(state, books.postings.get(state.id) ?? [])).toEqual(state);
      }
    }),
    { numRuns: 1_500 },
  );
});
