"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { AuditEntryView } from "@/lib/screens/audit-entry";
import { auditHref } from "@/lib/screens/audit-href";
import type { AuditParams } from "@/lib/screens/audit-query";

export type ChosenEntry = {
  seq: number | null;
  view: AuditEntryView | null;
  failed: boolean;
  choose: (seq: number | null) => void;
  retry: () => void;
};

/** The entry in the drawer. It is in the address too, without a round trip of the page for each step of J and K. */
export function useEntry(
  params: AuditParams,
  first: AuditEntryView | null,
  found: number | null,
): ChosenEntry {
  const wanted = params.entry ?? found;
  const [seq, setSeq] = useState(wanted);
  const [view, setView] = useState(first);
  const [failed, setFailed] = useState(false);
  const asked = useRef(wanted);
  useEffect(() => {
    asked.current = wanted;
    setSeq(wanted);
    setView(first);
  }, [wanted, first]);
  const load = useCallback(async (at: number) => {
    setFailed(false);
    try {
      const loaded = await fetchEntry(at);
      if (asked.current === at) setView(loaded);
    } catch {
      if (asked.current === at) setFailed(true);
    }
  }, []);
  const choose = useCallback(
    (at: number | null) => {
      asked.current = at;
      setSeq(at);
      window.history.replaceState(null, "", auditHref(params, { entry: at }));
      if (at !== null) void load(at);
    },
    [load, params],
  );
  const shown = view?.seq === seq ? view : null;
  return { seq, view: shown, failed, choose, retry: () => seq !== null && void load(seq) };
}

async function fetchEntry(seq: number): Promise<AuditEntryView> {
  const answer = await fetch(`/api/desk/audit/proof?entry=${seq}`);
  const reply = (await answer.json()) as { ok: boolean; value?: AuditEntryView };
  if (!reply.ok || !reply.value) throw new Error("the entry didn't load");
  return reply.value;
}
