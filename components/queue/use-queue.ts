"use client";

import { useCallback, useEffect, useRef, useState } from "react";
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
  /** Cases that came in since; shown when asked for, so that nothing moves under the pointer. */
  fresh: number;
};

const REFRESH_MS = 20_000;
const FIRST_REFRESH_MS = 1500;
const NO_COUNTS: QueueCountsView = { mine: 0, open: 0, escalated: 0, approvals: 0, appeals: 0 };

function queueOf(page: QueuePageView): Queue {
  const { rows, counts, total, now } = page;
  return { rows, counts, total, now, state: "ready", moreFailed: false, fresh: 0 };
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
  useEffect(() => {
    // Once soon after opening: a page takes longer to arrive than an answer, and the clocks go by what came last.
    const soon = setTimeout(() => void renew(), FIRST_REFRESH_MS);
    const timer = setInterval(() => void renew(), REFRESH_MS);
    return () => {
      clearTimeout(soon);
      clearInterval(timer);
    };
  }, [renew]);

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
  return { ...queue, rows, fresh, counts: page.counts, total: page.total, now: page.now, state: "ready" };
}
