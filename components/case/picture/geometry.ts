/** Where the picture lies in its frame: px of the frame per px of the picture, and the corner's place. */
export type Placement = { scale: number; x: number; y: number };
export type Size = { width: number; height: number };
export type Box = { left: number; top: number; right: number; bottom: number };
export type Point = [number, number];

export const SCALE_MIN = 0.25;
export const SCALE_MAX = 8;

const bounded = (scale: number, fit: number): number =>
  Math.min(SCALE_MAX, Math.max(Math.min(SCALE_MIN, fit), scale));

/** The whole picture in view, centred. */
export function fitted(frame: Size, picture: Size, margin = 0): Placement {
  const scale = Math.min(
    (frame.width - 2 * margin) / picture.width,
    (frame.height - 2 * margin) / picture.height,
  );
  return centredOn(frame, picture, boxOfSize(picture), scale);
}

export const boxOfSize = (size: Size): Box => ({ left: 0, top: 0, right: size.width, bottom: size.height });

function centredOn(frame: Size, picture: Size, box: Box, scale: number): Placement {
  const x = frame.width / 2 - ((box.left + box.right) / 2) * scale;
  const y = frame.height / 2 - ((box.top + box.bottom) / 2) * scale;
  return kept({ scale, x, y }, frame, picture);
}

/** The zoom bar lies over the foot of the frame. */
const FOOT_PX = 56;

/** As large as fills the frame, unless evidence would then be cut off; centred on the evidence, above the zoom bar. */
export function opening(frame: Size, picture: Size, evidence: Box | null, margin = 28): Placement {
  if (!evidence) return fitted(frame, picture);
  const cover = Math.max(frame.width / picture.width, frame.height / picture.height);
  const whole = Math.min(
    (frame.width - 2 * margin) / Math.max(1, evidence.right - evidence.left),
    (frame.height - FOOT_PX - 2 * margin) / Math.max(1, evidence.bottom - evidence.top),
  );
  const fit = fitted(frame, picture).scale;
  const scale = bounded(Math.max(fit, Math.min(cover, whole)), fit);
  const above = { ...evidence, bottom: evidence.bottom + FOOT_PX / scale };
  return centredOn(frame, picture, above, scale);
}

/** Zooms so that the point of the frame under the pointer stays where it is. */
export function zoomed(
  placement: Placement,
  factor: number,
  at: { x: number; y: number },
  frame: Size,
  picture: Size,
): Placement {
  const scale = bounded(placement.scale * factor, fitted(frame, picture).scale);
  const ratio = scale / placement.scale;
  const x = at.x - (at.x - placement.x) * ratio;
  const y = at.y - (at.y - placement.y) * ratio;
  return kept({ scale, x, y }, frame, picture);
}

/** Never dragged out of sight: smaller than the frame it is centred, larger it covers the frame. */
export function kept(placement: Placement, frame: Size, picture: Size): Placement {
  const along = (offset: number, room: number, length: number) =>
    length <= room ? (room - length) / 2 : Math.min(0, Math.max(room - length, offset));
  const { scale } = placement;
  return {
    scale,
    x: along(placement.x, frame.width, picture.width * scale),
    y: along(placement.y, frame.height, picture.height * scale),
  };
}

/** The smallest upright box around points. */
export function boxAround(points: readonly Point[]): Box {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

/** A box drawn by hand as a quad, clockwise from top left, inside the picture; null where it is too small to mean one. */
export function drawnQuad(from: Point, to: Point, picture: Size, sideMin = 8): Point[] | null {
  const clamp = (value: number, max: number) => Math.round(Math.min(max, Math.max(0, value)));
  const box = boxAround([from, to]);
  const [left, right] = [clamp(box.left, picture.width), clamp(box.right, picture.width)];
  const [top, bottom] = [clamp(box.top, picture.height), clamp(box.bottom, picture.height)];
  if (right - left < sideMin || bottom - top < sideMin) return null;
  return [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
}

/** The four corner strokes of a quad, each `share` of its sides long: an SVG path. */
export function cornerPath(quad: readonly Point[], share = 0.22): string {
  return quad
    .map((corner, index) => {
      const before = quad[(index + quad.length - 1) % quad.length] ?? corner;
      const after = quad[(index + 1) % quad.length] ?? corner;
      const towards = ([x, y]: Point): string =>
        `${corner[0] + (x - corner[0]) * share} ${corner[1] + (y - corner[1]) * share}`;
      return `M${towards(before)} L${corner[0]} ${corner[1]} L${towards(after)}`;
    })
    .join(" ");
}
