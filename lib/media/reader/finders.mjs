/**
 * Our own search for the three corner marks of a code. It tells where a code stands that the decoder could not
 * read (bent, cut at the edge, a mini-program code), so that it can be straightened, or at least reported.
 */
/** @typedef {{ x: number, y: number, unit: number, seen: number }} Mark `unit`: width of one module, pixels */
/** @typedef {{ corner: Mark, right: Mark, down: Mark, badness: number }} Triple */

const WINDOW = 24;
const MARKS_MAX = 40;
/** Of 255: a code of contrast 0.2 has about 50. */
const CONTRAST_MIN = 22;

/** How far from the mean of its surroundings a pixel must be: "deep" tells print from a ground that is itself dark. */
const LOOKS = {
  dark: (v, mean) => v < mean - 4,
  light: (v, mean) => v > mean + 4,
  deep: (v, mean) => v < mean * 0.62,
};

/** 1 where the look holds. Integral image, so the cost does not depend on the window. */
export function binarise({ grey, width, height }, look) {
  const holds = LOOKS[look];
  const sums = new Float64Array((width + 1) * (height + 1));
  for (let y = 0, i = 0; y < height; y++) {
    let line = 0;
    for (let x = 0; x < width; x++, i++) {
      line += grey[i];
      sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1] + line;
    }
  }
  const out = new Uint8Array(width * height);
  for (let y = 0, i = 0; y < height; y++) {
    const [top, bottom] = [Math.max(0, y - WINDOW), Math.min(height, y + WINDOW + 1)];
    for (let x = 0; x < width; x++, i++) {
      const [left, right] = [Math.max(0, x - WINDOW), Math.min(width, x + WINDOW + 1)];
      const w = width + 1;
      const sum =
        sums[bottom * w + right] - sums[top * w + right] - sums[bottom * w + left] + sums[top * w + left];
      const mean = sum / ((bottom - top) * (right - left));
      out[i] = holds(grey[i], mean) ? 1 : 0;
    }
  }
  return out;
}

/** Five runs in the proportion 1:1:3:1:1 give the width of a module; else 0. */
function unitOf(a, b, c, d, e) {
  const unit = (a + b + c + d + e) / 7;
  const slack = unit * 0.6 + 0.5;
  if (unit < 1.2 || Math.abs(c - 3 * unit) > slack * 1.7) return 0;
  for (const run of [a, b, d, e]) if (Math.abs(run - unit) > slack) return 0;
  return unit;
}

/** From a dark centre outwards along one axis: the five runs across, or null. */
function across(bits, start, step, room) {
  const runs = [0, 0, 0];
  let at = start;
  for (let k = 0; k < 3; k++) {
    const want = k % 2 === 0 ? 1 : 0;
    while (room > 0 && bits[at] === want) {
      runs[k]++;
      at += step;
      room--;
    }
  }
  return runs;
}

function verify(bits, width, height, x, y, unit) {
  const at = y * width + x;
  if (!bits[at]) return null;
  const up = across(bits, at, -width, y);
  const down = across(bits, at + width, width, height - y - 1);
  const tall = unitOf(up[2], up[1], up[0] + down[0], down[1], down[2]);
  if (!tall || tall > unit * 1.8 || unit > tall * 1.8) return null;
  return { y: y + (down[0] - up[0] + 1) / 2, unit: (unit + tall) / 2 };
}

function note(marks, x, y, unit) {
  const near = marks.find((m) => Math.abs(m.x - x) < 3 * unit && Math.abs(m.y - y) < 3 * unit);
  if (!near) {
    marks.push({ x, y, unit, seen: 1 });
    return;
  }
  const n = near.seen++;
  near.x = (near.x * n + x) / (n + 1);
  near.y = (near.y * n + y) / (n + 1);
  near.unit = (near.unit * n + unit) / (n + 1);
}

/** A printed mark is cut by about 3 rows per module, of which we visit half; texture is cut once or twice. */
const steady = (m) => m.seen >= Math.max(2, m.unit * 0.8);

/** Its heart and the ring around differ clearly in lightness. */
function clear({ grey, width, height }, { x, y, unit }) {
  const at = (dx, dy) => {
    const [px, py] = [Math.round(x + dx * unit), Math.round(y + dy * unit)];
    return px < 0 || py < 0 || px >= width || py >= height ? 128 : grey[py * width + px];
  };
  const heart = (at(0, 0) + at(0.7, 0) + at(-0.7, 0) + at(0, 0.7) + at(0, -0.7)) / 5;
  const ring = [at(2, 0), at(-2, 0), at(0, 2), at(0, -2)];
  const sign = Math.sign(ring[0] - heart);
  return ring.every((v) => sign * (v - heart) > CONTRAST_MIN);
}

/** @returns {Mark[]} the marks seen most often first */
export function findMarks(raster, bits) {
  const { width, height } = raster;
  const marks = [];
  const runs = [0, 0, 0, 0, 0];
  for (let y = 1; y < height; y += 2) {
    runs.fill(0);
    const row = y * width;
    for (let x = 0, was = 0; x <= width; x++) {
      const bit = x < width ? bits[row + x] : 1 - was;
      if (bit === was) {
        runs[4]++;
        continue;
      }
      if (was === 1) {
        const unit = unitOf(runs[0], runs[1], runs[2], runs[3], runs[4]);
        const cx = Math.round(x - runs[4] - runs[3] - runs[2] / 2);
        const found = unit ? verify(bits, width, height, cx, y, unit) : null;
        if (found) note(marks, cx, found.y, found.unit);
      }
      runs.shift();
      runs.push(1);
      was = bit;
    }
  }
  return marks
    .filter((m) => steady(m) && clear(raster, m))
    .sort((a, b) => b.seen * b.unit - a.seen * a.unit)
    .slice(0, MARKS_MAX);
}

/** How far three marks are from the corner of a square: 0 is perfect, Infinity impossible. */
function badnessOf(corner, p, q) {
  const units = [corner.unit, p.unit, q.unit];
  const spread = Math.max(...units) / Math.min(...units);
  if (spread > 1.9) return Infinity;
  const [ax, ay, bx, by] = [p.x - corner.x, p.y - corner.y, q.x - corner.x, q.y - corner.y];
  const [a, b] = [Math.hypot(ax, ay), Math.hypot(bx, by)];
  const mean = (units[0] + units[1] + units[2]) / 3;
  if (Math.min(a, b) < 12 * mean || Math.max(a, b) > 170 * mean) return Infinity;
  const cosine = Math.abs((ax * bx + ay * by) / (a * b));
  const legs = Math.max(a, b) / Math.min(a, b);
  if (cosine > 0.5 || legs > 1.9) return Infinity;
  return cosine + (legs - 1) + (spread - 1);
}

/** @returns {Triple[]} the best first, no mark in two of them */
export function findTriples(marks, max = 4) {
  const all = [];
  for (const corner of marks) {
    for (let i = 0; i < marks.length; i++) {
      for (let j = i + 1; j < marks.length; j++) {
        const [p, q] = [marks[i], marks[j]];
        if (p === corner || q === corner) continue;
        const badness = badnessOf(corner, p, q);
        if (badness > 1.1) continue;
        const turn = (p.x - corner.x) * (q.y - corner.y) - (p.y - corner.y) * (q.x - corner.x);
        all.push(turn > 0 ? { corner, right: p, down: q, badness } : { corner, right: q, down: p, badness });
      }
    }
  }
  const used = new Set();
  const best = [];
  for (const t of all.sort((a, b) => a.badness - b.badness)) {
    if (best.length >= max || [t.corner, t.right, t.down].some((m) => used.has(m))) continue;
    for (const m of [t.corner, t.right, t.down]) used.add(m);
    best.push(t);
  }
  return best;
}

/** The outline of the code those marks belong to: a mark's centre lies 3.5 modules inside two edges. */
export function outlineOf({ corner, right, down }) {
  const [ux, uy, vx, vy] = [right.x - corner.x, right.y - corner.y, down.x - corner.x, down.y - corner.y];
  const [eu, ev] = [
    (3.5 * (corner.unit + right.unit)) / 2 / Math.hypot(ux, uy),
    (3.5 * (corner.unit + down.unit)) / 2 / Math.hypot(vx, vy),
  ];
  const point = (s, t) => [corner.x + ux * s + vx * t, corner.y + uy * s + vy * t];
  return [point(-eu, -ev), point(1 + eu, -ev), point(1 + eu, 1 + ev), point(-eu, 1 + ev)];
}
