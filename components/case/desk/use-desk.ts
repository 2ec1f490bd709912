"use client";

import { useCallback, useEffect, useReducer, useRef } from "react";
import type { CaseView } from "@/lib/screens/views";
import type { DeskApi, Reply } from "./api";
import { dropDraft, readDraft, writeDraft } from "./drafts";
import { readJobs, writeJobs } from "./kept-jobs";
import {
  type Desk,
  type DeskEvent,
  type Effect,
  EMPTY_DESK,
  isUntouched,
  type Refusal,
  type Told,
} from "./state";
import { step } from "./step";

export type DeskTools = {
  personId: string;
  api: DeskApi;
  /** Puts the case into the address. */
  show: (id: string) => void;
  tell: (what: Told) => void;
  /** The case has left the desk: take its row out. */
  left: (id: string) => void;
};

type First = { view: CaseView | null; wantedId: string | null };

/** Refusals that say nothing of the case: the same decision is sent again. */
const UNANSWERED: readonly string[] = ["failed", "unavailable", "rate_limited"];
const DRAFT_WAIT_MS = 1500;

const refusalOf = (reply: Extract<Reply<unknown>, { ok: false }>): Refusal => reply.refusal as Refusal;

/** The desk with its effects run: `send` an event, read `desk`. The first case comes drawn by the server. */
export function useDesk({ view: first, wantedId }: First, tools: DeskTools) {
  const current = useRef<Desk | null>(null);
  current.current ??= firstDesk(first, wantedId);
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const latest = useRef(tools);
  latest.current = tools;
  const timers = useRef(new Map<string, ReturnType<typeof setTimeout>>());
  const send = useCallback((event: DeskEvent) => {
    const before = current.current ?? EMPTY_DESK;
    const { desk, effects } = step(before, event);
    current.current = desk;
    if (desk.outbox !== before.outbox) writeJobs(latest.current.personId, desk.outbox);
    redraw();
    for (const effect of effects) run(effect, latest.current, send, timers.current);
  }, []);
  useEffect(() => {
    if (!first) return;
    const kept = readDraft(first.id);
    if (kept) send({ kind: "restored", id: first.id, draft: kept });
    const work = current.current?.works[first.id];
    if (work?.preview.kind === "working") {
      const { turn, draft } = work;
      void preview({ kind: "preview", id: first.id, turn, draft }, latest.current.api, send);
    }
    void latest.current.api.viewed(first.id).catch(() => {});
  }, [first, send]);
  useOutbox(current, latest, send);
  return { desk: current.current, send };
}

/** What a reload interrupted goes on; what got stuck tries again once the network is back; leaving with some asks. */
function useOutbox(current: { current: Desk | null }, tools: { current: DeskTools }, send: Send): void {
  useEffect(() => {
    const jobs = readJobs(tools.current.personId);
    if (jobs.length > 0) send({ kind: "resumed", jobs });
    const back = () => {
      if (current.current?.stalled) send({ kind: "retry" });
    };
    const leaving = (event: BeforeUnloadEvent) => {
      if ((current.current?.outbox.length ?? 0) > 0 && !current.current?.stalled) event.preventDefault();
    };
    window.addEventListener("online", back);
    window.addEventListener("beforeunload", leaving);
    return () => {
      window.removeEventListener("online", back);
      window.removeEventListener("beforeunload", leaving);
    };
  }, [current, tools, send]);
}

function firstDesk(first: CaseView | null, wantedId: string | null): Desk {
  if (!first) {
    return wantedId === null
      ? EMPTY_DESK
      : { ...EMPTY_DESK, currentId: wantedId, failed: { [wantedId]: "not_found" } };
  }
  const opened = { ...EMPTY_DESK, currentId: first.id };
  // The page before may just be giving its own claim back: claim again rather than trust that fence.
  const view = first.lease?.mine ? { ...first, lease: null } : first;
  return step(opened, { kind: "loaded", view, draft: null }).desk;
}

type Send = (event: DeskEvent) => void;
type Timers = Map<string, ReturnType<typeof setTimeout>>;

function run(effect: Effect, tools: DeskTools, send: Send, timers: Timers): void {
  const { api } = tools;
  switch (effect.kind) {
    case "load":
      void load(effect.id, api, send);
      break;
    case "prefetch":
      for (const id of effect.ids) void load(id, api, send);
      break;
    case "show":
      tools.show(effect.id);
      void api.viewed(effect.id).catch(() => {});
      break;
    case "claim":
      void claim(effect.id, api, send);
      break;
    case "release":
      void api.release(effect.id, effect.fence).catch(() => {});
      break;
    case "preview":
      void preview(effect, api, send);
      break;
    case "keep":
      keep(effect, api, timers);
      break;
    case "forget":
      forget(effect.id, timers);
      break;
    case "post":
      void post(effect, api, send);
      break;
    case "undo":
      void undo(effect, api, send);
      break;
    case "left":
      tools.left(effect.id);
      break;
    case "tell":
      tools.tell(effect.what);
      break;
  }
}

async function load(id: string, api: DeskApi, send: Send) {
  try {
    const reply = await api.load(id);
    if (reply.ok) send({ kind: "loaded", view: reply.value, draft: readDraft(id) });
    else send({ kind: "loadFailed", id, why: reply.refusal.kind });
  } catch {
    send({ kind: "loadFailed", id, why: "lost" });
  }
}

async function claim(id: string, api: DeskApi, send: Send) {
  try {
    const reply = await api.claim(id);
    if (reply.ok) send({ kind: "claimed", id, ...reply.value });
    else send({ kind: "claimRefused", id, refusal: refusalOf(reply) });
  } catch {
    send({ kind: "claimRefused", id, refusal: { kind: "failed" } });
  }
}

async function preview(effect: Extract<Effect, { kind: "preview" }>, api: DeskApi, send: Send) {
  const { id, turn, draft } = effect;
  try {
    const reply = await api.preview(id, draft);
    if (reply.ok) send({ kind: "previewed", id, turn, view: reply.value });
    else send({ kind: "previewFailed", id, turn });
  } catch {
    send({ kind: "previewFailed", id, turn });
  }
}

function keep(effect: Extract<Effect, { kind: "keep" }>, api: DeskApi, timers: Timers) {
  const { id, draft } = effect;
  if (isUntouched(draft)) dropDraft(id);
  else writeDraft(id, draft);
  clearTimeout(timers.get(id));
  timers.set(
    id,
    setTimeout(() => void api.keepDraft(id, draft).catch(() => {}), DRAFT_WAIT_MS),
  );
}

function forget(id: string, timers: Timers) {
  dropDraft(id);
  clearTimeout(timers.get(id));
}

async function post(effect: Extract<Effect, { kind: "post" }>, api: DeskApi, send: Send) {
  const { job } = effect;
  try {
    const reply = await api.decide(job);
    if (reply.ok) send({ kind: "answered", key: job.key, answer: reply.value });
    else if (reply.refusal.kind === "signed_out") send({ kind: "lost", key: job.key, why: "signed_out" });
    else if (UNANSWERED.includes(reply.refusal.kind)) send({ kind: "lost", key: job.key, why: "no_answer" });
    else send({ kind: "refused", key: job.key, refusal: refusalOf(reply) });
  } catch {
    send({ kind: "lost", key: job.key, why: "no_answer" });
  }
}

async function undo(effect: Extract<Effect, { kind: "undo" }>, api: DeskApi, send: Send) {
  try {
    const reply = await api.undo(effect.undoable, crypto.randomUUID());
    if (reply.ok) send({ kind: "undone", caseId: reply.value.caseId });
    else send({ kind: "undoRefused", refusal: refusalOf(reply) });
  } catch {
    send({ kind: "undoRefused", refusal: { kind: "failed" } });
  }
}
