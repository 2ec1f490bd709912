import { never } from "@/lib/domain/result";
import type { CaseDraft, CaseView } from "@/lib/screens/views";
import { notReady } from "./ready";
import {
  type Answer,
  type Desk,
  type DeskEvent,
  type Effect,
  EMPTY_DRAFT,
  isUntouched,
  type Job,
  type LeaseState,
  type Refusal,
  type Wanted,
  type Work,
} from "./state";

export type Stepped = { desk: Desk; effects: Effect[] };

const still = (desk: Desk): Stepped => ({ desk, effects: [] });

/** The desk after an event, and what is to be done outside. Pure: keys, times and answers come with the event. */
export function step(desk: Desk, event: DeskEvent): Stepped {
  switch (event.kind) {
    case "order":
      return ordered(desk, event.order);
    case "open":
      return open(desk, event.id);
    case "move":
      return move(desk, event.by);
    case "loaded":
      return loaded(desk, event.view, event.draft);
    case "loadFailed":
      return still({ ...desk, failed: { ...desk.failed, [event.id]: event.why } });
    case "restored":
      return restored(desk, event.id, event.draft);
    case "touched":
      return touch(desk);
    case "claimed":
      return claimed(desk, event.id, { kind: "held", fence: event.fence, expiresAt: event.expiresAt });
    case "claimRefused":
      return claimRefused(desk, event.id, event.refusal);
    case "expired":
      return still(withWork(desk, event.id, { lease: { kind: "none" }, wanted: null }));
    case "edit":
      return edit(desk, event.patch);
    case "dismiss":
      return dismiss(desk, event.evidenceId);
    case "previewed":
    case "previewFailed":
      return previewed(desk, event);
    case "previewAgain":
      return edit(desk, {}, true);
    case "want":
      return want(desk, event.wanted, event.key);
    case "answered":
      return answered(desk, event.key, event.answer);
    case "refused":
      return refused(desk, event.key, event.refusal);
    case "lost":
      return lost(desk, event.key);
    case "retry":
      return post({ ...desk, stalled: false });
    case "undo":
      return undo(desk);
    case "undone":
      return undone(desk, event.caseId);
    case "undoRefused":
      return {
        desk: { ...desk, undoable: null },
        effects: [{ kind: "tell", what: { kind: "undoRefused", refusal: event.refusal } }],
      };
    case "seenRefusal":
      return desk.currentId ? still(withWork(desk, desk.currentId, { refusal: null })) : still(desk);
    default:
      return never(event);
  }
}

const PREFETCHED = 2;

function withWork(desk: Desk, id: string, patch: Partial<Work>): Desk {
  const work = desk.works[id];
  return work ? { ...desk, works: { ...desk.works, [id]: { ...work, ...patch } } } : desk;
}

function following(desk: Desk, order: Desk["order"], count: number): string[] {
  const at = order.findIndex((each) => each.id === desk.currentId);
  return order
    .slice(at + 1)
    .filter((each) => each.heldBy === null && !desk.works[each.id]?.sent)
    .slice(0, count)
    .map((each) => each.id);
}

function nearby(desk: Desk, order = desk.order): Effect[] {
  const ids = following(desk, order, PREFETCHED).filter((id) => !desk.cases[id]);
  return ids.length > 0 ? [{ kind: "prefetch", ids }] : [];
}

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

function open(desk: Desk, id: string): Stepped {
  if (desk.currentId === id) return still(desk);
  const left = leave(desk);
  const { [id]: _, ...failed } = left.desk.failed;
  const next: Desk = { ...left.desk, currentId: id, failed };
  const effects: Effect[] = [...left.effects, { kind: "show", id }];
  if (!next.cases[id]) effects.push({ kind: "load", id });
  return { desk: next, effects: [...effects, ...nearby(next)] };
}

function move(desk: Desk, by: 1 | -1): Stepped {
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

function loaded(desk: Desk, view: CaseView, kept: CaseDraft | null): Stepped {
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

/** What this machine kept of a case that the server drew, put back in. */
function restored(desk: Desk, id: string, draft: CaseDraft): Stepped {
  const work = desk.works[id];
  if (!work || work.sent || isUntouched(draft)) return still(desk);
  const judged = JUDGED.some((name) => JSON.stringify(draft[name]) !== JSON.stringify(work.draft[name]));
  const turn = judged ? work.turn + 1 : work.turn;
  const preview = judged ? { ...work.preview, kind: "working" as const } : work.preview;
  const next = withWork(desk, id, { draft, turn, preview });
  return { desk: next, effects: judged ? [{ kind: "preview", id, turn, draft }] : [] };
}

function touch(desk: Desk): Stepped {
  const id = desk.currentId;
  const view = id ? desk.cases[id] : undefined;
  const work = id ? desk.works[id] : undefined;
  if (!id || !view || !work || work.sent || work.lease.kind !== "none") return still(desk);
  if (notReady(view, work, "overturn") !== null) return still(desk);
  return { desk: withWork(desk, id, { lease: { kind: "claiming" } }), effects: [{ kind: "claim", id }] };
}

/** The queue was renewed: a case that has been taken over, or given back, says so on screen as well. */
function ordered(desk: Desk, order: Desk["order"]): Stepped {
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

function claimed(desk: Desk, id: string, lease: Extract<LeaseState, { kind: "held" }>): Stepped {
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

function claimRefused(desk: Desk, id: string, refusal: Refusal): Stepped {
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

const JUDGED: (keyof CaseDraft)[] = ["category", "severity", "coordinated", "graveHarm", "dismissed"];

function edit(desk: Desk, patch: Partial<CaseDraft>, again = false): Stepped {
  const id = desk.currentId;
  const work = id ? desk.works[id] : undefined;
  if (!id || !work || work.sent) return still(desk);
  const draft = { ...work.draft, ...patch };
  const judged = again || JUDGED.some((name) => draft[name] !== work.draft[name]);
  const turn = judged ? work.turn + 1 : work.turn;
  const preview = judged ? { ...work.preview, kind: "working" as const } : work.preview;
  const touched = touch(withWork(desk, id, { draft, turn, preview, wanted: null }));
  const effects: Effect[] = [...touched.effects, { kind: "keep", id, draft }];
  if (judged) effects.push({ kind: "preview", id, turn, draft });
  return { desk: touched.desk, effects };
}

function dismiss(desk: Desk, evidenceId: string): Stepped {
  const before = desk.currentId ? desk.works[desk.currentId]?.draft.dismissed : undefined;
  if (!before) return still(desk);
  const dismissed = before.includes(evidenceId)
    ? before.filter((id) => id !== evidenceId)
    : [...before, evidenceId];
  return edit(desk, { dismissed });
}

function previewed(desk: Desk, event: Extract<DeskEvent, { kind: "previewed" | "previewFailed" }>): Stepped {
  const work = desk.works[event.id];
  if (!work || work.turn !== event.turn) return still(desk);
  const preview =
    event.kind === "previewed"
      ? { kind: "ready" as const, view: event.view }
      : { kind: "failed" as const, view: work.preview.view };
  return still(withWork(desk, event.id, { preview }));
}

/** A decision is taken once the lease is confirmed; until then it waits, and any further change calls it off. */
function want(desk: Desk, wanted: Wanted, key: string): Stepped {
  const id = desk.currentId;
  const view = id ? desk.cases[id] : undefined;
  const work = id ? desk.works[id] : undefined;
  if (!id || !view || !work || work.sent || notReady(view, work, wanted.kind) !== null) return still(desk);
  if (work.lease.kind === "held" || wanted.kind === "skip") return take(desk, id, wanted, key);
  const claiming = touch(desk);
  return { ...claiming, desk: withWork(claiming.desk, id, { wanted }) };
}

function take(desk: Desk, id: string, wanted: Wanted, key: string): Stepped {
  const view = desk.cases[id];
  const work = desk.works[id];
  if (!view || !work) return still(desk);
  const fence = work.lease.kind === "held" ? work.lease.fence : null;
  const { draft } = work;
  const job: Job = { key, caseId: id, number: view.number, wanted, fence, draft, preview: work.preview.view };
  const busy = desk.outbox.length > 0 || desk.stalled;
  const sent = withWork({ ...desk, outbox: [...desk.outbox, job] }, id, {
    sent: true,
    wanted: null,
    refusal: null,
  });
  const effects: Effect[] = busy ? [] : [{ kind: "post", job }];
  if (desk.currentId !== id) return { desk: sent, effects };
  const nextId = following(desk, desk.order, 1)[0] ?? before(desk, id);
  const moved = nextId ? open(sent, nextId) : still({ ...sent, currentId: null });
  return { desk: moved.desk, effects: [...effects, ...moved.effects, { kind: "left", id }] };
}

function before(desk: Desk, id: string): string | undefined {
  const at = desk.order.findIndex((each) => each.id === id);
  return desk.order
    .slice(0, Math.max(0, at))
    .findLast((each) => each.heldBy === null && !desk.works[each.id]?.sent)?.id;
}

function post(desk: Desk): Stepped {
  const [job] = desk.outbox;
  return { desk, effects: job && !desk.stalled ? [{ kind: "post", job }] : [] };
}

function withoutJob(desk: Desk, key: string): { job: Job | undefined; rest: Desk } {
  const job = desk.outbox.find((each) => each.key === key);
  return { job, rest: { ...desk, outbox: desk.outbox.filter((each) => each.key !== key) } };
}

function answered(desk: Desk, key: string, answer: Answer): Stepped {
  const { job, rest } = withoutJob(desk, key);
  if (!job) return still(desk);
  const { caseId, number, wanted } = job;
  const next = post(rest);
  if (wanted.kind === "escalate" || wanted.kind === "skip") {
    const what = { kind: wanted.kind === "skip" ? "skipped" : "escalated", number } as const;
    const effects: Effect[] = [...next.effects, { kind: "tell", what }];
    return {
      desk: next.desk,
      effects: wanted.kind === "skip" ? effects : [...effects, { kind: "forget", id: caseId }],
    };
  }
  const undoable = {
    decisionId: answer.decisionId ?? "",
    caseId,
    number,
    verdict: answer.proposal ? ("proposal" as const) : wanted.kind,
    undoUntil: answer.undoUntil ?? 0,
  };
  const told: Effect =
    desk.undoNext && rest.outbox.length === 0
      ? { kind: "undo", undoable }
      : { kind: "tell", what: { kind: "decided", undoable } };
  return {
    desk: {
      ...next.desk,
      undoable: told.kind === "undo" ? null : undoable,
      undoNext: desk.undoNext && told.kind !== "undo",
    },
    effects: [...next.effects, { kind: "forget", id: caseId }, told],
  };
}

/** The server said no: back to that very case with everything typed; the facts are loaded anew. */
function refused(desk: Desk, key: string, refusal: Refusal): Stepped {
  const { job, rest } = withoutJob(desk, key);
  if (!job) return still(desk);
  const { caseId, number } = job;
  const next = post(rest);
  const lostLease = refusal.kind === "fenced" || refusal.kind === "not_open";
  const back = withWork(next.desk, caseId, {
    sent: false,
    refusal,
    ...(lostLease ? { lease: { kind: "none" as const } } : {}),
  });
  const opened = open(back, caseId);
  const what = { kind: "refused" as const, caseId, number, refusal };
  const load: Effect[] = opened.effects.some((effect) => effect.kind === "load")
    ? []
    : [{ kind: "load", id: caseId }];
  return {
    desk: opened.desk,
    effects: [...next.effects, ...opened.effects, ...load, { kind: "tell", what }],
  };
}

/** No answer came. Nothing is lost: the same key is sent again, so it cannot count twice. */
function lost(desk: Desk, key: string): Stepped {
  const job = desk.outbox.find((each) => each.key === key);
  if (!job) return still(desk);
  return {
    desk: { ...desk, stalled: true },
    effects: [{ kind: "tell", what: { kind: "notSaved", number: job.number } }],
  };
}

/** Takes the latest decision back; one that is still on its way is taken back as soon as it is answered. */
function undo(desk: Desk): Stepped {
  const { undoable } = desk;
  if (desk.outbox.length > 0) return still({ ...desk, undoNext: true });
  if (!undoable) return still(desk);
  return { desk: { ...desk, undoable: null }, effects: [{ kind: "undo", undoable }] };
}

function undone(desk: Desk, caseId: string): Stepped {
  const number = desk.cases[caseId]?.number ?? 0;
  const draft = desk.works[caseId]?.draft;
  const kept: Effect[] = draft ? [{ kind: "keep", id: caseId, draft }] : [];
  const back = withWork(desk, caseId, { sent: false, lease: { kind: "none" }, refusal: null });
  const opened = open(back, caseId);
  const load: Effect[] = opened.effects.some((effect) => effect.kind === "load")
    ? []
    : [{ kind: "load", id: caseId }];
  return {
    desk: opened.desk,
    effects: [
      ...opened.effects,
      ...load,
      ...kept,
      { kind: "tell", what: { kind: "openAgain", caseId, number } },
    ],
  };
}
