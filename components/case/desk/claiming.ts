import { take } from "./deciding";
import { open } from "./moving";
import { following, nearby, type Stepped, still, withWork } from "./parts";
import { type Desk, EMPTY_DRAFT, isUntouched, type LeaseState, type Refusal } from "./state";

/** The queue was renewed: a case that has been taken over, or given back, says so on screen as well. */
export function ordered(desk: Desk, order: Desk["order"]): Stepped {
  const next = { ...desk, order };
  const effects = nearby(desk, order);
  const id = desk.currentId;
  const row = order.find((each) => each.id === id);
  const lease = id ? desk.works[id]?.lease : undefined;
  if (!id || !row || !lease) return { desk: next, effects };
  if (lease.kind === "held" && row.heldBy) {
    const { expiresAt } = lease;
    return { desk: withWork(next, id, { lease: { kind: "other", holder: row.heldBy, expiresAt } }), effects };
  }
  const isFree = lease.kind === "other" && row.heldBy === null;
  return { desk: isFree ? withWork(next, id, { lease: { kind: "none" } }) : next, effects };
}

export function claimed(desk: Desk, id: string, lease: Extract<LeaseState, { kind: "held" }>): Stepped {
  const work = desk.works[id];
  if (!work) return still(desk);
  if (desk.currentId !== id && !work.wanted && !work.sent && isUntouched(work.draft)) {
    const left = withWork(desk, id, { lease: { kind: "none" } });
    return { desk: left, effects: [{ kind: "release", id, fence: lease.fence }] };
  }
  const held = withWork(desk, id, { lease, wanted: null });
  if (!work.wanted) return still(held);
  return take(held, id, work.wanted, `${id}-${lease.fence}-${work.turn}`);
}

export function claimRefused(desk: Desk, id: string, refusal: Refusal): Stepped {
  const view = desk.cases[id];
  if (refusal.kind !== "taken") {
    const next = withWork(desk, id, { lease: { kind: "none" }, wanted: null, refusal });
    return { desk: next, effects: refusal.kind === "not_open" ? [{ kind: "load", id }] : [] };
  }
  const lease: LeaseState = { kind: "other", holder: refusal.holder, expiresAt: refusal.expiresAt };
  const next = withWork(desk, id, { lease, wanted: null });
  const isBare = desk.currentId === id && isUntouched(desk.works[id]?.draft ?? EMPTY_DRAFT);
  const nextId = isBare ? following(next, next.order, 1)[0] : undefined;
  const moved = nextId ? open(next, nextId) : still(next);
  const number = view?.number ?? 0;
  const what = { kind: "taken" as const, number, holder: refusal.holder, moved: nextId !== undefined };
  return { desk: moved.desk, effects: [...moved.effects, { kind: "tell", what }] };
}
