import type { Surface } from "@/lib/domain/words";
import { type GoodId, photographed } from "./goods";
import { box, join, line, type Piece, type Rand, raw, row, seeded, type TextLook } from "./piece";

/** One picture before it is rendered. `camera`: gets the grain and softness of a photograph. */
export type Scene = {
  file: string;
  title: string;
  surface: Surface;
  flagged: boolean;
  w: number;
  h: number;
  camera: boolean;
  stage: Piece;
};

type Plan = {
  file: string;
  title: string;
  surface: Surface;
  flagged?: boolean;
  size?: [number, number];
  camera?: boolean;
  parts: (w: number, h: number, rand: Rand) => (Piece | string)[];
};

/** Draws a plan with the seed of its own name, so that one changed picture leaves the others as they were. */
export function scene(plan: Plan): Scene {
  const [w, h] = plan.size ?? [900, 1125];
  const parts = plan.parts(w, h, seeded(plan.file)).map((p) => (typeof p === "string" ? raw(p) : p));
  const { file, title, surface, flagged = true, camera = true } = plan;
  return { file: `${file}.webp`, title, surface, flagged, w, h, camera, stage: join(parts) };
}

/** A printed card. `frame` is the colour of the thin line inside the edge. */
export function card(
  size: { w: number; h: number },
  look: { paper?: string; frame?: string; pad?: number; css?: string },
  blocks: Piece[],
): Piece {
  const { paper = "linear-gradient(160deg,#fffaf0,#f6ecda)", frame, pad = 34, css = "" } = look;
  const inner = frame
    ? `<div style="position:absolute;inset:14px;border:2px solid ${frame};border-radius:5px"></div>`
    : "";
  return join(
    blocks,
    (h) =>
      `<div style="position:relative;width:${size.w}px;height:${size.h}px;background:${paper};border-radius:9px;overflow:hidden;${css}">${inner}<div style="position:absolute;inset:${pad}px;display:flex;flex-direction:column;justify-content:center">${h}</div><div style="position:absolute;inset:0;background:linear-gradient(115deg,rgba(255,255,255,.35),rgba(255,255,255,0) 30%,rgba(60,40,20,.1))"></div></div>`,
  );
}

/** The same look for many lines. */
export const lines = (texts: string[], look: TextLook): Piece[] => texts.map((t) => line(t, look));

export const good = (id: GoodId, size: number, main: string, second: string): Piece =>
  raw(photographed(id, size, main, second));

/** A soft mailer bag with the shop's name on it. */
export const pouch = (name: string, latin: string, tone = "#4c4d50"): Piece =>
  raw(
    `<div style="width:330px;height:400px;border-radius:16px;background:linear-gradient(140deg,${tone},#2b2b2e);overflow:hidden;position:relative"><div style="height:120px;background:linear-gradient(180deg,rgba(255,255,255,.17),rgba(0,0,0,.12));border-bottom:2px solid rgba(0,0,0,.4)"></div><div style="position:absolute;left:152px;top:104px;width:28px;height:28px;border-radius:50%;background:radial-gradient(circle at 35% 30%,#fff,#9a9a9a)"></div><div style="font:600 52px 'Noto Serif CJK SC';color:#d8d5cf;text-align:center;margin-top:50px;letter-spacing:8px">${name}</div><div style="font:500 20px 'Liberation Sans';color:#b5b1aa;text-align:center;letter-spacing:7px;margin-top:12px">${latin}</div></div>`,
  );

/** A courier's label: names and numbers that a shipment needs. */
export const label = (carrier: string, number: string, code: string): Piece => {
  let bars = "";
  let x = 0;
  const rand = seeded(number);
  while (x < 360) {
    const width = 2 + Math.floor(rand() * 3) * 2;
    bars += `<rect x="${x}" width="${width}" height="64"/>`;
    x += width + 2 + Math.floor(rand() * 3) * 2;
  }
  return box(
    [
      row(
        [line(carrier, { s: 36, w: 800, gap: 0 }), line(code, { s: 44, w: 800, gap: 0 })],
        40,
        "justify-content:space-between;border-bottom:3px solid #222;padding-bottom:8px",
      ),
      raw(`<svg width="370" height="64" style="display:block;margin:16px auto 4px">${bars}</svg>`),
      line(number, { s: 26, w: 600, gap: 0, space: 3 }),
      line("收 陈** 杭州市西湖区文三路", { s: 23, align: "left", gap: 14 }),
      line("寄 橙里生活馆 义乌仓", { s: 21, align: "left", gap: 6, c: "#555" }),
    ],
    "width:420px;background:#fdfdfb;padding:20px 24px 24px;border-radius:4px",
  );
};
