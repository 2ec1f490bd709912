"use client";

import { createContext, type ReactNode, useContext, useEffect, useState } from "react";

const OffsetContext = createContext(0);

/** Tells everything below how far this machine's clock is from the server's. `serverNow` is epoch ms. */
export function ServerClock({ serverNow, children }: { serverNow: number; children: ReactNode }) {
  const [offsetMs, setOffsetMs] = useState(0);
  useEffect(() => setOffsetMs(serverNow - Date.now()), [serverNow]);
  return <OffsetContext value={offsetMs}>{children}</OffsetContext>;
}

/**
 * The server's time in epoch ms, renewed every `everyMs`. `initial` is what the server drew with, so that the first
 * client render says the same.
 */
export function useNow(initial: number, everyMs = 1000): number {
  const offsetMs = useContext(OffsetContext);
  const [now, setNow] = useState(initial);
  useEffect(() => {
    const read = () => setNow(Date.now() + offsetMs);
    read();
    const timer = setInterval(read, everyMs);
    return () => clearInterval(timer);
  }, [offsetMs, everyMs]);
  return now;
}
