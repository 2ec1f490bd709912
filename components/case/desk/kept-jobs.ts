import type { Job } from "./state";

const NAME = (personId: string) => `weir.outbox.${personId}`;

/** Decisions that were on their way when this tab was loaded anew, in order. */
export function readJobs(personId: string): Job[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(NAME(personId)) ?? "[]");
    return Array.isArray(kept) ? (kept as Job[]) : [];
  } catch {
    return [];
  }
}

/** Keeps them with the tab, so that a reload or signing in again loses none. */
export function writeJobs(personId: string, jobs: readonly Job[]): void {
  try {
    if (jobs.length === 0) sessionStorage.removeItem(NAME(personId));
    else sessionStorage.setItem(NAME(personId), JSON.stringify(jobs));
  } catch {
    // Storage is shut: leaving the page asks first.
  }
}
