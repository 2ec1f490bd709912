"use client";

import { useEffect, useRef } from "react";
import type { DeskApi } from "./api";
import type { Desk, DeskEvent } from "./state";

const ON_SCREEN_MS = 2000;
const RENEW_EVERY_MS = 60_000;
/** Keys that only look around: they claim nothing. */
const MOVING = [
  "j",
  "k",
  "J",
  "K",
  "ArrowUp",
  "ArrowDown",
  "Tab",
  "Escape",
  "Shift",
  "Control",
  "Meta",
  "Alt",
  "?",
];

type LeaseProps = { desk: Desk; send: (event: DeskEvent) => void; api: DeskApi; mayDecide: boolean };

/** A case on screen for two seconds, or touched by a key, is claimed; while the reviewer is active it is renewed. */
export function useLease({ desk, send, api, mayDecide }: LeaseProps): void {
  const { currentId } = desk;
  const isHere = currentId !== null && desk.cases[currentId] !== undefined;
  const lease = currentId ? desk.works[currentId]?.lease : undefined;
  const latest = useRef({ lease, currentId });
  latest.current = { lease, currentId };
  const renewedAt = useRef(0);

  useEffect(() => {
    if (!isHere || !mayDecide || currentId === null) return;
    const timer = setTimeout(() => send({ kind: "touched" }), ON_SCREEN_MS);
    return () => clearTimeout(timer);
  }, [currentId, isHere, mayDecide, send]);

  useEffect(() => {
    if (!mayDecide) return;
    const active = (event: Event) => {
      const { lease: now, currentId: id } = latest.current;
      if (id === null) return;
      if (now?.kind === "none" && event instanceof KeyboardEvent && !MOVING.includes(event.key)) {
        send({ kind: "touched" });
      }
      if (now?.kind !== "held" || Date.now() - renewedAt.current < RENEW_EVERY_MS) return;
      renewedAt.current = Date.now();
      void renew(id, now.fence, api, send);
    };
    // In the capture phase: keys that the page handles go no further.
    const options = { capture: true, passive: true } as const;
    window.addEventListener("keydown", active, options);
    window.addEventListener("pointerdown", active, options);
    return () => {
      window.removeEventListener("keydown", active, options);
      window.removeEventListener("pointerdown", active, options);
    };
  }, [mayDecide, api, send]);

  useEffect(() => {
    renewedAt.current = currentId === null ? 0 : Date.now();
  }, [currentId]);

  useEffect(() => {
    const close = () => {
      const { lease: now, currentId: id } = latest.current;
      if (now?.kind === "held" && id !== null) void api.release(id, now.fence).catch(() => {});
    };
    window.addEventListener("pagehide", close);
    return () => window.removeEventListener("pagehide", close);
  }, [api]);
}

/** Asks for more time. A lease that is gone is told as such. */
export async function renew(
  id: string,
  fence: number,
  api: DeskApi,
  send: (event: DeskEvent) => void,
): Promise<void> {
  try {
    const reply = await api.renew(id, fence);
    if (reply.ok) send({ kind: "claimed", id, ...reply.value });
    else send({ kind: "expired", id });
  } catch {
    // No answer: the clock keeps running, the next key tries again.
  }
}
