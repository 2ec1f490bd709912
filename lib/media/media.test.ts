import { readFile } from "node:fs/promises";
import { performance } from "node:perf_hooks";
import QRCode from "qrcode";
import sharp from "sharp";
import { afterAll, describe, expect, it, vi } from "vitest";
import { createPicturePool } from "./picture-pool";
import { cleanImage, sniffImage } from "./sniff-image";

// Generous: the guarantees are about what happens, and a busy machine may take its time.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });
const pool = createPicturePool({ size: 1, timeoutMsMax: 60_000, queueMax: 4, startMsMax: 120_000 });
afterAll(() => pool.close());

const demo = (name: string) => readFile(`lib/demo/pictures/${name}`);
const canvas = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#ffffff" } });

const inside = (quad: [number, number][], [x, y]: [number, number]) => {
  const xs = quad.map((p) => p[0]);
  const ys = quad.map((p) => p[1]);
  return x >= Math.min(...xs) && x <= Math.max(...xs) && y >= Math.min(...ys) && y <= Math.max(...ys);
};

/** A PNG whose header promises far more than its data holds. */
async function withSize(png: Buffer, width: number, height: number): Promise<Buffer> {
  const { crc32 } = await import("node:zlib");
  const out = Buffer.from(png);
  out.writeUInt32BE(width, 16);
  out.writeUInt32BE(height, 20);
  if (typeof crc32 === "function") out.writeUInt32BE(crc32(out.subarray(12, 29)), 29);
  return out;
}

describe("what a picture says", () => {
  it("gives the payload and the place of a code, and the print with its lines' places", async () => {
    const reading = await pool.read(await demo("insert-01.webp"));
    expect(reading.refused).toBeNull();
    expect(reading.qr.map((one) => one.payload)).toEqual(["https://u.wechat.com/mFq3chengli88"]);
    expect(inside(reading.qr[0]!.quad, [425, 615])).toBe(true);
    if (reading.engine === "none") return;
    const line = reading.lines.find((one) => one.text === "扫码加微信");
    expect(line && inside(line.quad, [410, 320])).toBe(true);
  });

  it("places boxes in the picture as shown when the EXIF tag turns it", async () => {
    const code = await QRCode.toBuffer("https://u.wechat.com/turned", { width: 200, margin: 4 });
    const upright = await canvas(600, 300)
      .composite([{ input: code, left: 380, top: 60 }])
      .jpeg()
      .toBuffer();
    const stored = await sharp(upright).rotate(-90).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const reading = await pool.read(stored);
    expect([reading.width, reading.height]).toEqual([600, 300]);
    expect(reading.qr[0] && inside(reading.qr[0].quad, [480, 160])).toBe(true);
  });

  it("places boxes in the pixels of a large original although it works on a smaller one", async () => {
    const code = await QRCode.toBuffer("https://u.wechat.com/large", { width: 700, margin: 4 });
    const large = await canvas(5000, 4000)
      .composite([{ input: code, left: 4000, top: 3000 }])
      .jpeg()
      .toBuffer();
    const reading = await pool.read(large);
    expect(reading.qr[0] && inside(reading.qr[0].quad, [4350, 3350])).toBe(true);
    expect([reading.width, reading.height]).toEqual([5000, 4000]);
  });

  it("reports a round mini-program code as an unreadable code", async () => {
    const ring = (x: number, y: number) =>
      `<circle cx="${x}" cy="${y}" r="28" fill="#fff"/><circle cx="${x}" cy="${y}" r="24" fill="none" stroke="#000" stroke-width="8"/><circle cx="${x}" cy="${y}" r="12"/>`;
    let rays = "";
    for (let i = 0; i < 48; i++) {
      const a = (i / 48) * 2 * Math.PI;
      for (let r = 70; r < 148; r += 16) {
        if ((i * 7 + r) % 3 === 0) continue;
        rays += `<line x1="${200 + r * Math.cos(a)}" y1="${200 + r * Math.sin(a)}" x2="${200 + (r + 11) * Math.cos(a)}" y2="${200 + (r + 11) * Math.sin(a)}" stroke="#000" stroke-width="8" stroke-linecap="round"/>`;
      }
    }
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400"><rect width="400" height="400" fill="#fff"/>${rays}${ring(100, 100)}${ring(300, 100)}${ring(100, 300)}</svg>`;
    const reading = await pool.read(await sharp(Buffer.from(svg)).png().toBuffer());
    expect(reading.qr).toEqual([]);
    expect(reading.unreadableCodes).toHaveLength(1);
  });

  it("finds no code, readable or not, where goods are shown", async () => {
    for (const name of ["clean-02.webp", "clean-08.webp", "clean-12.webp", "insert-04.webp"]) {
      const reading = await pool.read(await demo(name));
      expect([name, reading.qr, reading.unreadableCodes]).toEqual([name, [], []]);
    }
  });
});

describe("hostile pictures", () => {
  it("are refused by what they are, not by what they are called", async () => {
    const svg = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>`);
    const dressed = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), svg]);
    expect(await sniffImage(svg)).toEqual({ ok: false, refusal: { kind: "wrong_type" } });
    expect((await pool.read(svg)).refused).toEqual({ kind: "wrong_type" });
    expect((await pool.read(dressed)).refused?.kind).toMatch(/broken|wrong_type/);
    expect((await pool.read(new Uint8Array(0))).refused?.kind).toBe("wrong_type");
    const tiff = await canvas(8, 8).tiff().toBuffer();
    expect((await pool.read(tiff)).refused?.kind).toBe("wrong_type");
  });

  it("that are videos are refused in words that say so; pictures in the same kind of box are not called videos", async () => {
    const head = (text: string) => Buffer.concat([Buffer.from(text, "latin1"), Buffer.alloc(400)]);
    const videos = [
      "\0\0\0\x20ftypisom",
      "\0\0\0\x14ftypqt  ",
      "\x1aE\xdf\xa3",
      "RIFF\0\0\0\0AVI ",
      "FLV\x01",
    ];
    for (const start of videos) {
      const refusal = { kind: "wrong_type", detail: expect.stringContaining("videos are not read") };
      expect(await sniffImage(head(start))).toEqual({ ok: false, refusal });
      expect((await pool.read(head(start))).refused).toEqual(refusal);
    }
    for (const start of ["\0\0\0\x20ftypheic", "\0\0\0\x20ftypavif", "RIFF\0\0\0\0WAVE"])
      expect(await sniffImage(head(start))).toEqual({ ok: false, refusal: { kind: "wrong_type" } });
  });

  it("over 20 MB or 50 megapixels are refused from the header alone", async () => {
    const png = await canvas(64, 64).png().toBuffer();
    const at = performance.now();
    const bomb = await sniffImage(await withSize(png, 60_000, 60_000));
    const sixty = await sniffImage(await canvas(10_000, 6_000).png().toBuffer());
    expect(bomb.ok).toBe(false);
    expect(sixty).toEqual({
      ok: false,
      refusal: { kind: "too_many_pixels", width: 10_000, height: 6_000, pixelsMax: 50_000_000 },
    });
    const heavy = Buffer.concat([png, Buffer.alloc(21 * 1024 * 1024)]);
    expect((await pool.read(heavy)).refused?.kind).toBe("too_large");
    expect(performance.now() - at).toBeLessThan(60_000);
  });

  it("cut off in the middle are refused as broken, and the next one is read", async () => {
    const whole = await demo("insert-02.webp");
    const jpeg = await sharp(whole).jpeg().toBuffer();
    for (const half of [whole.subarray(0, whole.length / 2), jpeg.subarray(0, jpeg.length / 2)]) {
      expect((await pool.read(half)).refused?.kind).toBe("broken");
      expect((await cleanImage(half)).ok).toBe(false);
    }
    expect((await pool.read(whole)).qr).toHaveLength(1);
  });

  it("of a single pixel say nothing and break nothing", async () => {
    for (const size of [1, 2, 33]) {
      const reading = await pool.read(await canvas(size, size).png().toBuffer());
      expect([reading.refused, reading.qr, reading.lines]).toEqual([null, [], []]);
    }
  });

  it("that take too long are given up in time, without a stall of the server, and the worker is replaced", async () => {
    const hasty = createPicturePool({ size: 1, timeoutMsMax: 300, startMsMax: 120_000, text: false });
    const noise = Buffer.alloc(6000 * 6000 * 3);
    for (let i = 0, s = 1; i < noise.length; i++) {
      s = (Math.imul(s, 1664525) + 1013904223) >>> 0;
      noise[i] = s >>> 24;
    }
    const slow = await sharp(noise, { raw: { width: 6000, height: 6000, channels: 3 } })
      .jpeg({ quality: 40 })
      .toBuffer();
    let stall = 0;
    let last = performance.now();
    const clock = setInterval(() => {
      stall = Math.max(stall, performance.now() - last);
      last = performance.now();
    }, 5);
    const reading = await hasty.read(slow);
    clearInterval(clock);
    expect(reading.refused).toEqual({ kind: "too_slow", limitMs: 300 });
    expect(stall).toBeLessThan(1_500);
    expect(hasty.stats().replaced).toBe(1);
    const after = await hasty.read(await canvas(40, 40).png().toBuffer());
    expect([null, "too_slow"]).toContain(after.refused?.kind ?? null);
    await hasty.close();
  });

  it("given up in the middle of reading print take nothing else down", async () => {
    const hasty = createPicturePool({ size: 1, timeoutMsMax: 90, startMsMax: 120_000 });
    const print = await demo("note-04.webp");
    for (let i = 0; i < 3; i++) expect((await hasty.read(print)).refused?.kind).toBe("too_slow");
    expect(hasty.stats().replaced).toBe(3);
    await hasty.close();
  });

  it("in a flood fill a bounded queue, and the rest are told so", async () => {
    const one = await demo("thumb-01.webp");
    const all = await Promise.all(Array.from({ length: 12 }, () => pool.read(one)));
    const busy = all.filter((r) => r.refused?.kind === "busy").length;
    expect(busy).toBeGreaterThan(0);
    expect(all.filter((r) => r.refused === null)).toHaveLength(12 - busy);
  });
});

describe("the cleaned picture", () => {
  it("shows the same and carries no metadata", async () => {
    const tagged = await canvas(40, 20)
      .jpeg()
      .withMetadata({ orientation: 6, exif: { IFD0: { Copyright: "secret place" } } })
      .toBuffer();
    const cleaned = await cleanImage(tagged);
    expect(cleaned.ok && [cleaned.value.contentType, cleaned.value.width, cleaned.value.height]).toEqual([
      "image/jpeg",
      20,
      40,
    ]);
    if (!cleaned.ok) return;
    const meta = await sharp(cleaned.value.bytes).metadata();
    expect([meta.exif, meta.icc, meta.xmp, meta.orientation]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(Buffer.from(cleaned.value.bytes).includes("secret place")).toBe(false);
  });
});
