import { binarise, findMarks, findTriples, outlineOf } from "./finders.mjs";
import { busyAsCode, straighten } from "./straighten.mjs";
import { decodeQr } from "./zxing.mjs";

/** @typedef {import("./zxing.mjs").Quad} Quad */

const CANDIDATES_MAX = 4;

const middle = (quad) => [quad.reduce((n, p) => n + p[0], 0) / 4, quad.reduce((n, p) => n + p[1], 0) / 4];
const widthOf = (quad) => Math.hypot(quad[2][0] - quad[0][0], quad[2][1] - quad[0][1]) / Math.SQRT2;

function samePlace(a, b) {
  const [[ax, ay], [bx, by]] = [middle(a), middle(b)];
  return Math.hypot(ax - bx, ay - by) < Math.max(widthOf(a), widthOf(b)) * 0.4;
}

const square = (quad) => {
  const sides = quad.map((p, i) => Math.hypot(p[0] - quad[(i + 1) % 4][0], p[1] - quad[(i + 1) % 4][1]));
  return Math.min(...sides) > 16 && Math.max(...sides) < 2.2 * Math.min(...sides);
};

/** Places where a code seems to stand and was not read: what the decoder gave up on, and our own triples. */
function suspects(raster, broken, codes) {
  const found = [];
  for (const look of codes.length > 0 ? [] : ["dark", "light", "deep"]) {
    const bits = binarise(raster, look);
    for (const triple of findTriples(findMarks(raster, bits))) {
      found.push(outlineOf(triple));
    }
  }
  for (const quad of broken) if (square(quad)) found.push(quad);
  const fresh = found.filter((quad) => !codes.some((code) => samePlace(code.quad, quad)));
  return fresh
    .filter((quad, i) => !fresh.some((q, j) => j < i && samePlace(q, quad)))
    .slice(0, CANDIDATES_MAX);
}

async function rescue(raster, quad) {
  for await (const view of straighten(raster, quad)) {
    for (const binarizer of view.binarizers) {
      const { codes } = await decodeQr(view, binarizer);
      const code = codes[0];
      if (code) return { payload: code.payload, quad };
    }
  }
  return null;
}

/**
 * Every QR code of the raster, in its pixels: first the whole picture, then each place that looks like a code,
 * cut out, straightened and unbent. `unreadable` are places that still say nothing.
 * @returns {Promise<{ codes: { payload: string, quad: Quad }[], unreadable: { quad: Quad }[] }>}
 */
export async function readCodes(raster, deadline) {
  const { codes, broken } = await decodeQr(raster);
  const unreadable = [];
  if (codes.length > 0 && broken.length === 0) return { codes, unreadable };
  for (const quad of suspects(raster, broken, codes)) {
    const late = performance.now() > deadline;
    const code = late ? null : await rescue(raster, quad);
    if (code && !codes.some((c) => c.payload === code.payload && samePlace(c.quad, code.quad)))
      codes.push(code);
    else if (!code && busyAsCode(raster, quad)) unreadable.push({ quad });
  }
  return { codes, unreadable };
}
