"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { auditSearch } from "@/lib/screens/audit-href";
import type { AuditPageView, AuditRowView } from "@/lib/screens/audit-page";
import type { AuditParams } from "@/lib/screens/audit-query";

export type AuditList = {
  rows: AuditRowView[];
  /** Where the list goes on; null at its end. */
  next: number | null;
  state: "ready" | "loading" | "failed";
  loadMore: () => void;
};

/** Rows held at once: beyond it the oldest page is where the list stops, and the period is to be narrowed. */
const ROWS_MAX = 20_000;

/** The table's rows: the server's first page and, as one scrolls, the pages below it. */
export function useAuditRows(params: AuditParams, first: AuditPageView): AuditList {
  const [rows, setRows] = useState(first.rows);
  const [next, setNext] = useState(first.next);
  const [state, setState] = useState<AuditList["state"]>("ready");
  const busy = useRef(false);
  const query = auditSearch(params, { entry: null, before: null });
  // biome-ignore lint/correctness/useExhaustiveDependencies: other filters or a newer page begin anew
  useEffect(() => {
    setRows(first.rows);
    setNext(first.next);
    setState("ready");
  }, [query, first]);
  const loadMore = useCallback(() => {
    if (busy.current || next === null || rows.length >= ROWS_MAX) return;
    busy.current = true;
    setState("loading");
    fetchPage(query, next)
      .then((page) => {
        setRows((before) => [...before, ...page.rows]);
        setNext(page.next);
        setState("ready");
      })
      .catch(() => setState("failed"))
      .finally(() => {
        busy.current = false;
      });
  }, [next, query, rows.length]);
  // A short page of a rare combination: look further until the view is full or the log ends.
  useEffect(() => {
    if (state === "ready" && next !== null && rows.length < 40) loadMore();
  }, [state, next, rows.length, loadMore]);
  return { rows, next, state, loadMore };
}

async function fetchPage(query: string, before: number): Promise<AuditPageView> {
  const answer = await fetch(`/api/desk/audit/entries?${query}${query ? "&" : ""}before=${before}`);
  const reply = (await answer.json()) as { ok: boolean; value?: AuditPageView };
  if (!reply.ok || !reply.value) throw new Error("the page didn't load");
  return reply.value;
}
