import sharp from "sharp";

/** @typedef {import("./zxing.mjs").Quad} Quad */

/** Side the detector sees at most, in pixels; multiples of 32 are what the network takes. */
const SIDE_MAX = 1216;
const STEP = 32;
const INK_MIN = 0.3;
const BOX_MIN = 0.55;
const UNCLIP = 1.6;
const LINES_MAX = 200;
const MEAN = [0.485, 0.456, 0.406];
const DEVIATION = [0.229, 0.224, 0.225];

async function shrink({ rgb, width, height }) {
  const ratio = Math.min(1, SIDE_MAX / Math.max(width, height));
  const rounded = (side) => Math.max(STEP, Math.round((side * ratio) / STEP) * STEP);
  const [w, h] = [rounded(width), rounded(height)];
  const data = await sharp(rgb, { raw: { width, height, channels: 3 } })
    .resize(w, h, { fit: "fill", kernel: "linear" })
    .raw()
    .toBuffer();
  return { data, w, h };
}

/** Planes in the order blue, green, red: the network learned from OpenCV's rasters. */
function planes(data, w, h) {
  const size = w * h;
  const input = new Float32Array(3 * size);
  for (let i = 0; i < size; i++) {
    for (let c = 0; c < 3; c++) input[c * size + i] = (data[i * 3 + 2 - c] / 255 - MEAN[c]) / DEVIATION[c];
  }
  return input;
}

/** Connected spots of the ink map, each as its border points and mean strength. */
function* spots(map, w, h) {
  const seen = new Uint8Array(w * h);
  const stack = [];
  for (let start = 0; start < map.length; start++) {
    if (seen[start] || map[start] < INK_MIN) continue;
    seen[start] = 1;
    stack.push(start);
    const border = [];
    let [sum, count] = [0, 0];
    while (stack.length > 0) {
      const at = stack.pop();
      const x = at % w;
      const y = (at - x) / w;
      sum += map[at];
      count++;
      let inner = 0;
      for (let dy = -1; dy <= 1; dy++) {
        for (let dx = -1; dx <= 1; dx++) {
          const [nx, ny] = [x + dx, y + dy];
          if (nx < 0 || ny < 0 || nx >= w || ny >= h) continue;
          const next = ny * w + nx;
          if (map[next] < INK_MIN) continue;
          inner++;
          if (seen[next]) continue;
          seen[next] = 1;
          stack.push(next);
        }
      }
      if (inner < 9) border.push([x, y]);
    }
    yield { border, strength: sum / count, count };
  }
}

function hullOf(points) {
  const sorted = points.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const half = (list) => {
    const chain = [];
    for (const p of list) {
      while (chain.length > 1) {
        const [a, b] = [chain.at(-2), chain.at(-1)];
        if ((b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]) > 0) break;
        chain.pop();
      }
      chain.push(p);
    }
    chain.pop();
    return chain;
  };
  return [...half(sorted), ...half(sorted.reverse())];
}

/** The smallest rectangle around a hull, at whatever angle. */
function tightest(hull) {
  let best = null;
  for (let i = 0; i < hull.length; i++) {
    const [a, b] = [hull[i], hull[(i + 1) % hull.length]];
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
    if (length === 0) continue;
    const [ux, uy] = [(b[0] - a[0]) / length, (b[1] - a[1]) / length];
    let [s0, s1, t0, t1] = [Infinity, -Infinity, Infinity, -Infinity];
    for (const [x, y] of hull) {
      const [s, t] = [x * ux + y * uy, y * ux - x * uy];
      [s0, s1, t0, t1] = [Math.min(s0, s), Math.max(s1, s), Math.min(t0, t), Math.max(t1, t)];
    }
    const area = (s1 - s0 + 1) * (t1 - t0 + 1);
    if (!best || area < best.area) best = { area, ux, uy, s0, s1, t0, t1 };
  }
  return best;
}

/** Grown back to the full height of the letters, and turned so that the first corner is where reading starts. */
function quadOf({ ux, uy, s0, s1, t0, t1 }, scaleX, scaleY) {
  const [w, h] = [s1 - s0 + 1, t1 - t0 + 1];
  const grow = (w * h * UNCLIP) / (2 * (w + h));
  const at = (s, t) => [(s * ux - t * uy) * scaleX, (s * uy + t * ux) * scaleY];
  const corners = [
    at(s0 - grow, t0 - grow),
    at(s1 + grow, t0 - grow),
    at(s1 + grow, t1 + grow),
    at(s0 - grow, t1 + grow),
  ];
  const longFirst = w + 2 * grow >= h + 2 * grow ? 0 : 1;
  // Of the two long sides the upper one reads; an upright line reads downwards.
  const first = (k) => [...corners.slice(k), ...corners.slice(0, k)];
  const [one, two] = [first(longFirst), first(longFirst + 2)];
  const [dx, dy] = [one[1][0] - one[0][0], one[1][1] - one[0][1]];
  const forward = Math.abs(dx) > Math.abs(dy) * 0.35 ? dx > 0 : dy > 0;
  return { quad: forward ? one : two, long: Math.max(w, h) + 2 * grow, short: Math.min(w, h) + 2 * grow };
}

/**
 * Where lines of print stand, in pixels of the raster.
 * @returns {Promise<Quad[]>}
 */
export async function findLines(engine, raster) {
  const { data, w, h } = await shrink(raster);
  const input = new engine.Tensor("float32", planes(data, w, h), [1, 3, h, w]);
  const output = await engine.detector.run({ [engine.detector.inputNames[0]]: input });
  const map = output[engine.detector.outputNames[0]].data;
  const quads = [];
  for (const { border, strength, count } of spots(map, w, h)) {
    if (strength < BOX_MIN || count < 12 || quads.length >= LINES_MAX) continue;
    const box = tightest(hullOf(border));
    if (!box || Math.min(box.s1 - box.s0, box.t1 - box.t0) < 2) continue;
    quads.push(quadOf(box, raster.width / w, raster.height / h).quad);
  }
  return quads;
}
