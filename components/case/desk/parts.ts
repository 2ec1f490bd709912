import type { SeenVersions } from "@/lib/domain/cases/command";
import type { CaseView } from "@/lib/screens/views";
import { notReady } from "./ready";
import type { Desk, Effect, Work } from "./state";

export type Stepped = { desk: Desk; effects: Effect[] };

export const still = (desk: Desk): Stepped => ({ desk, effects: [] });

export function withWork(desk: Desk, id: string, patch: Partial<Work>): Desk {
  const work = desk.works[id];
  return work ? { ...desk, works: { ...desk.works, [id]: { ...work, ...patch } } } : desk;
}

export function following(desk: Desk, order: Desk["order"], count: number): string[] {
  const at = order.findIndex((each) => each.id === desk.currentId);
  return order
    .slice(at + 1)
    .filter((each) => each.heldBy === null && !desk.works[each.id]?.sent)
    .slice(0, count)
    .map((each) => each.id);
}

const PREFETCHED = 2;

export function nearby(desk: Desk, order = desk.order): Effect[] {
  const ids = following(desk, order, PREFETCHED).filter((id) => !desk.cases[id]);
  return ids.length > 0 ? [{ kind: "prefetch", ids }] : [];
}

export function omit<T>(all: Record<string, T>, id: string): Record<string, T> {
  const { [id]: _, ...rest } = all;
  return rest;
}

/** Kept cases whose facts are no longer so are dropped, to be fetched again; the one on screen is loaded again. */
export function anew(desk: Desk, isBehind: (view: CaseView, seen: SeenVersions) => boolean): Stepped {
  let next = desk;
  const effects: Effect[] = [];
  for (const view of Object.values(desk.cases)) {
    const work = desk.works[view.id];
    if (work?.sent || !isBehind(view, (work?.preview.view ?? view.preview).seen)) continue;
    if (view.id === desk.currentId) effects.push({ kind: "load", id: view.id });
    else next = { ...next, cases: omit(next.cases, view.id) };
  }
  return { desk: next, effects };
}

export function touch(desk: Desk): Stepped {
  const id = desk.currentId;
  const view = id ? desk.cases[id] : undefined;
  const work = id ? desk.works[id] : undefined;
  if (!id || !view || !work || work.sent || work.lease.kind !== "none") return still(desk);
  if (notReady(view, work, "overturn") !== null) return still(desk);
  return { desk: withWork(desk, id, { lease: { kind: "claiming" } }), effects: [{ kind: "claim", id }] };
}
