import type { Lane } from "./lanes";

/** Px: month names, the lane of strikes, a lane with one row, each further row, a lane without anything. */
export const HEAD = 24;
export const STRIKES = 34;
const LANE = 34;
export const ROW_STEP = 21;
const ROWS_PAD = 9;
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
    const used = bars || marked.includes(lane.tier);
    const height = rows > 1 ? ROWS_PAD + rows * ROW_STEP : used ? LANE : LANE_EMPTY;
    const at = { lane, top, height };
    top += height;
    return at;
  });
  return { placed, height: top };
}

/** Where the first row's middle is, from the top of its lane. */
export const firstMiddle = ({ lane, height }: PlacedLane): number =>
  lane.rows.length > 1 ? ROWS_PAD / 2 + ROW_STEP / 2 : height / 2;
