import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { type Browser, chromium } from "@playwright/test";
import sharp, { type Sharp } from "sharp";
import { allScenes } from "./pictures/make/all";
import { seeded } from "./pictures/make/piece";
import type { Scene } from "./pictures/make/scene";

/**
 * Renders the demo's pictures (`npx tsx lib/demo/make-pictures.ts [name...]`). A bare machine has neither
 * Chromium nor Chinese fonts, so the results are committed and only this file needs them.
 */
const DIR = path.join(process.cwd(), "lib/demo/pictures");
const BYTES_MAX = 98_000;

/** Sensor grain, coarser in the dark, the same on every run. */
function grain(pixels: Buffer, channels: number, name: string): void {
  const rand = seeded(`${name} grain`);
  for (let i = 0; i + 2 < pixels.length; i += channels) {
    const n = (rand() + rand() + rand() - 1.5) * 13;
    for (let c = 0; c < 3; c++) {
      const v = (pixels[i + c] ?? 0) + n;
      pixels[i + c] = Math.max(0, Math.min(255, v));
    }
  }
}

async function asPhotograph(png: Buffer, scene: Scene): Promise<Sharp> {
  if (!scene.camera) return sharp(png).removeAlpha();
  const soft = sharp(png).removeAlpha().blur(0.55);
  const { data, info } = await soft.raw().toBuffer({ resolveWithObject: true });
  grain(data, info.channels, scene.file);
  return sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } });
}

/** The best quality that stays within the size we allow a demo picture. */
async function toWebp(image: Sharp): Promise<Buffer> {
  for (let quality = 80; quality > 22; quality -= 6) {
    const out = await image.clone().webp({ quality, effort: 5, smartSubsample: true }).toBuffer();
    if (out.length <= BYTES_MAX) return out;
  }
  throw new Error("a picture does not fit its size: make it smaller or plainer");
}

async function render(browser: Browser, scene: Scene): Promise<void> {
  const page = await browser.newPage({ viewport: { width: scene.w, height: scene.h } });
  await page.setContent(
    `<!doctype html><meta charset="utf-8"><style>*{box-sizing:border-box}body{margin:0;overflow:hidden}</style><div style="position:relative;width:${scene.w}px;height:${scene.h}px;overflow:hidden;background:#888">${scene.stage.html}</div>`,
  );
  const png = await page.screenshot({ type: "png" });
  await page.close();
  await writeFile(path.join(DIR, scene.file), await toWebp(await asPhotograph(png, scene)));
}

async function main(names: string[]): Promise<void> {
  await mkdir(DIR, { recursive: true });
  const wanted = allScenes.filter((s) => names.length === 0 || names.some((n) => s.file.startsWith(n)));
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--font-render-hinting=none"],
  });
  for (const scene of wanted) await render(browser, scene);
  await browser.close();
  const list = allScenes.map(({ file, title, surface, flagged, w, h, stage }) => ({
    file,
    title,
    surface,
    flagged,
    width: w,
    height: h,
    texts: stage.texts,
    qr: stage.qr,
  }));
  const out = path.join(DIR, "pictures.json");
  await writeFile(out, `${JSON.stringify(list, null, 2)}\n`);
  const read = await readFile(out);
  console.log(`${wanted.length} pictures rendered, ${list.length} described in ${read.length} bytes`);
}

await main(process.argv.slice(2));
