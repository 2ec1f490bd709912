import type { Ladder } from "../words";
import type { PriorOffence } from "./offence";
import { HOUR_MS } from "./offence";
import type { PolicyPack } from "./pack";

/** The offence that new conduct joins: its first decision, and every decision of it that still stands. */
export type Joined = {
  root: PriorOffence;
  standing: PriorOffence[];
  /** Decisions of the same ladder taken before the root: the ones its `n` is counted from. */
  before: PriorOffence[];
};

/** Decisions of one ladder in the order in which they were taken; equal times keep the order given. */
const inOrder = (history: readonly PriorOffence[], ladder: Ladder): PriorOffence[] =>
  history.filter((offence) => offence.ladder === ladder).sort((a, b) => a.decidedAt - b.decidedAt);

/** The first decision of the offence that the decision at `index` belongs to. */
function rootIndex(ordered: readonly PriorOffence[], index: number): number {
  const offence = ordered[index];
  if (!offence?.joined) return index;
  const earlier = ordered.slice(0, index);
  const named = earlier.findIndex((each) => each.id === offence.joins);
  if (named >= 0) return rootIndex(ordered, named);
  const last = (accept: (each: PriorOffence) => boolean) => {
    for (let i = earlier.length - 1; i >= 0; i--) if (accept(earlier[i]!)) return i;
    return -1;
  };
  const standing = last((each) => !each.joined && !each.reversed);
  if (standing >= 0) return standing;
  const reversed = last((each) => !each.joined);
  return reversed >= 0 ? reversed : index;
}

/** The offence that the decision `id` belongs to, itself or the one it joined. Null where it is not in `history`. */
export function offenceOf(history: readonly PriorOffence[], ladder: Ladder, id: string): Joined | null {
  const ordered = inOrder(history, ladder);
  const index = ordered.findIndex((offence) => offence.id === id);
  return index < 0 ? null : offenceAt(ordered, index);
}

function offenceAt(ordered: readonly PriorOffence[], index: number): Joined | null {
  const rootAt = rootIndex(ordered, index);
  const root = ordered[rootAt];
  if (!root) return null;
  const standing = ordered.filter((each, i) => !each.reversed && rootIndex(ordered, i) === rootAt);
  return { root, standing, before: ordered.slice(0, rootAt) };
}

/**
 * "One notice, one offence" (policy.md section 3): conduct before the hand-over of the subject's latest notice
 * on the same ladder joins its offence; a notice not handed over yet is open. Reversed decisions are left out.
 */
export function offenceJoined(
  history: readonly PriorOffence[],
  conduct: { ladder: Ladder; conductAt: number },
): Joined | null {
  const ordered = inOrder(history, conduct.ladder);
  let index = ordered.length - 1;
  while (index >= 0 && ordered[index]?.reversed) index -= 1;
  const latest = ordered[index];
  if (!latest) return null;
  const open = latest.noticeHandedOverAt === null || conduct.conductAt < latest.noticeHandedOverAt;
  return open ? offenceAt(ordered, index) : null;
}

/**
 * When a notice counts as handed over, seen from `now`: the platform's 2xx, the page opened, or the pack's hours
 * after sending, whichever is first. Null while none of them has happened. Epoch ms.
 */
export function handedOverAt(
  notice: { sentAt: number | null; answeredAt: number | null; openedAt: number | null },
  now: number,
  pack: PolicyPack,
): number | null {
  const elapsed = notice.sentAt === null ? null : notice.sentAt + pack.notice.handOverHours * HOUR_MS;
  const moments = [notice.answeredAt, notice.openedAt, elapsed].filter((at) => at !== null && at <= now);
  return moments.length === 0 ? null : Math.min(...(moments as number[]));
}
