import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import {
  BINARIZERS,
  CHARACTER_SETS,
  defaultReaderOptions,
  EAN_ADD_ON_SYMBOLS,
  encodeFormats,
  prepareZXingModule,
  TEXT_MODES,
} from "zxing-wasm/reader";

/** @typedef {[number, number]} Point */
/** @typedef {[Point, Point, Point, Point]} Quad */

const require = createRequire(import.meta.url);
let ready;

/** The decoder's WebAssembly comes from the installed package: left alone it would ask a CDN. */
function prepare() {
  ready ??= readFile(require.resolve("zxing-wasm/reader/zxing_reader.wasm")).then((wasm) =>
    prepareZXingModule({ overrides: { wasmBinary: wasm }, fireImmediately: true }),
  );
  return ready;
}

const OPTIONS = {
  ...defaultReaderOptions,
  formats: encodeFormats(["QRCode"]),
  tryHarder: true,
  tryRotate: true,
  tryInvert: true,
  tryDownscale: true,
  maxNumberOfSymbols: 16,
  returnErrors: true,
  eanAddOnSymbol: EAN_ADD_ON_SYMBOLS.indexOf("Ignore"),
  textMode: TEXT_MODES.indexOf("HRI"),
  characterSet: CHARACTER_SETS.indexOf("Unknown"),
};

function scan(zxing, { grey, width, height }, binarizer) {
  const at = zxing._malloc(grey.length);
  if (!at) throw new Error("no memory for the code reader");
  try {
    zxing.HEAPU8.set(grey, at);
    const options = { ...OPTIONS, binarizer: BINARIZERS.indexOf(binarizer) };
    return zxing.readBarcodesFromPixmap(at, width, height, options);
  } finally {
    zxing._free(at);
  }
}

/**
 * Reads the QR codes of one grey raster: the package's own call takes RGBA only to make this very grey of it.
 * Symbols whose pattern was found but whose content failed its check come back as `broken`.
 * @returns {Promise<{ codes: { payload: string, quad: Quad }[], broken: Quad[] }>} in pixels of the raster
 */
export async function decodeQr(raster, binarizer = "LocalAverage") {
  const found = scan(await prepare(), raster, binarizer);
  const codes = [];
  const broken = [];
  for (let i = 0; i < found.size(); i++) {
    const one = found.get(i);
    const p = one.position;
    const quad = [p.topLeft, p.topRight, p.bottomRight, p.bottomLeft].map(({ x, y }) => [x, y]);
    if (one.isValid && one.text.length > 0) codes.push({ payload: one.text, quad });
    else broken.push(quad);
  }
  found.delete?.();
  return { codes, broken };
}
