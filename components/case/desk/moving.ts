import type { CaseDraft, CaseView } from "@/lib/screens/views";
import { nearby, type Stepped, still, withWork } from "./parts";
import { type Desk, type Effect, EMPTY_DRAFT, isUntouched, type LeaseState, type Work } from "./state";

/** Leaving a case on which nothing was done gives it back (P6); one with a draft stays claimed. */
function leave(desk: Desk): Stepped {
  const id = desk.currentId;
  const work = id ? desk.works[id] : undefined;
  if (!id || !work || work.sent || work.lease.kind !== "held" || !isUntouched(work.draft)) return still(desk);
  return {
    desk: withWork(desk, id, { lease: { kind: "none" }, wanted: null }),
    effects: [{ kind: "release", id, fence: work.lease.fence }],
  };
}

export function open(desk: Desk, id: string): Stepped {
  if (desk.currentId === id) return still(desk);
  const left = leave(desk);
  const { [id]: _, ...failed } = left.desk.failed;
  const next: Desk = { ...left.desk, currentId: id, failed };
  const effects: Effect[] = [...left.effects, { kind: "show", id }];
  if (!next.cases[id]) effects.push({ kind: "load", id });
  return { desk: next, effects: [...effects, ...nearby(next)] };
}

export function move(desk: Desk, by: 1 | -1): Stepped {
  const order = desk.order.filter((each) => each.id === desk.currentId || !desk.works[each.id]?.sent);
  const at = order.findIndex((each) => each.id === desk.currentId);
  const next = order[at < 0 ? 0 : at + by];
  return next ? open(desk, next.id) : still(desk);
}

function leaseOf(view: CaseView): LeaseState {
  const { lease } = view;
  if (!lease) return { kind: "none" };
  if (!lease.mine) return { kind: "other", holder: lease.holder, expiresAt: lease.expiresAt };
  return lease.fence === null
    ? { kind: "none" }
    : { kind: "held", fence: lease.fence, expiresAt: lease.expiresAt };
}

export function loaded(desk: Desk, view: CaseView, kept: CaseDraft | null): Stepped {
  const before = desk.works[view.id];
  const draft = before?.draft ?? kept ?? view.draft ?? EMPTY_DRAFT;
  const turn = (before?.turn ?? 0) + 1;
  const lease = view.lease ? leaseOf(view) : before && !before.sent ? before.lease : leaseOf(view);
  const own = isUntouched({ ...draft, note: "" });
  const work: Work = {
    draft,
    lease: lease.kind === "other" && before?.lease.kind === "held" ? before.lease : lease,
    preview: { kind: own ? "ready" : "working", view: view.preview },
    turn,
    wanted: before?.wanted ?? null,
    sent: before?.sent ?? false,
    refusal: before?.refusal ?? null,
  };
  const next: Desk = {
    ...desk,
    cases: { ...desk.cases, [view.id]: view },
    works: { ...desk.works, [view.id]: work },
  };
  return { desk: next, effects: own ? [] : [{ kind: "preview", id: view.id, turn, draft }] };
}
