import { open } from "./moving";
import { anew, following, nearby, type Stepped, still, touch, withWork } from "./parts";
import { notReady } from "./ready";
import type { Answer, Desk, Effect, Job, Refusal, Wanted } from "./state";

/** A decision is taken once the lease is confirmed; until then it waits, and any further change calls it off. */
export function want(desk: Desk, wanted: Wanted, key: string): Stepped {
  const id = desk.currentId;
  const view = id ? desk.cases[id] : undefined;
  const work = id ? desk.works[id] : undefined;
  if (!id || !view || !work || work.sent || notReady(view, work, wanted.kind) !== null) return still(desk);
  if (work.lease.kind === "held" || wanted.kind === "skip") return take(desk, id, wanted, key);
  const claiming = touch(desk);
  return { ...claiming, desk: withWork(claiming.desk, id, { wanted }) };
}

export function take(desk: Desk, id: string, wanted: Wanted, key: string): Stepped {
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
  const opened = nextId ? open(sent, nextId) : still({ ...sent, currentId: null });
  const moved = wanted.kind === "skip" ? opened : arrive(opened);
  return { desk: moved.desk, effects: [...effects, ...moved.effects, { kind: "left", id }] };
}

/** Who comes from a decision is at work: the next case is claimed at once, so that its own decision need not wait. */
function arrive({ desk, effects }: Stepped): Stepped {
  const claiming = touch(desk);
  return { desk: claiming.desk, effects: [...effects, ...claiming.effects] };
}

function before(desk: Desk, id: string): string | undefined {
  const at = desk.order.findIndex((each) => each.id === id);
  return desk.order
    .slice(0, Math.max(0, at))
    .findLast((each) => each.heldBy === null && !desk.works[each.id]?.sent)?.id;
}

export function post(desk: Desk): Stepped {
  const [job] = desk.outbox;
  return { desk, effects: job && !desk.stalled ? [{ kind: "post", job }] : [] };
}

function withoutJob(desk: Desk, key: string): { job: Job | undefined; rest: Desk } {
  const job = desk.outbox.find((each) => each.key === key);
  return { job, rest: { ...desk, outbox: desk.outbox.filter((each) => each.key !== key) } };
}

export function answered(desk: Desk, key: string, answer: Answer): Stepped {
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
  // Its account and store have moved: their other cases would be refused as stale.
  const decided = next.desk.cases[caseId];
  const mates = anew(
    next.desk,
    (view) =>
      wanted.kind === "confirm" &&
      decided !== undefined &&
      (view.account.id === decided.account.id ||
        (decided.store !== null && view.store?.id === decided.store.id)),
  );
  return {
    desk: {
      ...mates.desk,
      undoable: told.kind === "undo" ? null : undoable,
      undoNext: desk.undoNext && told.kind !== "undo",
    },
    effects: [
      ...next.effects,
      ...mates.effects,
      ...(mates.desk === next.desk ? [] : nearby(mates.desk)),
      { kind: "forget", id: caseId },
      told,
    ],
  };
}

/** The server said no: back to that very case with everything typed; the facts are loaded anew. */
export function refused(desk: Desk, key: string, refusal: Refusal): Stepped {
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
export function lost(desk: Desk, key: string, why: "no_answer" | "signed_out"): Stepped {
  const job = desk.outbox.find((each) => each.key === key);
  if (!job) return still(desk);
  return {
    desk: { ...desk, stalled: true },
    effects: [{ kind: "tell", what: { kind: "notSaved", number: job.number, why } }],
  };
}

/** Takes the latest decision back; one that is still on its way is taken back as soon as it is answered. */
export function undo(desk: Desk): Stepped {
  const { undoable } = desk;
  if (desk.outbox.length > 0) return still({ ...desk, undoNext: true });
  if (!undoable) return still(desk);
  return { desk: { ...desk, undoable: null }, effects: [{ kind: "undo", undoable }] };
}

export function undone(desk: Desk, caseId: string): Stepped {
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
