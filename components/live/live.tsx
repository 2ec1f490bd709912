"use client";

import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from "react";
import type { QueueCountsView } from "@/lib/screens/views";
import { type LiveEvent, openLive } from "./source";

type Listener = (event: LiveEvent) => void;
type Live = { listen(listener: Listener): () => void; counts: QueueCountsView | null };

const LiveContext = createContext<Live>({ listen: () => () => {}, counts: null });

/** The desk's live changes for everything below: one stream for all tabs of a browser. */
export function LiveProvider({ children, on }: { children: ReactNode; on: boolean }) {
  const listeners = useRef(new Set<Listener>());
  const [counts, setCounts] = useState<QueueCountsView | null>(null);
  const [listen] = useState(() => (listener: Listener) => {
    listeners.current.add(listener);
    return () => void listeners.current.delete(listener);
  });
  useEffect(() => {
    if (!on) return;
    return openLive((event) => {
      if (event.kind === "counts") setCounts(event.counts);
      for (const listener of [...listeners.current]) listener(event);
    });
  }, [on]);
  return <LiveContext value={{ listen, counts }}>{children}</LiveContext>;
}

/** Calls back with each change; fresh closures are always called. */
export function useLive(listener: Listener): void {
  const { listen } = useContext(LiveContext);
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(() => listen((event) => latest.current(event)), [listen]);
}

/** The latest counts that came by themselves; null before the first. */
export const useLiveCounts = (): QueueCountsView | null => useContext(LiveContext).counts;
