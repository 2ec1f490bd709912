import { create } from "qrcode";

/** A QR code as one SVG path: a square of `size` units, dark where the path is. */
export type QrPath = { size: number; path: string };

export function qrPath(text: string): QrPath {
  const { size, data } = create(text, { errorCorrectionLevel: "M" }).modules;
  let path = "";
  for (let at = 0; at < data.length; at++) {
    if (data[at]) path += `M${at % size} ${Math.floor(at / size)}h1v1h-1z`;
  }
  return { size, path };
}
