import { readFile } from "node:fs/promises";
import path from "node:path";
import QRCode from "qrcode";
import sharp from "sharp";

/** How one code is laid into a 1920 x 1080 frame. Lengths are pixels of the frame, angles degrees. */
export type Laid = {
  payload: string;
  /** Centre, and the side of the code without its quiet zone. */
  x: number;
  y: number;
  side: number;
  turn: number;
  tiltX: number;
  tiltY: number;
  /** Half the angle of the cylinder it is wrapped around; 0 is flat. */
  curve: number;
  /** Difference of dark and light as a share of the full range. */
  contrast: number;
  /** Share of the code's area under one opaque patch. */
  cover: number;
  inverted: boolean;
  quiet: number;
  level: "M" | "H";
};

export type Shot = { kind: string; step: number; codes: Laid[]; blur: number; jpeg: number };

export const FRAME = { width: 1920, height: 1080 } as const;
const plain = {
  turn: 0,
  tiltX: 0,
  tiltY: 0,
  curve: 0,
  contrast: 0.85,
  cover: 0,
  inverted: false,
  quiet: 4,
  level: "M",
} as const;

const hosts = [
  "https://u.wechat.com/",
  "https://qm.qq.com/q/",
  "https://weidian.com/i/",
  "http://weixin.qq.com/r/",
];
const payloadOf = (n: number) => `${hosts[n % hosts.length]}Wr${(n * 7919 + 104729).toString(36)}Z${n}`;

/** The written parameters: ten kinds of hardship, ten steps each, the last the hardest. */
export function shots(): Shot[] {
  const list: Shot[] = [];
  const add = (
    kind: string,
    step: number,
    change: Partial<Laid>,
    camera = { blur: 0, jpeg: 88 },
    second?: Partial<Laid>,
  ) => {
    const n = list.length;
    const place = { x: 500 + ((n * 613) % 900), y: 380 + ((n * 389) % 320) };
    const codes: Laid[] = [{ ...plain, ...place, payload: payloadOf(n), side: 260, ...change }];
    if (second) codes.push({ ...plain, ...place, payload: payloadOf(n + 500), side: 200, ...second });
    list.push({ kind, step, codes, ...camera });
  };
  for (let i = 0; i < 10; i++) {
    add("rotation", i, { turn: [8, 15, 22, 30, 38, 45, 60, 100, 137, 222][i] ?? 0 });
    add("size", i, { side: [200, 160, 140, 120, 100, 90, 80, 70, 64, 60][i] ?? 0, turn: i });
    add("contrast", i, {
      contrast: [0.6, 0.5, 0.45, 0.4, 0.35, 0.3, 0.27, 0.24, 0.22, 0.2][i] ?? 0,
      turn: 3 * i,
    });
    add("cover", i, { cover: 0.02 * (i + 1), level: "H", side: 300, turn: 5 * i });
    add("perspective", i, { tiltX: 14 + 4 * i, tiltY: i % 2 ? 12 + 3 * i : 0, turn: 4 * i, side: 300 });
    add("blur", i, { turn: 4 * i }, { blur: 0.8 + 0.35 * i, jpeg: 30 });
    add("inverted", i, { inverted: true, side: 300 - 22 * i, turn: 6 * i });
    add("no quiet zone", i, { quiet: 0, side: 300 - 18 * i, turn: 5 * i });
    add("two in one", i, { x: 420, y: 500, side: 320 - 18 * i, turn: 3 * i }, undefined, {
      x: 1400,
      y: 560,
      side: 120 + 8 * i,
      turn: -7 * i,
    });
    add("curve", i, { curve: 12 + 3 * i, turn: i % 2 ? 6 : 0, side: 300 });
  }
  return list;
}

type Matrix = [number, number, number, number, number, number, number, number, number];

/** The homography from the unit square around the origin to the frame, inverted. */
function toCode(code: Laid): Matrix {
  const rad = Math.PI / 180;
  const [a, b, c] = [code.turn * rad, code.tiltX * rad, code.tiltY * rad];
  const [ca, sa, cb, sb, cc, sc] = [
    Math.cos(a),
    Math.sin(a),
    Math.cos(b),
    Math.sin(b),
    Math.cos(c),
    Math.sin(c),
  ];
  const r = [
    cc * ca + sc * sb * sa,
    -cc * sa + sc * sb * ca,
    cb * sa,
    cb * ca,
    -sc * ca + cc * sb * sa,
    sc * sa + cc * sb * ca,
  ];
  const [r00 = 0, r01 = 0, r10 = 0, r11 = 0, r20 = 0, r21 = 0] = r;
  const k = 0.55;
  const m: Matrix = [
    code.side * r00 + code.x * k * r20,
    code.side * r01 + code.x * k * r21,
    code.x,
    code.side * r10 + code.y * k * r20,
    code.side * r11 + code.y * k * r21,
    code.y,
    k * r20,
    k * r21,
    1,
  ];
  const [m0, m1, m2, m3, m4, m5, m6, m7, m8] = m;
  return [
    m4 * m8 - m5 * m7,
    m2 * m7 - m1 * m8,
    m1 * m5 - m2 * m4,
    m5 * m6 - m3 * m8,
    m0 * m8 - m2 * m6,
    m2 * m3 - m0 * m5,
    m3 * m7 - m4 * m6,
    m1 * m6 - m0 * m7,
    m0 * m4 - m1 * m3,
  ];
}

/** Lightness of the printed code at (u, v), the code being -0.5..0.5; null outside of its paper. */
function inkAt(
  code: Laid,
  modules: { size: number; data: ArrayLike<number> },
  u: number,
  v: number,
): number | null {
  let [s, t] = [u, v];
  if (code.curve > 0) {
    const half = (code.curve * Math.PI) / 180;
    const reach = s * 2 * Math.sin(half);
    if (Math.abs(reach) >= 1) return null;
    const angle = Math.asin(reach);
    s = angle / (2 * half);
    t += (1 - Math.cos(angle)) * 0.25;
  }
  const n = modules.size;
  const [col, row] = [Math.floor((s + 0.5) * n), Math.floor((t + 0.5) * n)];
  if (col < -code.quiet || row < -code.quiet || col >= n + code.quiet || row >= n + code.quiet) return null;
  const inside = col >= 0 && row >= 0 && col < n && row < n;
  const patch = Math.sqrt(code.cover) / 2;
  if (Math.max(Math.abs(s - 0.06), Math.abs(t - 0.06)) < patch) return 0.55;
  const dark = inside && modules.data[row * n + col] ? 1 : 0;
  return 0.5 + (dark === (code.inverted ? 1 : 0) ? 0.5 : -0.5) * code.contrast;
}

function lay(frame: Uint8Array, code: Laid): void {
  const modules = QRCode.create(code.payload, { errorCorrectionLevel: code.level }).modules;
  const m = toCode(code);
  const reach = code.side * 1.4;
  for (let y = Math.max(0, Math.floor(code.y - reach)); y < Math.min(FRAME.height, code.y + reach); y++) {
    for (let x = Math.max(0, Math.floor(code.x - reach)); x < Math.min(FRAME.width, code.x + reach); x++) {
      let sum = 0;
      let hits = 0;
      for (let k = 0; k < 9; k++) {
        const [px, py] = [x + (k % 3) / 3 + 1 / 6, y + Math.floor(k / 3) / 3 + 1 / 6];
        const w = m[6] * px + m[7] * py + m[8];
        const ink = inkAt(
          code,
          modules,
          (m[0] * px + m[1] * py + m[2]) / w,
          (m[3] * px + m[4] * py + m[5]) / w,
        );
        if (ink === null) continue;
        sum += ink;
        hits += 1;
      }
      if (hits === 0) continue;
      const at = (y * FRAME.width + x) * 3;
      for (let c = 0; c < 3; c++) frame[at + c] = ((frame[at + c] ?? 0) * (9 - hits) + sum * 255) / 9;
    }
  }
}

const SCENES = [
  "clean-02",
  "clean-04",
  "clean-05",
  "clean-09",
  "clean-12",
  "insert-04",
  "insert-05",
  "note-01",
];

/** The shot as JPEG: a demo picture without a code as the scene, the codes laid in, sensor noise, lens and compression. */
export async function photograph(shot: Shot, index: number): Promise<Uint8Array> {
  const scene = await readFile(
    path.join(process.cwd(), `lib/demo/pictures/${SCENES[index % SCENES.length]}.webp`),
  );
  const frame = await sharp(scene)
    .resize(FRAME.width, FRAME.height, { fit: "cover" })
    .removeAlpha()
    .raw()
    .toBuffer();
  for (const code of shot.codes) lay(frame, code);
  let state = index + 1;
  for (let i = 0; i < frame.length; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    frame[i] = Math.max(0, Math.min(255, (frame[i] ?? 0) + ((state >>> 24) - 127.5) / 16));
  }
  let image = sharp(frame, { raw: { ...FRAME, channels: 3 } });
  if (shot.blur > 0) image = image.blur(shot.blur);
  return image.jpeg({ quality: shot.jpeg }).toBuffer();
}
