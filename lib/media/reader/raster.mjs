import sharp from "sharp";

export const PIXELS_MAX = 50_000_000;
/** Longest side worked on, in pixels. Codes and print of a phone photograph survive this comfortably. */
export const SIDE_MAX = 2400;

sharp.cache(false);
sharp.concurrency(1);

/** @typedef {{ rgb: Uint8Array, grey: Uint8Array, width: number, height: number, scale: number, original: { width: number, height: number } }} Raster */

function greyOf(rgb) {
  const out = new Uint8Array(rgb.length / 3);
  for (let i = 0, j = 0; i < out.length; i++, j += 3) {
    out[i] = (rgb[j] * 77 + rgb[j + 1] * 150 + rgb[j + 2] * 29) >> 8;
  }
  return out;
}

/**
 * Decodes to RGB, turned as its EXIF tag says, no side over SIDE_MAX. `scale` is original pixels per raster pixel.
 * Throws on broken or oversized input.
 * @returns {Promise<Raster>}
 */
export async function decode(bytes) {
  const source = sharp(bytes, { limitInputPixels: PIXELS_MAX, failOn: "truncated", pages: 1 });
  const meta = await source.metadata();
  const turned = (meta.orientation ?? 1) >= 5;
  const [width, height] = turned ? [meta.height, meta.width] : [meta.width, meta.height];
  let work = (meta.orientation ?? 1) > 1 ? source.autoOrient() : source;
  if (Math.max(width, height) > SIDE_MAX)
    work = work.resize({ width: SIDE_MAX, height: SIDE_MAX, fit: "inside" });
  if (meta.hasAlpha) work = work.flatten({ background: "#ffffff" });
  if (meta.space !== "srgb") work = work.toColourspace("srgb");
  const { data, info } = await work.raw().toBuffer({ resolveWithObject: true });
  const rgb = info.channels === 3 ? data : threeOf(data, info.channels);
  const scale = width / info.width;
  return {
    rgb,
    grey: greyOf(rgb),
    width: info.width,
    height: info.height,
    scale,
    original: { width, height },
  };
}

/** Rasters of one channel, or with alpha left over, as three channels. */
function threeOf(data, channels) {
  const out = new Uint8Array((data.length / channels) * 3);
  for (let i = 0, j = 0; j < out.length; i += channels, j += 3) {
    out[j] = data[i];
    out[j + 1] = data[channels < 3 ? i : i + 1];
    out[j + 2] = data[channels < 3 ? i : i + 2];
  }
  return out;
}

/** A window of a grey raster, enlarged, its contrast stretched between the 2nd and 98th percentile. */
export async function windowOf({ grey, width, height }, box, enlarge) {
  const { data, info } = await sharp(grey, { raw: { width, height, channels: 1 } })
    .extract(box)
    .resize(Math.round(box.width * enlarge), Math.round(box.height * enlarge), { kernel: "cubic" })
    .normalise({ lower: 2, upper: 98 })
    .toColourspace("b-w")
    .raw()
    .toBuffer({ resolveWithObject: true });
  const one = info.channels === 1 ? data : data.filter((_, i) => i % info.channels === 0);
  return { grey: one, width: info.width, height: info.height };
}
