import QRCode from "qrcode";

/** A bit of a picture with what it says, so that the list of texts can never drift from what is drawn. */
export type Piece = { html: string; texts: string[]; qr: string[] };

/** A seeded source of numbers in 0..1: the same name draws the same picture on every run. */
export type Rand = () => number;

export function seeded(name: string): Rand {
  let state = 0x9e3779b9;
  for (const c of name) state = Math.imul(state ^ c.charCodeAt(0), 0x85ebca6b) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export const raw = (html: string): Piece => ({ html, texts: [], qr: [] });

/** Puts pieces one after the other, `wrap` around the whole. */
export function join(pieces: Piece[], wrap: (html: string) => string = (h) => h): Piece {
  return {
    html: wrap(pieces.map((p) => p.html).join("")),
    texts: pieces.flatMap((p) => p.texts),
    qr: pieces.flatMap((p) => p.qr),
  };
}

export type TextLook = {
  s?: number;
  c?: string;
  w?: number;
  serif?: boolean;
  gap?: number;
  space?: number;
  align?: "left" | "center" | "right";
  css?: string;
};

const SANS = `"Noto Sans CJK SC"`;
const SERIF = `"Noto Serif CJK SC"`;

/** One line of print. `s` is the size, `gap` the room above, `space` the letter spacing, all in pixels. */
export function line(text: string, look: TextLook = {}): Piece {
  const {
    s = 30,
    c = "#3a3431",
    w = 500,
    serif = false,
    gap = 10,
    space = 0,
    align = "center",
    css = "",
  } = look;
  const font = serif ? SERIF : SANS;
  const html = `<div style='font:${w} ${s}px/1.28 ${font};color:${c};margin-top:${gap}px;letter-spacing:${space}px;text-align:${align};white-space:nowrap;${css}'>${text}</div>`;
  return { html, texts: [text], qr: [] };
}

/** Print that carries no message of its own: left out of the list of texts. */
export const mute = (text: string, look: TextLook = {}): Piece => raw(line(text, look).html);

/** A real QR code of that payload, `size` pixels wide with its quiet zone of two modules. */
export function qr(
  payload: string,
  size: number,
  look: { ink?: string; paper?: string; gap?: number } = {},
): Piece {
  const { ink = "#17130f", paper = "#fffdf8", gap = 14 } = look;
  const { size: n, data } = QRCode.create(payload, { errorCorrectionLevel: "M" }).modules;
  let path = "";
  for (let y = 0; y < n; y++) {
    for (let x = 0; x < n; x++) if (data[y * n + x]) path += `M${x} ${y}h1v1h-1z`;
  }
  const html = `<svg width="${size}" height="${size}" viewBox="-2 -2 ${n + 4} ${n + 4}" shape-rendering="crispEdges" style="display:block;margin:${gap}px auto 0"><rect x="-2" y="-2" width="${n + 4}" height="${n + 4}" fill="${paper}"/><path d="${path}" fill="${ink}"/></svg>`;
  return { html, texts: [], qr: [payload] };
}

/** Side by side. */
export const row = (pieces: Piece[], gap = 24, css = ""): Piece =>
  join(
    pieces,
    (h) =>
      `<div style="display:flex;gap:${gap}px;align-items:center;justify-content:center;${css}">${h}</div>`,
  );

export const box = (pieces: Piece[], css: string): Piece =>
  join(pieces, (h) => `<div style="${css}">${h}</div>`);

/** Puts a piece on the stage: top left corner, turn in degrees, and how deep its shadow falls. */
export function put(
  piece: Piece,
  at: { x: number; y: number; turn?: number; tilt?: string; depth?: number },
): Piece {
  const { x, y, turn = 0, tilt = "", depth = 14 } = at;
  const shadow = depth
    ? `filter:drop-shadow(${depth * 0.25}px ${depth * 0.3}px ${depth * 0.2}px rgba(30,18,8,.45)) drop-shadow(${depth * 0.7}px ${depth * 1.1}px ${depth * 1.3}px rgba(25,14,5,.42));`
    : "";
  return join(
    [piece],
    (h) =>
      `<div style="position:absolute;left:${x}px;top:${y}px;${shadow}transform:${tilt} rotate(${turn}deg)">${h}</div>`,
  );
}
