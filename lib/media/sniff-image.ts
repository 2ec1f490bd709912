import sharp from "sharp";
import { ok, type Result, refuse } from "@/lib/domain/result";
import type { PictureRefusal } from "./reading";

export const IMAGE_BYTES_MAX = 20 * 1024 * 1024;
export const IMAGE_PIXELS_MAX = 50_000_000;
const CLEAN_SECONDS_MAX = 20;

export type ImageType = "image/jpeg" | "image/png" | "image/webp" | "image/gif";
export type SniffedImage = { contentType: ImageType; width: number; height: number };

const FORMATS: Record<string, ImageType> = {
  jpeg: "image/jpeg",
  png: "image/png",
  webp: "image/webp",
  gif: "image/gif",
};

export const VIDEOS_NOT_READ =
  "this is a video: videos are not read, send its cover or single frames as JPEG, PNG, WebP or GIF";

const asciiOf = (bytes: Uint8Array, from: number, to: number) =>
  String.fromCharCode(...bytes.subarray(from, to));

/** MP4 and QuickTime (not HEIC and AVIF, which are pictures in the same box), Matroska and WebM, AVI, FLV, MPEG. */
function isVideo(bytes: Uint8Array): boolean {
  if (asciiOf(bytes, 4, 8) === "ftyp") return !/^(hei|hev|mif|msf|avi)/.test(asciiOf(bytes, 8, 12));
  if (asciiOf(bytes, 0, 4) === "RIFF") return asciiOf(bytes, 8, 12) === "AVI ";
  const head = [...bytes.subarray(0, 4)].map((b) => b.toString(16).padStart(2, "0")).join("");
  return head === "1a45dfa3" || head === "000001ba" || head.startsWith("464c56");
}

/** What the first bytes say, whatever name or content type it came under. */
function typeOf(bytes: Uint8Array): ImageType | null {
  const ascii = (from: number, to: number) => asciiOf(bytes, from, to);
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return "image/jpeg";
  if (bytes[0] === 0x89 && ascii(1, 8) === "PNG\r\n\x1a\n") return "image/png";
  if (ascii(0, 4) === "RIFF" && ascii(8, 12) === "WEBP") return "image/webp";
  if (ascii(0, 6) === "GIF87a" || ascii(0, 6) === "GIF89a") return "image/gif";
  return null;
}

const open = (bytes: Uint8Array) =>
  sharp(bytes, { limitInputPixels: IMAGE_PIXELS_MAX, failOn: "truncated", pages: 1 });

/**
 * Type and size of an untrusted picture by its content. Only the header is read. Width and height are as shown,
 * after the EXIF turn. Refuses other types, over 20 MB, over 50 megapixels, and broken headers.
 */
export async function sniffImage(bytes: Uint8Array): Promise<Result<SniffedImage, PictureRefusal>> {
  if (bytes.length > IMAGE_BYTES_MAX) {
    return refuse({ kind: "too_large", bytes: bytes.length, bytesMax: IMAGE_BYTES_MAX });
  }
  const contentType = typeOf(bytes);
  if (contentType === null)
    return refuse(isVideo(bytes) ? { kind: "wrong_type", detail: VIDEOS_NOT_READ } : { kind: "wrong_type" });
  try {
    // Without a pixel limit here: the header is free to read, and the refusal should name the size.
    const meta = await sharp(bytes, { limitInputPixels: false, pages: 1 }).metadata();
    if (FORMATS[meta.format] !== contentType) return refuse({ kind: "wrong_type" });
    const { width, height } = meta.autoOrient;
    if (width * height > IMAGE_PIXELS_MAX) {
      return refuse({ kind: "too_many_pixels", width, height, pixelsMax: IMAGE_PIXELS_MAX });
    }
    return ok({ contentType, width, height });
  } catch (error) {
    return refuse({ kind: "broken", detail: String(error instanceof Error ? error.message : error) });
  }
}

/**
 * The picture written anew: same type (a GIF becomes a PNG of its first frame), turned as shown, without metadata,
 * so that no place, device or hidden payload travels on. Refuses what cannot be decoded to the end.
 */
export async function cleanImage(
  bytes: Uint8Array,
): Promise<Result<SniffedImage & { bytes: Uint8Array }, PictureRefusal>> {
  const sniffed = await sniffImage(bytes);
  if (!sniffed.ok) return sniffed;
  const source = open(bytes).timeout({ seconds: CLEAN_SECONDS_MAX }).autoOrient();
  const written = {
    "image/jpeg": () => source.jpeg({ quality: 90 }),
    "image/png": () => source.png(),
    "image/webp": () => source.webp({ quality: 90 }),
    "image/gif": () => source.png(),
  }[sniffed.value.contentType]();
  try {
    const { data, info } = await written.toBuffer({ resolveWithObject: true });
    const contentType = FORMATS[info.format] ?? "image/png";
    return ok({ contentType, width: info.width, height: info.height, bytes: new Uint8Array(data) });
  } catch (error) {
    return refuse({ kind: "broken", detail: String(error instanceof Error ? error.message : error) });
  }
}
