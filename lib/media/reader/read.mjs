import { readCodes } from "./codes.mjs";
import { openEngine } from "./engine.mjs";
import { decode } from "./raster.mjs";
import { findLines } from "./text-boxes.mjs";
import { readLines } from "./text-lines.mjs";

/** Part of the time limit that the search for codes may use. */
const CODE_MS_MAX = 6_000;

let opening;

const engineOf = (options) => {
  opening ??= openEngine(options);
  return opening;
};

/** Loads the networks ahead of the first picture. */
export async function warmUp(options = {}) {
  if (options.text !== false) await engineOf(options);
}

const enlarge = (quad, scale) =>
  quad.map(([x, y]) => [Math.round(x * scale * 10) / 10, Math.round(y * scale * 10) / 10]);

/**
 * What one picture says: codes with their content, lines of print, places that look like a code and stay mute.
 * Quads are pixels of the picture as a browser shows it (turned by its EXIF tag). Throws on broken input.
 */
export async function readBytes(bytes, options = {}) {
  const started = performance.now();
  const raster = await decode(bytes);
  const { codes, unreadable } = await readCodes(raster, started + CODE_MS_MAX);
  const engine = options.text === false ? null : await engineOf(options);
  const quads = engine ? await findLines(engine, raster) : [];
  const lines = engine ? await readLines(engine, raster, quads) : [];
  return {
    qr: codes.map((one) => ({ payload: one.payload, quad: enlarge(one.quad, raster.scale) })),
    lines: lines.map((one) => ({
      text: one.text,
      confidence: Math.round(one.confidence * 1000) / 1000,
      quad: enlarge(one.quad, raster.scale),
    })),
    unreadableCodes: unreadable.map((one) => ({ quad: enlarge(one.quad, raster.scale) })),
    width: raster.original.width,
    height: raster.original.height,
    engine: engine?.name ?? "none",
    ms: Math.round(performance.now() - started),
  };
}
