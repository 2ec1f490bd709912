"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { useLive } from "@/components/live/live";
import type { ChangedCase } from "@/db/queries/changes";
import type { QueueCountsView, QueuePageView, QueueRowView } from "@/lib/screens/views";
import { type QueueQuery, writeQueueQuery } from "./queue-query";

type Fetched = { ok: true; value: QueuePageView } | { ok: false };
type FetchPage = (query: string) => Promise<Fetched>;

export type Queue = {
  rows: QueueRowView[];
  counts: QueueCountsView;
  total: QueuePageView["total"];
  now: number;
  state: "ready" | "loading" | "failed";
  /** Another page did not load. */
  moreFailed: boolean;
  /** Rows whose case has been decided or handed on meanwhile: they keep their place until the list is drawn anew. */
  away: ReadonlySet<string>;
  /** Cases that came in since; shown when asked for, so that nothing moves under the pointer. */
  fresh: number;
};

/** Changes that come together make one reading. Spread over the desks, so that they do not all ask at once. */
const TOGETHER_MS = 1_500;
const SPREAD_MS = 1_500;
/** While the stream is down the queue is asked for instead. */
const WITHOUT_STREAM_MS = 20_000;
const NONE: ReadonlySet<string> = new Set();
const NO_COUNTS: QueueCountsView = { mine: 0, open: 0, escalated: 0, approvals: 0, appeals: 0 };

function queueOf(page: QueuePageView): Queue {
  const { rows, counts, total, now } = page;
  return { rows, counts, total, now, state: "ready", moreFailed: false, away: NONE, fresh: 0 };
}

/** The queue under a query: pages on demand, rows renewed in place, new ones counted and held back. */
export function useQueue(first: QueuePageView | null, query: QueueQuery, fetchPage: FetchPage) {
  const [queue, setQueue] = useState<Queue>(() =>
    first
      ? queueOf(first)
      : {
          ...queueOf({ rows: [], next: null, counts: NO_COUNTS, total: { n: 0, capped: false }, now: 0 }),
          state: "loading",
        },
  );
  const next = useRef(first?.next ?? null);
  const gone = useRef(new Set<string>());
  const busy = useRef(false);
  const address = writeQueueQuery(query);
  const asked = useRef(first ? address : null);
  const fetcher = useRef(fetchPage);
  fetcher.current = fetchPage;

  const reload = useCallback(async (from: string, quiet = false) => {
    if (!quiet) setQueue((before) => ({ ...before, state: "loading" }));
    const reply = await fetcher.current(from).catch((): Fetched => ({ ok: false }));
    if (asked.current !== from) return;
    if (!reply.ok) {
      setQueue((before) => ({ ...before, state: "failed" }));
      return;
    }
    next.current = reply.value.next;
    const page = { ...reply.value, rows: reply.value.rows.filter((row) => !gone.current.has(row.id)) };
    setQueue(queueOf(page));
  }, []);

  useEffect(() => {
    if (asked.current === address) return;
    asked.current = address;
    void reload(address);
  }, [address, reload]);

  const renew = useCallback(async () => {
    const from = asked.current;
    if (from === null || document.hidden) return;
    const reply = await fetcher.current(from).catch((): Fetched => ({ ok: false }));
    if (!reply.ok || asked.current !== from) return;
    setQueue((before) => renewed(before, reply.value, gone.current));
  }, []);
  useRenewals(renew);
  useLive((event) => {
    if (event.kind === "changes" && event.cases.length > 0)
      setQueue((before) => withChanges(before, event.cases, event.now));
    if (event.kind === "counts") setQueue((before) => ({ ...before, counts: event.counts, now: event.now }));
  });

  const more = useCallback(async () => {
    const after = next.current;
    const from = asked.current;
    if (after === null || from === null || busy.current) return;
    busy.current = true;
    const joined = `${from}${from ? "&" : "?"}after=${encodeURIComponent(after)}`;
    const reply = await fetcher.current(joined).catch((): Fetched => ({ ok: false }));
    busy.current = false;
    if (asked.current !== from) return;
    if (!reply.ok) {
      setQueue((before) => ({ ...before, moreFailed: true }));
      return;
    }
    next.current = reply.value.next;
    setQueue((before) => appended(before, reply.value.rows, gone.current));
  }, []);

  const remove = useCallback((id: string) => {
    gone.current.add(id);
    setQueue((before) => without(before, id));
  }, []);
  const putBack = useCallback(
    (id: string) => {
      gone.current.delete(id);
      if (asked.current !== null) void reload(asked.current, true);
    },
    [reload],
  );
  const again = useCallback(() => {
    if (asked.current !== null) void reload(asked.current);
  }, [reload]);
  return { queue, more, remove, putBack, again, renew };
}

/** Asks for the queue when something of record has changed, a little later and once for many changes. */
function useRenewals(renew: () => Promise<void>): void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const up = useRef(false);
  const soon = useCallback(() => {
    timer.current ??= setTimeout(
      () => {
        timer.current = undefined;
        void renew();
      },
      TOGETHER_MS + Math.random() * SPREAD_MS,
    );
  }, [renew]);
  useLive((event) => {
    if (event.kind === "link") {
      // What was missed meanwhile follows with the stream; the page may be older than its beginning.
      if (event.up) soon();
      up.current = event.up;
    }
    if (event.kind === "changes" && (event.record || event.lost)) soon();
  });
  useEffect(() => {
    const without = setInterval(() => {
      if (!up.current) void renew();
    }, WITHOUT_STREAM_MS);
    const seen = () => !document.hidden && soon();
    document.addEventListener("visibilitychange", seen);
    return () => {
      clearInterval(without);
      clearTimeout(timer.current);
      timer.current = undefined;
      document.removeEventListener("visibilitychange", seen);
    };
  }, [renew, soon]);
}

const IN_QUEUE: readonly string[] = ["open", "escalated", "reading"];

/** Who holds what now, and which cases have gone, without moving a row. */
export function withChanges(queue: Queue, cases: readonly ChangedCase[], now: number): Queue {
  const changed = new Map<string, ChangedCase>(cases.map((each) => [each.id, each]));
  if (!queue.rows.some((row) => changed.has(row.id))) return { ...queue, now };
  const away = new Set(queue.away);
  const rows = queue.rows.map((row) => {
    const found = changed.get(row.id);
    if (!found) return row;
    if (IN_QUEUE.includes(found.state)) away.delete(row.id);
    else away.add(row.id);
    return { ...row, holder: found.holder };
  });
  return { ...queue, rows, away, now };
}

function without(queue: Queue, id: string): Queue {
  const rows = queue.rows.filter((row) => row.id !== id);
  if (rows.length === queue.rows.length) return queue;
  const total = { ...queue.total, n: Math.max(0, queue.total.n - 1) };
  return { ...queue, rows, total };
}

function appended(queue: Queue, rows: QueueRowView[], gone: ReadonlySet<string>): Queue {
  const known = new Set(queue.rows.map((row) => row.id));
  const added = rows.filter((row) => !known.has(row.id) && !gone.has(row.id));
  return { ...queue, rows: [...queue.rows, ...added], moreFailed: false };
}

/** Rows keep their places; what is known about them is renewed, what is new is only counted. */
function renewed(queue: Queue, page: QueuePageView, gone: ReadonlySet<string>): Queue {
  const now = new Map(page.rows.map((row) => [row.id, row]));
  const known = new Set(queue.rows.map((row) => row.id));
  const fresh = page.rows.filter((row) => !known.has(row.id) && !gone.has(row.id)).length;
  const rows = queue.rows.map((row) => now.get(row.id) ?? row);
  const away = new Set([...queue.away].filter((id) => !now.has(id)));
  return {
    ...queue,
    rows,
    away,
    fresh,
    counts: page.counts,
    total: page.total,
    now: page.now,
    state: "ready",
  };
}
