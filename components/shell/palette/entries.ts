import { useEffect, useState } from "react";
import type { Found } from "@/lib/screens/find";

export type Entry = {
  id: string;
  group: string;
  label: string;
  combo?: string;
  href?: string;
  run?: () => void;
};

type Words = (key: Found["kind"]) => string;

/** A place as one line: what it is, then its name as people know it. */
export function placeEntry(found: Found, t: Words): Entry {
  const label =
    found.kind === "case"
      ? `WR-${found.number}`
      : found.kind === "rule"
        ? found.rule
        : `${found.name} · ${found.handle}`;
  return { id: `${found.kind}:${found.href}`, group: t(found.kind), label, href: found.href };
}

const WAIT_MS = 150;

/** Where the words lead, a moment after they stand still; an older answer never replaces a newer one. */
export function useFound(words: string): { found: Found[]; state: "ready" | "working" | "failed" } {
  const [answer, setAnswer] = useState<{ words: string; found: Found[]; failed: boolean }>({
    words: "",
    found: [],
    failed: false,
  });
  const wanted = words.trim();
  useEffect(() => {
    if (wanted === "") {
      setAnswer({ words: "", found: [], failed: false });
      return;
    }
    const stale = new AbortController();
    const timer = setTimeout(() => {
      find(wanted, stale.signal)
        .then((found) => setAnswer({ words: wanted, found, failed: false }))
        .catch(() => {
          if (!stale.signal.aborted) setAnswer({ words: wanted, found: [], failed: true });
        });
    }, WAIT_MS);
    return () => {
      clearTimeout(timer);
      stale.abort();
    };
  }, [wanted]);
  const state = answer.words !== wanted ? "working" : answer.failed ? "failed" : "ready";
  return { found: answer.words === wanted ? answer.found : [], state };
}

async function find(words: string, signal: AbortSignal): Promise<Found[]> {
  const reply = await fetch("/api/desk/find", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ words }),
    signal,
  });
  const read = (await reply.json()) as { ok: boolean; value: Found[] };
  if (!read.ok) throw new Error("not found out");
  return read.value;
}
