import { handedOverAt } from "../policy/joining";
import { DAY_MS } from "../policy/offence";
import type { PolicyPack } from "../policy/pack";

/**
 * When a reservation may be taken: the later of the end of the appeal window, which runs from the hand-over of the
 * notice, and the last appeal decided (policy.md, section 3, "Reserve, then take"). Null while the notice has not
 * been handed over, seen from `now`. Open appeals are for the caller to leave out. Epoch ms.
 */
export function takeableAt(
  held: {
    sentAt: number;
    handOver: { at: number; how: "webhook" | "opened" | "elapsed" } | null;
    lastAppealAt: number | null;
  },
  now: number,
  pack: PolicyPack,
): number | null {
  const { sentAt, handOver, lastAppealAt } = held;
  const handed = handedOverAt(
    {
      sentAt,
      answeredAt: handOver?.how === "webhook" ? handOver.at : null,
      openedAt: handOver?.how === "opened" ? handOver.at : null,
    },
    now,
    pack,
  );
  if (handed === null) return null;
  return Math.max(handed + pack.appeals.windowDays * DAY_MS, lastAppealAt ?? 0);
}
