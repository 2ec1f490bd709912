import type { Assessment } from "../policy/assess";
import type { PriorOffence } from "../policy/offence";
import type { Verdict } from "./bulk";
import type { JudgeFacts } from "./judge";

type Count = { offences: PriorOffence[]; heldFen: number; bumps: number };

/** What the cases before one in the same bulk will have changed by then: counts, deposit, damages, versions. */
export type Carry = {
  accounts: Map<string, Count>;
  stores: Map<string, Count>;
  operators: Map<string, number>;
};

export const emptyCarry = (): Carry => ({ accounts: new Map(), stores: new Map(), operators: new Map() });

const of = (map: Map<string, Count>, id: string): Count => {
  const found = map.get(id) ?? { offences: [], heldFen: 0, bumps: 0 };
  map.set(id, found);
  return found;
};

/** The facts of a case as they will stand once the cases before it are decided as foreseen. */
export function carried<F extends JudgeFacts>(facts: F, carry: Carry): F {
  const account = of(carry.accounts, facts.account.id);
  const store = facts.store ? of(carry.stores, facts.store.id) : null;
  const ec = store ?? account;
  return {
    ...facts,
    account: { ...facts.account, version: facts.account.version + account.bumps },
    store: facts.store && { ...facts.store, version: facts.store.version + (store?.bumps ?? 0) },
    balance: facts.balance && {
      ...facts.balance,
      availableFen: Math.max(0, facts.balance.availableFen - (store?.heldFen ?? 0)),
    },
    history: [
      ...facts.history,
      ...account.offences.filter(({ ladder }) => ladder === "pm"),
      ...ec.offences.filter(({ ladder }) => ladder === "ec"),
    ],
    operatorDamagesWindowFen:
      facts.operatorDamagesWindowFen + (carry.operators.get(facts.case.operatorId) ?? 0),
  };
}

/** Adds one case's foreseen outcome. A proposal moves versions and changes no count: nothing of it is in force. */
export function carry(
  into: Carry,
  facts: JudgeFacts,
  verdict: Verdict,
  outcome: Assessment | null,
  now: number,
): void {
  if (verdict === "overturn" || !outcome) return;
  const account = of(into.accounts, facts.account.id);
  const store = facts.store ? of(into.stores, facts.store.id) : null;
  account.bumps++;
  if (store) store.bumps++;
  if (outcome.proposal) return;
  const damagesFen = outcome.damages?.amountFen ?? 0;
  const offence: PriorOffence = {
    id: `foreseen:${facts.case.id}`,
    ladder: outcome.ladder,
    category: outcome.category,
    conductAt: facts.case.conductAt,
    step: outcome.step,
    decidedAt: now,
    noticeHandedOverAt: null,
    reversed: false,
    joined: outcome.joins !== null,
    joins: outcome.joins,
    damagesFen,
    measures: outcome.measures.map(({ kind, target, scopes, endAt }) => ({ kind, target, scopes, endAt })),
  };
  (outcome.ladder === "ec" && store ? store : account).offences.push(offence);
  if (store) store.heldFen += outcome.damages?.reservedFen ?? 0;
  into.operators.set(facts.case.operatorId, (into.operators.get(facts.case.operatorId) ?? 0) + damagesFen);
}
