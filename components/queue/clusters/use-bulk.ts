"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { BulkFindings } from "@/lib/domain/cases/bulk";
import type { BulkPreviewView, BulkView, ClusterRowView } from "@/lib/screens/clusters-page";
import { deskCall } from "../desk-call";

const PROGRESS_MS = 400;

export type Run =
  | { kind: "none" }
  | { kind: "running"; done: number; items: number }
  | { kind: "ended"; bulk: BulkView; undone: number | null }
  | { kind: "failed"; why: string };

export type Bulk = {
  preview: BulkPreviewView | null;
  failed: boolean;
  excluded: ReadonlySet<string>;
  run: Run;
};

/** The dry run of the chosen cluster, its exceptions, and the run itself with its progress. */
export function useBulk(cluster: ClusterRowView | null, findings: BulkFindings, onEnded: () => void) {
  const [preview, setPreview] = useState<BulkPreviewView | null>(null);
  const [failed, setFailed] = useState(false);
  const [excluded, setExcluded] = useState<ReadonlySet<string>>(new Set());
  const [run, setRun] = useState<Run>({ kind: "none" });
  const asked = useRef(0);
  const key = useRef<string | null>(null);
  const ref = cluster && { kind: cluster.kind, rule: cluster.rule, key: cluster.key };
  const what = JSON.stringify({ ref, findings: { ...findings, note: null }, exclude: [...excluded] });

  const load = useCallback(async (from: string) => {
    const mine = ++asked.current;
    const { ref: at, findings: found, exclude } = JSON.parse(from);
    if (!at) return setPreview(null);
    const reply = await deskCall<BulkPreviewView>("clusters/preview", {
      cluster: at,
      findings: found,
      exclude,
    });
    if (mine !== asked.current) return;
    setFailed(!reply.ok);
    if (reply.ok) setPreview(reply.value);
  }, []);
  useEffect(() => void load(what), [load, what]);

  const shown = cluster ? `${cluster.kind}:${cluster.rule}:${cluster.key}` : "";
  // biome-ignore lint/correctness/useExhaustiveDependencies: another cluster begins with nothing taken out
  useEffect(() => {
    setExcluded(new Set());
    setPreview(null);
    setRun({ kind: "none" });
    key.current = null;
  }, [shown]);

  const toggle = (id: string) => {
    const next = new Set(excluded);
    if (!next.delete(id)) next.add(id);
    setExcluded(next);
  };

  const decide = async (note: string | null) => {
    if (!preview || !ref || run.kind === "running") return;
    const items = preview.items
      .filter(({ caseId, blocked }) => blocked === null && !excluded.has(caseId))
      .map(({ caseId, seen, foreseen }) => ({ caseId, seen, foreseen }));
    if (items.length === 0) return;
    key.current ??= crypto.randomUUID();
    setRun({ kind: "running", done: 0, items: items.length });
    const body = { cluster: ref, findings: { ...findings, note }, items, key: key.current };
    const reply = await deskCall<{ bulkId: string; undoUntil: number }>("bulk", body);
    if (!reply.ok) return setRun({ kind: "failed", why: reply.refusal.kind });
    const result = await deskCall<BulkView>(`bulk/${reply.value.bulkId}`);
    if (!result.ok) return setRun({ kind: "failed", why: result.refusal.kind });
    key.current = null;
    setRun({ kind: "ended", bulk: result.value, undone: null });
    onEnded();
  };

  const undo = async () => {
    if (run.kind !== "ended" || run.undone !== null) return;
    const reply = await deskCall<{ undone: number }>(`bulk/${run.bulk.id}/undo`, {});
    if (!reply.ok) return setRun({ kind: "failed", why: reply.refusal.kind });
    setRun({ ...run, undone: reply.value.undone });
    onEnded();
  };

  const again = () => void load(what);
  useProgress(run, setRun);
  return { bulk: { preview, failed, excluded, run } satisfies Bulk, toggle, decide, undo, again };
}

/** Counts what the server has listed so far: only a bulk that takes longer than a moment shows it. */
function useProgress(run: Run, setRun: (run: Run) => void) {
  const running = run.kind === "running";
  const items = run.kind === "running" ? run.items : 0;
  useEffect(() => {
    if (!running) return;
    let live = true;
    const timer = setInterval(async () => {
      const reply = await deskCall<{ done: number }>("bulk");
      if (reply.ok && live) setRun({ kind: "running", done: Math.min(reply.value.done, items), items });
    }, PROGRESS_MS);
    return () => {
      live = false;
      clearInterval(timer);
    };
  }, [running, items, setRun]);
}
