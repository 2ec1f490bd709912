/** @typedef {import("./zxing.mjs").Quad} Quad */
/** @typedef {{ text: string, quad: Quad, confidence: number }} Line */

const HEIGHT = 48;
const WIDTH_MAX = 1600;
const BATCH_MAX = 6;
const CONFIDENCE_MIN = 0.5;
/** Below this a line may stand on its head: read it the other way round too. */
const DOUBT = 0.75;

const sideOf = (a, b) => Math.hypot(a[0] - b[0], a[1] - b[1]);

/** The line as a strip of 48 rows: blue, green, red planes of -1..1. Large print is averaged, not skipped over. */
function strip({ rgb, width, height }, quad) {
  const [a, b, , d] = quad;
  const tall = Math.max(1, sideOf(a, d));
  const w = Math.max(16, Math.min(WIDTH_MAX, Math.round((sideOf(a, b) / tall) * HEIGHT)));
  const taps = Math.max(1, Math.min(4, Math.round(tall / HEIGHT)));
  const [ux, uy] = [(b[0] - a[0]) / w, (b[1] - a[1]) / w];
  const [vx, vy] = [(d[0] - a[0]) / HEIGHT, (d[1] - a[1]) / HEIGHT];
  const size = w * HEIGHT;
  const out = new Float32Array(3 * size);
  for (let y = 0, i = 0; y < HEIGHT; y++) {
    for (let x = 0; x < w; x++, i++) {
      let [red, green, blue] = [0, 0, 0];
      for (let k = 0; k < taps * taps; k++) {
        const s = x + ((k % taps) + 0.5) / taps;
        const t = y + (Math.floor(k / taps) + 0.5) / taps;
        const px = Math.max(0, Math.min(width - 1.001, a[0] + ux * s + vx * t - 0.5));
        const py = Math.max(0, Math.min(height - 1.001, a[1] + uy * s + vy * t - 0.5));
        const [ix, iy] = [px | 0, py | 0];
        const [fx, fy] = [px - ix, py - iy];
        const p = (iy * width + ix) * 3;
        const q = p + (iy + 1 < height ? width * 3 : 0);
        const [k0, k1, k2, k3] = [(1 - fx) * (1 - fy), fx * (1 - fy), (1 - fx) * fy, fx * fy];
        red += rgb[p] * k0 + rgb[p + 3] * k1 + rgb[q] * k2 + rgb[q + 3] * k3;
        green += rgb[p + 1] * k0 + rgb[p + 4] * k1 + rgb[q + 1] * k2 + rgb[q + 4] * k3;
        blue += rgb[p + 2] * k0 + rgb[p + 5] * k1 + rgb[q + 2] * k2 + rgb[q + 5] * k3;
      }
      const norm = 127.5 * taps * taps;
      out[i] = blue / norm - 1;
      out[size + i] = green / norm - 1;
      out[2 * size + i] = red / norm - 1;
    }
  }
  return { data: out, w };
}

/** One tensor of several strips, the shorter ones padded on the right. */
function pack(engine, strips) {
  const w = Math.max(...strips.map((s) => s.w));
  const data = new Float32Array(strips.length * 3 * HEIGHT * w);
  strips.forEach((s, n) => {
    for (let row = 0; row < 3 * HEIGHT; row++) {
      data.set(s.data.subarray(row * s.w, (row + 1) * s.w), (n * 3 * HEIGHT + row) * w);
    }
  });
  return { tensor: new engine.Tensor("float32", data, [strips.length, 3, HEIGHT, w]), w };
}

/** Greedy CTC: the likeliest letter per column, repeats and blanks dropped. */
function spell(letters, data, offset, columns, classes) {
  let text = "";
  let [sum, count, was] = [0, 0, 0];
  for (let x = 0; x < columns; x++) {
    const at = offset + x * classes;
    let best = 0;
    for (let c = 1; c < classes; c++) if (data[at + c] > data[at + best]) best = c;
    if (best !== 0 && best !== was) {
      text += letters[best - 1] ?? "";
      sum += data[at + best];
      count++;
    }
    was = best;
  }
  return { text: text.trim(), confidence: count > 0 ? sum / count : 0 };
}

async function readStrips(engine, strips) {
  const order = strips.map((_, i) => i).sort((a, b) => strips[a].w - strips[b].w);
  const read = new Array(strips.length);
  for (let i = 0; i < order.length; i += BATCH_MAX) {
    const group = order.slice(i, i + BATCH_MAX);
    const { tensor, w } = pack(
      engine,
      group.map((n) => strips[n]),
    );
    const output = await engine.recogniser.run({ [engine.recogniser.inputNames[0]]: tensor });
    const { data, dims } = output[engine.recogniser.outputNames[0]];
    const [, columns, classes] = dims;
    group.forEach((n, k) => {
      const own = Math.min(columns, Math.ceil((columns * strips[n].w) / w) + 1);
      read[n] = spell(engine.letters, data, k * columns * classes, own, classes);
    });
  }
  return read;
}

const turned = ([a, b, c, d]) => [c, d, a, b];

/** Reads the lines standing in those quads, in reading order; what is too unsure to be text is left out. */
export async function readLines(engine, raster, quads) {
  const read = await readStrips(
    engine,
    quads.map((quad) => strip(raster, quad)),
  );
  const lines = quads.map((quad, i) => ({ quad, ...read[i] }));
  const doubtful = lines.filter((one) => one.confidence < DOUBT);
  const again = await readStrips(
    engine,
    doubtful.map((one) => strip(raster, turned(one.quad))),
  );
  doubtful.forEach((one, i) => {
    if (again[i].confidence > one.confidence + 0.1) Object.assign(one, again[i], { quad: turned(one.quad) });
  });
  return lines
    .filter((one) => one.confidence >= CONFIDENCE_MIN && one.text.length > 0)
    .sort((a, b) => a.quad[0][1] + a.quad[2][1] - b.quad[0][1] - b.quad[2][1] || a.quad[0][0] - b.quad[0][0]);
}
