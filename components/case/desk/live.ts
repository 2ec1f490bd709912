import type { SeenVersions } from "@/lib/domain/cases/command";
import type { CaseView } from "@/lib/screens/views";
import { ordered } from "./claiming";
import { anew, nearby, omit, type Stepped, still } from "./parts";
import type { CaseChange, Desk, Effect } from "./state";

/**
 * Cases changed on the server. One that is only kept ready is dropped and fetched anew, so that nobody judges what
 * is no longer so; the one on screen is loaded again where its facts changed, with everything typed kept.
 */
export function changed(desk: Desk, changes: readonly CaseChange[]): Stepped {
  let next = desk;
  const effects: Effect[] = [];
  for (const change of changes) {
    const { id, version, heldBy } = change;
    const view = next.cases[id];
    const isSent = next.works[id]?.sent === true;
    const order = next.order.map((each) => (each.id === id ? { ...each, heldBy } : each));
    if (id === next.currentId) {
      const held = isSent ? still({ ...next, order }) : ordered(next, order);
      next = held.desk;
      if (view && !isSent && view.preview.seen.case !== version) effects.push({ kind: "load", id });
      continue;
    }
    next = { ...next, order };
    if (view && !isSent) next = { ...next, cases: omit(next.cases, id) };
  }
  // A decision moves its account and store too, and with them what their other cases were previewed against.
  const mates = anew(next, (view, seen) => changes.some((change) => isBehind(change, view, seen)));
  return { desk: mates.desk, effects: [...effects, ...mates.effects, ...nearby(mates.desk)] };
}

function isBehind(change: CaseChange, view: CaseView, seen: SeenVersions): boolean {
  const { account, store } = change;
  if (change.id === view.id) return false;
  return (
    (view.account.id === account.id && seen.account < account.version) ||
    (store !== null && view.store?.id === store.id && (seen.store ?? 0) < store.version)
  );
}

/** Decisions that a reload interrupted: the same keys are sent again, so that none is lost and none counts twice. */
export function resumed(desk: Desk, jobs: Desk["outbox"]): Stepped {
  const known = new Set(desk.outbox.map((job) => job.key));
  const outbox = [...jobs.filter((job) => !known.has(job.key)), ...desk.outbox];
  const [first] = outbox;
  if (!first || desk.outbox.length > 0) return still({ ...desk, outbox });
  return { desk: { ...desk, outbox }, effects: [{ kind: "post", job: first }] };
}
