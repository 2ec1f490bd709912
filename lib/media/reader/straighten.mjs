const SIDE = 420;
const MARGIN = 44;

/** Half angles of a bottle's print, radians, and how strongly its rows bow: what a card in a parcel may do. */
const BENDS = [
  [0.35, 0.12],
  [0.35, -0.12],
  [0.6, 0.25],
  [0.6, -0.25],
  [0.6, 0],
];

/** Maps the unit square to a quadrilateral, its corners in order: a plane's homography. */
function toQuad([[x0, y0], [x1, y1], [x2, y2], [x3, y3]]) {
  const [dx1, dx2, dx3] = [x1 - x2, x3 - x2, x0 - x1 + x2 - x3];
  const [dy1, dy2, dy3] = [y1 - y2, y3 - y2, y0 - y1 + y2 - y3];
  const det = dx1 * dy2 - dx2 * dy1 || 1e-9;
  const g = (dx3 * dy2 - dx2 * dy3) / det;
  const h = (dx1 * dy3 - dx3 * dy1) / det;
  return (s, t) => {
    const w = g * s + h * t + 1;
    return [
      ((x1 - x0 + g * x1) * s + (x3 - x0 + h * x3) * t + x0) / w,
      ((y1 - y0 + g * y1) * s + (y3 - y0 + h * y3) * t + y0) / w,
    ];
  };
}

function sample({ grey, width, height }, x, y) {
  const [cx, cy] = [Math.max(0, Math.min(width - 1.001, x)), Math.max(0, Math.min(height - 1.001, y))];
  const [ix, iy] = [Math.floor(cx), Math.floor(cy)];
  const [fx, fy] = [cx - ix, cy - iy];
  const at = iy * width + ix;
  const next = iy + 1 < height ? width : 0;
  const top = grey[at] * (1 - fx) + grey[at + 1] * fx;
  const low = grey[at + next] * (1 - fx) + grey[at + next + 1] * fx;
  return top * (1 - fy) + low * fy;
}

/** Where a flat point of a bent code is seen, the code bent round an upright cylinder. */
function bent(s, t, half, bow) {
  const angle = (s - 0.5) * 2 * half;
  const edge = 1 - Math.cos(half);
  return [0.5 + Math.sin(angle) / (2 * Math.sin(half)), t + bow * (edge - (1 - Math.cos(angle)))];
}

/** Levels spread so that the darkest 2 % are black and the lightest 2 % white; light on dark is turned over. */
function stretch(grey) {
  const counts = new Uint32Array(256);
  for (const v of grey) counts[v]++;
  const cut = grey.length * 0.02;
  let low = 0;
  let high = 255;
  for (let n = counts[0]; n < cut && low < 254; n += counts[++low]);
  for (let n = counts[255]; n < cut && high > low + 1; n += counts[--high]);
  const gain = 255 / (high - low);
  for (let i = 0; i < grey.length; i++) grey[i] = Math.max(0, Math.min(255, (grey[i] - low) * gain));
}

function view(raster, map, slack) {
  const size = SIDE + 2 * MARGIN;
  const inner = new Uint8Array(SIDE * SIDE);
  for (let y = 0, i = 0; y < SIDE; y++) {
    for (let x = 0; x < SIDE; x++, i++) {
      const s = ((x + 0.5) / SIDE) * (1 + 2 * slack) - slack;
      const t = ((y + 0.5) / SIDE) * (1 + 2 * slack) - slack;
      const [px, py] = map(s, t);
      inner[i] = sample(raster, px, py);
    }
  }
  stretch(inner);
  const grey = new Uint8Array(size * size).fill(255);
  for (let y = 0; y < SIDE; y++)
    grey.set(inner.subarray(y * SIDE, (y + 1) * SIDE), (y + MARGIN) * size + MARGIN);
  return { grey, width: size, height: size };
}

/**
 * Views of the quadrilateral as a flat square on white ground, the likeliest first: as it stands, with a little
 * more or less edge, then unbent along both axes.
 */
export async function* straighten(raster, quad) {
  const flat = toQuad(quad);
  for (const slack of [0.01, 0.06, -0.015]) {
    yield { ...view(raster, flat, slack), binarizers: ["LocalAverage", "GlobalHistogram"] };
  }
  for (const [half, bow] of BENDS) {
    yield { ...view(raster, (s, t) => flat(...bent(s, t, half, bow)), 0.03), binarizers: ["LocalAverage"] };
    const onSide = (s, t) => flat(...bent(t, s, half, bow).reverse());
    yield { ...view(raster, onSide, 0.03), binarizers: ["LocalAverage"] };
  }
}

/** Whether the inside alternates between dark and light the way modules do, and not as a drawing or a weave. */
export function busyAsCode(raster, quad) {
  const { grey, width } = view(raster, toQuad(quad), 0);
  let dark = 0;
  let turns = 0;
  const lines = 24;
  for (let k = 0; k < lines; k++) {
    const at = MARGIN + Math.round(((k + 0.5) / lines) * SIDE);
    for (const [start, step] of [
      [at * width + MARGIN, 1],
      [MARGIN * width + at, width],
    ]) {
      let was = grey[start] < 128;
      for (let i = 0; i < SIDE; i++) {
        const v = grey[start + i * step];
        if (v < 128) dark++;
        const is = was ? v < 160 : v < 96;
        if (is !== was) turns++;
        was = is;
      }
    }
  }
  const share = dark / (lines * 2 * SIDE);
  const perLine = turns / (lines * 2);
  return share > 0.25 && share < 0.75 && perLine > 7 && perLine < 90;
}
