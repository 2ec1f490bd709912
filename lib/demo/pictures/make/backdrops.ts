import type { Rand } from "./piece";

const svg = (w: number, h: number, body: string) =>
  `<svg width="${w}" height="${h}" viewBox="0 0 ${w} ${h}" style="position:absolute;inset:0">${body}</svg>`;

/** A rectangle coloured by noise: `freq` as "x y", `tint` the colour matrix rows for r, g, b from the noise. */
function noise(
  id: string,
  w: number,
  h: number,
  freq: string,
  octaves: number,
  matrix: string,
  seed = 3,
): string {
  return `<filter id="${id}" x="0" y="0" width="100%" height="100%" color-interpolation-filters="sRGB"><feTurbulence type="fractalNoise" baseFrequency="${freq}" numOctaves="${octaves}" seed="${seed}"/><feColorMatrix values="${matrix}"/></filter><rect width="${w}" height="${h}" filter="url(#${id})"/>`;
}

function crinkle(rand: Rand, w: number, h: number): string {
  let x = rand() * (w + 200) - 100;
  let y = rand() * (h + 200) - 100;
  const angle = rand() * Math.PI;
  const count = 9 + Math.floor(rand() * 14);
  const swing = 8 + rand() * 8;
  let d = `M${x.toFixed(0)} ${y.toFixed(0)}`;
  for (let i = 1; i < count; i++) {
    x += Math.cos(angle + Math.sin(i / 4) * 0.5) * 22;
    y += Math.sin(angle + Math.sin(i / 4) * 0.5) * 22;
    const side = (i % 2 ? 1 : -1) * swing * (0.7 + rand() * 0.6);
    const [px, py] = [x - Math.sin(angle) * side, y + Math.cos(angle) * side];
    d += `S${(px - Math.cos(angle) * 9).toFixed(1)} ${(py - Math.sin(angle) * 9).toFixed(1)} ${px.toFixed(1)} ${py.toFixed(1)}`;
  }
  return d;
}

/** Crinkled paper filling, the way parcels are stuffed. */
export function shredded(
  w: number,
  h: number,
  rand: Rand,
  hue: "kraft" | "white" | "pink" = "kraft",
): string {
  const tones = {
    kraft: ["#b99a74", "#cbb08a", "#d9c3a0", "#e4d2b3", "#c3a47c"],
    white: ["#c9c5bd", "#dcd9d1", "#ebe8e1", "#f4f2ec", "#d2cec6"],
    pink: ["#d3a3a2", "#e2b9b5", "#edcdc8", "#f5dfda", "#dab0ad"],
  }[hue];
  const floor = { kraft: "#4b3520", white: "#6b665e", pink: "#70474a" }[hue];
  const strips = Math.round((w * h) / 1900);
  let body = `<rect width="${w}" height="${h}" fill="${floor}"/>`;
  for (let i = 0; i < strips; i++) {
    const d = crinkle(rand, w, h);
    const width = 12 + rand() * 9;
    const tone = tones[Math.floor(rand() * tones.length)] ?? tones[0];
    const dim = 0.55 + (0.45 * i) / strips;
    body += `<g fill="none" stroke-linejoin="round" style="filter:brightness(${dim.toFixed(2)})"><path d="${d}" stroke="#2c1b0c" stroke-opacity=".4" stroke-width="${(width + 3).toFixed(1)}" transform="translate(3 5)"/><path d="${d}" stroke="${tone}" stroke-width="${width.toFixed(1)}"/><path d="${d}" stroke="#fff" stroke-opacity=".3" stroke-width="${(width * 0.3).toFixed(1)}" transform="translate(-1.5 -2)"/></g>`;
  }
  return svg(w, h, body);
}

/** The two flaps of an open carton beside the filling. */
export function cartonSides(w: number, h: number): string {
  return `<div style="position:absolute;left:-30px;top:0;width:96px;height:${h}px;background:linear-gradient(95deg,#b98a58,#caa071 60%,#8d6538);transform:skewX(-2deg);box-shadow:8px 0 18px rgba(20,10,0,.5)"></div><div style="position:absolute;left:${w - 66}px;top:0;width:110px;height:${h}px;background:linear-gradient(85deg,#86602f,#c39a69 35%,#d3ad7e);transform:skewX(3deg);box-shadow:-8px 0 18px rgba(20,10,0,.45)"></div>`;
}

/** Planks. `dark` for walnut, else oak. */
export function wood(w: number, h: number, rand: Rand, dark = false): string {
  const matrix = dark
    ? "0.32 0.12 0 0 0.2  0.24 0.09 0 0 0.12  0.18 0.06 0 0 0.08  0 0 0 0 1"
    : "0.28 0.1 0 0 0.55  0.28 0.08 0 0 0.4  0.25 0.06 0 0 0.24  0 0 0 0 1";
  let body = noise("wood", w, h, "0.003 0.06", 5, matrix, Math.floor(rand() * 90));
  const plank = 150 + rand() * 90;
  for (let y = plank * 0.6; y < h; y += plank) {
    body += `<rect y="${y}" width="${w}" height="3" fill="#1d0f04" opacity=".45"/><rect y="${y + 3}" width="${w}" height="2" fill="#fff" opacity=".16"/>`;
  }
  return svg(w, h, body);
}

/** Woven cloth. `tint` is the base colour as "r g b" in 0..1. */
export function cloth(w: number, h: number, rand: Rand, tint = [0.86, 0.83, 0.77]): string {
  const [r = 0, g = 0, b = 0] = tint;
  const m = `0.3 0.1 0 0 ${r - 0.2} 0.3 0.1 0 0 ${g - 0.2} 0.3 0.1 0 0 ${b - 0.2} 0 0 0 0 1`;
  const seed = Math.floor(rand() * 90);
  return svg(
    w,
    h,
    `${noise("warp", w, h, "0.02 0.6", 3, m, seed)}<g opacity=".5">${noise("weft", w, h, "0.6 0.02", 3, m, seed + 1)}</g><g opacity=".28" style="mix-blend-mode:multiply">${noise("fold", w, h, "0.002 0.004", 2, "1.6 0 0 0 -0.1 1.6 0 0 0 -0.12 1.6 0 0 0 -0.16 0 0 0 0 1", seed + 2)}</g>`,
  );
}

/** Pale stone with a few thin veins. */
export function marble(w: number, h: number, rand: Rand): string {
  const clouds = noise(
    "marble",
    w,
    h,
    "0.0016 0.0026",
    3,
    "0.16 0 0 0 0.78 0.16 0 0 0 0.77 0.16 0 0 0 0.755 0 0 0 0 1",
    Math.floor(rand() * 90),
  );
  let veins = "";
  for (let i = 0; i < 7; i++) {
    let [x, y] = [rand() * w, -30];
    let d = `M${x.toFixed(0)} ${y}`;
    while (y < h + 40) {
      x += (rand() - 0.35) * 90;
      y += 30 + rand() * 60;
      d += `L${x.toFixed(0)} ${y.toFixed(0)}`;
    }
    veins += `<path d="${d}" fill="none" stroke="#8f8b86" stroke-width="${(1 + rand() * 5).toFixed(1)}" opacity="${(0.12 + rand() * 0.25).toFixed(2)}"/>`;
  }
  return svg(w, h, `${clouds}<g style="filter:blur(1.6px)">${veins}</g>`);
}

/** The outside of a carton, with fluting and a band of clear tape. */
export function carton(w: number, h: number, rand: Rand): string {
  const body = noise(
    "kraft",
    w,
    h,
    "0.7 0.02",
    3,
    "0.22 0.1 0 0 0.56 0.2 0.1 0 0 0.4 0.16 0.06 0 0 0.25 0 0 0 0 1",
    Math.floor(rand() * 90),
  );
  const tape = `<rect x="${w * 0.42}" width="${w * 0.15}" height="${h}" fill="#fff" opacity=".2"/><rect x="${w * 0.435}" width="4" height="${h}" fill="#fff" opacity=".35"/><rect x="${w * 0.495}" width="3" height="${h}" fill="#4a2f14" opacity=".55"/>`;
  return svg(w, h, body + tape);
}

/** Wall and table out of focus: for products and live frames. */
export function room(
  w: number,
  h: number,
  rand: Rand,
  wall: [string, string],
  table: [string, string],
  horizon = 0.62,
): string {
  let dots = "";
  for (let i = 0; i < 16; i++) {
    const size = 30 + rand() * 110;
    dots += `<circle cx="${rand() * w}" cy="${rand() * h * horizon}" r="${size}" fill="#fff" opacity="${(0.04 + rand() * 0.1).toFixed(2)}"/>`;
  }
  return `<div style="position:absolute;inset:0;background:linear-gradient(160deg,${wall[0]},${wall[1]})"></div><svg width="${w}" height="${h}" style="position:absolute;inset:0;filter:blur(9px)">${dots}<rect x="${w * 0.05}" y="${h * 0.08}" width="${w * 0.28}" height="${h * 0.4}" fill="#fff" opacity=".22"/><rect x="${w * 0.72}" y="${h * 0.16}" width="${w * 0.2}" height="${h * 0.46}" rx="20" fill="#2b2520" opacity=".14"/></svg><div style="position:absolute;left:0;right:0;top:${h * horizon}px;bottom:0;background:linear-gradient(180deg,${table[0]},${table[1]});box-shadow:0 -6px 24px rgba(0,0,0,.2)"></div>`;
}

/** Light from one corner and dark edges, over everything on the stage. */
export function light(turn: number, strength = 0.42): string {
  return `<div style="position:absolute;inset:0;background:linear-gradient(${turn}deg,rgba(255,240,214,.34),rgba(255,255,255,0) 42%,rgba(20,10,4,${strength}));mix-blend-mode:soft-light"></div><div style="position:absolute;inset:0;background:linear-gradient(${turn}deg,rgba(255,248,232,.16),rgba(0,0,0,0) 45%,rgba(18,9,3,${strength * 0.62}))"></div><div style="position:absolute;inset:0;background:radial-gradient(120% 110% at 48% 44%,rgba(0,0,0,0) 60%,rgba(15,8,2,.34))"></div>`;
}
