"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { useToast } from "@/components/ui/toast";

const MINUTE_MS = 60_000;
/** So long without a key or the pointer is a break already taken. */
const AWAY_MS = 5 * MINUTE_MS;
const NAME = "weir_work";

type Worked = { since: number; last: number };

/** Work goes on, or begins anew after a pause. */
export function workedAt(before: Worked | null, now: number): Worked {
  return before && now - before.last < AWAY_MS ? { ...before, last: now } : { since: now, last: now };
}

function read(): Worked | null {
  try {
    return JSON.parse(sessionStorage.getItem(NAME) ?? "null") as Worked | null;
  } catch {
    return null;
  }
}

/** Says once, after the chosen time of work without a pause, that one is due. Kept with the tab; told to nobody. */
export function BreakHint({ afterMinutes }: { afterMinutes: number }) {
  const t = useTranslations("settings.focus");
  const { show } = useToast();
  useEffect(() => {
    if (afterMinutes === 0) return;
    let looked = 0;
    const active = () => {
      const now = Date.now();
      if (now - looked < MINUTE_MS / 2) return;
      looked = now;
      const worked = workedAt(read(), now);
      const due = now - worked.since >= afterMinutes * MINUTE_MS;
      sessionStorage.setItem(NAME, JSON.stringify(due ? { since: now, last: now } : worked));
      if (due) show({ message: t("breakDue", { minutes: afterMinutes }), stayMs: 20_000 });
    };
    const options = { capture: true, passive: true } as const;
    window.addEventListener("keydown", active, options);
    window.addEventListener("pointerdown", active, options);
    return () => {
      window.removeEventListener("keydown", active, options);
      window.removeEventListener("pointerdown", active, options);
    };
  }, [afterMinutes, show, t]);
  return null;
}
