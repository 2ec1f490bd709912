import type { Lane } from "./lanes";

/** Px: month names, the lane of strikes, a lane with one row, each further row, a lane without anything. */
export const HEAD = 24;
export const STRIKES = 34;
const LANE = 34;
export const ROW_STEP = 20;
const LANE_EMPTY = 30;

export type PlacedLane = { lane: Lane; top: number; height: number };

/** Lanes one below the other; `marked` are tiers with something besides bars. */
export function placeLanes(
  lanes: readonly Lane[],
  marked: readonly number[],
): { placed: PlacedLane[]; height: number } {
  let top = HEAD + STRIKES;
  const placed = lanes.map((lane) => {
    const bars = lane.rows.some((row) => row.bars.length > 0);
    const rows = Math.max(1, lane.rows.length);
    const height = bars || marked.includes(lane.tier) ? LANE + (rows - 1) * ROW_STEP : LANE_EMPTY;
    const at = { lane, top, height };
    top += height;
    return at;
  });
  return { placed, height: top };
}
