import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { SURFACES } from "@/lib/domain/words";
import { readCodes } from "@/lib/media/reader/codes.mjs";
import { decode } from "@/lib/media/reader/raster.mjs";
import { sniffImage } from "@/lib/media/sniff-image";
import list from "./pictures.json";

const DIR = "lib/demo/pictures";
const BYTES_MAX = 120 * 1024;
const BYTES_MAX_ALL = 5 * 1024 * 1024;

describe("the demo's pictures", () => {
  it("are all described, and everything described is there", async () => {
    const files = (await readdir(DIR)).filter((name) => name.endsWith(".webp"));
    expect(list.map((one) => one.file).sort()).toEqual(files.sort());
    for (const one of list) expect(SURFACES).toContain(one.surface);
  });

  it("are small enough to commit, and the size given is the size they have", async () => {
    let all = 0;
    for (const one of list) {
      const bytes = await readFile(path.join(DIR, one.file));
      all += bytes.length;
      expect(bytes.length).toBeLessThanOrEqual(BYTES_MAX);
      const { width, height } = one;
      expect(await sniffImage(bytes)).toEqual({
        ok: true,
        value: { contentType: "image/webp", width, height },
      });
    }
    expect(all).toBeLessThanOrEqual(BYTES_MAX_ALL);
  });

  it("carry codes that decode to what is listed, and none besides", { timeout: 240_000 }, async () => {
    for (const one of list) {
      const raster = await decode(await readFile(path.join(DIR, one.file)));
      const { codes, unreadable } = await readCodes(raster, performance.now() + 10_000);
      expect([one.file, codes.map((code) => code.payload), unreadable]).toEqual([one.file, one.qr, []]);
    }
  });
});
