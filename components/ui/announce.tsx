"use client";

import { createContext, type ReactNode, useCallback, useContext, useState } from "react";

type Announce = (text: string, urgent?: boolean) => void;

const AnnounceContext = createContext<Announce>(() => {});

/** Two silent places for spoken messages, there from the start so that screen readers watch them. */
export function Announcer({ children }: { children: ReactNode }) {
  const [spoken, setSpoken] = useState({ polite: "", assertive: "", turn: 0 });
  const announce = useCallback<Announce>((text, urgent = false) => {
    setSpoken((before) => {
      const turn = before.turn + 1;
      // A repeated sentence must differ to be read again.
      const fresh = text + (turn % 2 ? "\u00a0" : "");
      return urgent ? { polite: "", assertive: fresh, turn } : { polite: fresh, assertive: "", turn };
    });
  }, []);
  return (
    <AnnounceContext value={announce}>
      {children}
      <div className="sr-only" aria-live="polite" aria-atomic="true">
        {spoken.polite}
      </div>
      <div className="sr-only" aria-live="assertive" aria-atomic="true">
        {spoken.assertive}
      </div>
    </AnnounceContext>
  );
}

/** Says a sentence to assistive tools: politely, or at once where `urgent`. */
export function useAnnounce(): Announce {
  return useContext(AnnounceContext);
}
