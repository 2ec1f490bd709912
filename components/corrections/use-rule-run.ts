"use client";

import { useRef, useState } from "react";
import type {
  DryRunItem,
  Named,
  RuleVersion,
  RunItem,
} from "@/lib/usecases/corrections/correct-rule-version";
import { post, type Refusal } from "./post";

const PART = 20;

export type RuleRun = {
  phase: "rest" | "trying" | "tried" | "running" | "stopped" | "done";
  tried: DryRunItem[];
  done: RunItem[];
  refusal: Refusal | null;
  dryRun: () => Promise<void>;
  /** Runs, or goes on after a stop: what is done already is left out. */
  run: (reason: string) => Promise<void>;
};

/** A dry run and a run over the decisions of one rule version, a part at a time. */
export function useRuleRun(of: RuleVersion, decisions: Named[]): RuleRun {
  const [phase, setPhase] = useState<RuleRun["phase"]>("rest");
  const [tried, setTried] = useState<DryRunItem[]>([]);
  const [done, setDone] = useState<RunItem[]>([]);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const runId = useRef<string | null>(null);
  const ids = decisions.map((each) => each.decisionId);
  const stop = (why: Refusal, back: RuleRun["phase"]) => {
    setRefusal(why);
    setPhase(back);
  };

  const dryRun = async () => {
    setPhase("trying");
    setRefusal(null);
    setTried([]);
    for (const only of parts(ids)) {
      const reply = await post<{ items: DryRunItem[] }>("corrections/dry-run", { ...of, only });
      if (!reply.ok) return stop(reply.refusal, "rest");
      setTried((before) => [...before, ...reply.value.items]);
    }
    setPhase("tried");
  };
  const run = async (reason: string) => {
    setPhase("running");
    setRefusal(null);
    runId.current ??= crypto.randomUUID();
    const known = new Set(done.map((each) => each.decisionId));
    const rest = parts(ids.filter((id) => !known.has(id)));
    for (const [index, only] of rest.entries()) {
      const body = { ...of, only, correctionId: runId.current, reason, last: index === rest.length - 1 };
      const reply = await post<{ items: RunItem[] }>("corrections", body);
      if (!reply.ok) return stop(reply.refusal, "stopped");
      setDone((before) => [...before, ...reply.value.items]);
    }
    setPhase("done");
  };
  return { phase, tried, done, refusal, dryRun, run };
}

const parts = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / PART) }, (_, index) =>
    all.slice(index * PART, (index + 1) * PART),
  );
