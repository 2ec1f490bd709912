import { describe, expect, it } from "vitest";
import { reservationsOfStore } from "@/db/queries/reservations";
import { journalRows } from "@/lib/domain/cases/confirm";
import { planRefund, planRelease, planReverse, planTake, planVoid } from "@/lib/domain/deposit/close";
import type { Balances, ReservationState } from "@/lib/domain/deposit/ledger";
import { type DepositResult, planReserve, planTopUp } from "@/lib/domain/deposit/plan";
import type { DecisionId, JournalId, ReservationId, StoreId } from "@/lib/domain/ids";
import { add, type Change, type Plan } from "@/lib/domain/plan";
import type * as R from "@/lib/domain/records";
import { commitPlan } from "@/lib/usecases/commit-plan";
import type { Ctx } from "@/lib/usecases/context";
import { type ModelReservation, type ModelStore, model, newModelStore } from "./deposit-model";
import { confirmed, newPerson, openCase } from "./desk";
import { freshContext } from "./fresh-context";
import { seeded } from "./torture";

const OPERATIONS = 100_000;
const PER_COMMIT = 1_000;
const STORES = 40;
const MACHINE = { kind: "machine", id: "test" } as const;

/** A store as the planners see it, beside its model. */
type Subject = {
  id: StoreId;
  decisionId: DecisionId;
  balances: Balances;
  states: Map<string, ReservationState>;
  model: ModelStore;
};

async function newSubjects(ctx: Ctx): Promise<Subject[]> {
  const lin = await newPerson(ctx);
  const subjects: Subject[] = [];
  for (let n = 0; n < STORES; n++) {
    const given = { id: `n${n}`, account: `acc-${n}`, store: `S-${n}`, depositPaidFen: 1 };
    const reply = await confirmed(ctx, lin, await openCase(ctx, given));
    subjects.push({
      id: "" as StoreId,
      decisionId: reply.decisionId as DecisionId,
      balances: { availableFen: 1, heldFen: 0, receivedFen: 0, dueFen: 0 },
      states: new Map(),
      model: { ...newModelStore(), available: 1 },
    });
  }
  const rows = await ctx.store.db
    .select({ id: ctx.store.t.decision.id, storeId: ctx.store.t.decision.storeId })
    .from(ctx.store.t.decision);
  for (const each of subjects) each.id = rows.find((row) => row.id === each.decisionId)?.storeId as StoreId;
  return subjects;
}

type Turn = { planned: DepositResult; allowed: boolean; made: R.Reservation | null };

/** One random operation through the real planner and through the model. */
function turn(subject: Subject, n: number, random: () => number): Turn {
  const upTo = (max: number) => 1 + Math.floor(random() * max);
  const dice = random();
  const { balances, model: own } = subject;
  if (dice < 0.2) {
    const amountFen = upTo(400_000);
    const planned = planTopUp(balances, amountFen, [...subject.states.values()]);
    return { planned, allowed: model.topUp(own, amountFen), made: null };
  }
  const recent = own.reservations.slice(-30);
  const picked = recent[Math.floor(random() * recent.length)];
  const state = picked && subject.states.get(picked.id);
  if (dice < 0.5 || !picked || !state) {
    const made = { id: `reservation_${n}`, at: n, amountFen: upTo(300_000) };
    const planned = planReserve(balances, made);
    const allowed = model.reserve(own, { ...made, amount: made.amountFen });
    const first = planned.ok ? planned.value.reservations[0] : undefined;
    return { planned, allowed, made: first ? reservationRow(subject, made, first) : null };
  }
  return { ...closing(subject, picked, state, dice, upTo), made: null };
}

function closing(
  { balances, model: own }: Subject,
  picked: ModelReservation,
  state: ReservationState,
  dice: number,
  upTo: (max: number) => number,
): Omit<Turn, "made"> {
  const amount = upTo(200_000);
  if (dice < 0.62) return { planned: planTake(balances, state), allowed: model.take(own, picked) };
  if (dice < 0.72) return { planned: planRelease(balances, state), allowed: model.release(own, picked) };
  if (dice < 0.82)
    return { planned: planRefund(balances, state, amount), allowed: model.refund(own, picked, amount) };
  if (dice < 0.92)
    return { planned: planVoid(balances, state, amount), allowed: model.void(own, picked, amount) };
  return { planned: planReverse(balances, state), allowed: model.reverse(own, picked) };
}

const reservationRow = (
  subject: Subject,
  made: { id: string; at: number; amountFen: number },
  state: ReservationState,
): R.Reservation => ({
  id: made.id as ReservationId,
  decisionId: subject.decisionId,
  storeId: subject.id,
  amountFen: made.amountFen,
  reservedFen: state.heldFen,
  dueFen: state.dueFen,
  at: made.at,
});

/** The rows of many operations, written by one commit. */
class Batch {
  reservations: R.Reservation[] = [];
  ends: R.ReservationEnd[] = [];
  journals: R.Journal[] = [];
  postings: R.Posting[] = [];

  /** Applies an allowed operation to the subject and keeps its rows. */
  keep(subject: Subject, { planned, made }: Turn, n: number, number: () => number): void {
    if (!planned.ok) return;
    const { journals, balances, reservations } = planned.value;
    subject.balances = balances;
    if (made) this.reservations.push(made);
    for (const state of reservations) {
      const before = subject.states.get(state.id)?.end ?? null;
      subject.states.set(state.id, state);
      if (state.end && !before) {
        this.ends.push({ id: state.id as ReservationId, kind: state.end, at: n, journalId: null });
      }
    }
    let part = 0;
    const tools = { newId: (prefix: string) => `${prefix}_${n}_${part++}`, journalNumber: number };
    const rows = journalRows(journals, { storeId: subject.id, at: n, decision: null }, tools as never);
    for (const change of rows.changes) {
      if (change.kind !== "add") continue;
      if (change.record === "journal") this.journals.push(...change.rows);
      if (change.record === "posting") this.postings.push(...change.rows);
    }
  }

  plan(n: number): Plan {
    const adds: Change[] = [
      add("reservation", ...this.reservations),
      add("journal", ...this.journals),
      add("posting", ...this.postings),
      add("reservationEnd", ...this.ends),
    ];
    return {
      changes: [{ kind: "nothing", why: "some batches move nothing" }, ...adds.filter(hasRows)],
      entries: [
        {
          action: "deposit.posted",
          subject: { kind: "batch", id: `batch_${n}` },
          cause: null,
          caseId: null,
          before: null,
          after: null,
          facts: { journals: this.journals.length },
        },
      ],
    };
  }
}

const hasRows = (change: Change): boolean => change.kind === "add" && change.rows.length > 0;

const modelBalance = (subject: Subject) => ({
  id: subject.id,
  availableFen: subject.model.available,
  heldFen: subject.model.held,
  receivedFen: subject.model.received,
  dueFen: subject.model.due,
});

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

describe("the deposit ledger", () => {
  it("agrees with a single-threaded model after each thousand of 100,000 random operations", async () => {
    const { ctx } = await freshContext();
    const subjects = await newSubjects(ctx);
    const random = seeded(2_026);
    const expected = () => subjects.map(modelBalance).sort(byId);
    let number = 900_000;
    for (let done = 0; done < OPERATIONS; done += PER_COMMIT) {
      const batch = new Batch();
      for (let n = done; n < done + PER_COMMIT; n++) {
        const subject = subjects[Math.floor(random() * subjects.length)] as Subject;
        const each = turn(subject, n, random);
        if (each.planned.ok !== each.allowed) throw new Error(`operation ${n}: ${JSON.stringify(each)}`);
        batch.keep(subject, each, n, () => number++);
      }
      const committed = await commitPlan(ctx, MACHINE, batch.plan(done), done);
      if (!committed.ok) throw new Error(`batch ${done} was refused`);
      const stored = await ctx.store.db.select().from(ctx.store.t.balance);
      expect(stored.sort(byId)).toEqual(expected());
    }
    for (const subject of subjects) {
      const states = await reservationsOfStore(ctx.store, subject.id);
      const told = subject.model.reservations.map((r) => ({
        id: r.id,
        at: r.at,
        heldFen: r.held,
        dueFen: r.due,
        takenFen: r.taken,
        refundedFen: r.refunded,
        end: r.end,
      }));
      expect(states.sort(byId)).toEqual(told.sort(byId));
    }
  }, 600_000);

  it("cannot be overdrawn, unbalanced, changed or emptied, whatever a writer sends", async () => {
    const { ctx } = await freshContext();
    const [subject] = await newSubjects(ctx);
    const { store } = ctx;
    const { db, t } = store;
    const before = await db.select().from(t.balance);
    const journal = (id: string, number: number): R.Journal => ({
      id: id as JournalId,
      number,
      storeId: subject?.id as StoreId,
      kind: "reserve",
      at: 1,
      caseId: null,
      decisionId: null,
      reservationId: null,
    });
    const posting = (change: Partial<R.Posting>): Plan => ({
      changes: [
        add("journal", journal("journal_x", 999_999)),
        add("posting", {
          id: "posting_x",
          journalId: "journal_x" as JournalId,
          storeId: subject?.id as StoreId,
          debit: "available",
          credit: "held",
          amountFen: 2,
          ...change,
        }),
      ],
      entries: new Batch().plan(0).entries,
    });
    const wrong: Partial<R.Posting>[] = [
      {},
      { debit: "held", credit: "available", amountFen: 1 },
      { debit: "due_owed", credit: "due_receivable", amountFen: 1 },
      { amountFen: 0 },
      { amountFen: -1 },
      { credit: "available", amountFen: 1 },
      { storeId: "store_nobody" as StoreId, amountFen: 1 },
    ];
    for (const change of wrong) {
      await expect(commitPlan(ctx, MACHINE, posting(change), 1), JSON.stringify(change)).rejects.toThrow();
    }
    expect(await db.select().from(t.balance)).toEqual(before);
    const top = await commitPlan(ctx, MACHINE, posting({ debit: "settlement_bank", credit: "available" }), 1);
    expect(top.ok).toBe(true);
    await expect((async () => db.update(t.posting).set({ amountFen: 1 }))()).rejects.toThrow();
    await expect((async () => db.delete(t.posting))()).rejects.toThrow();
    await expect((async () => db.delete(t.journal))()).rejects.toThrow();
    await expect((async () => db.update(t.balance).set({ availableFen: -1 }))()).rejects.toThrow();
  });

  it("lets a reservation end once for ever", async () => {
    const { ctx } = await freshContext();
    const [subject] = (await newSubjects(ctx)) as [Subject];
    const batch = new Batch();
    let number = 900_000;
    const made = turn(subject, 1, () => 0.4);
    batch.keep(subject, made, 1, () => number++);
    await commitPlan(ctx, MACHINE, batch.plan(1), 1);
    const id = made.made?.id as ReservationId;
    const end = (kind: "taken" | "released"): Plan => ({
      changes: [add("reservationEnd", { id, kind, at: 2, journalId: null })],
      entries: batch.plan(2).entries,
    });
    expect((await commitPlan(ctx, MACHINE, end("taken"), 2)).ok).toBe(true);
    await expect(commitPlan(ctx, MACHINE, end("taken"), 3)).rejects.toThrow();
    await expect(commitPlan(ctx, MACHINE, end("released"), 3)).rejects.toThrow();
  });
});
