import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { createPicturePool } from "@/lib/media/picture-pool";
import type { PictureReading } from "@/lib/media/reading";
import { ITEMS } from "./content/items";

/**
 * Reads the demo's pictures with the real reader (`npx tsx lib/demo/make-readings.ts [--all]`) and keeps what it
 * said by the hash of the picture, so that seeding a small machine does not take minutes. Only new pictures are
 * read, unless told otherwise.
 */
const DIR = path.join(process.cwd(), "lib/demo/pictures");
const OUT = path.join(DIR, "readings.json");
const PICTURE_MS_MAX = 120_000;

const known: Record<string, PictureReading> = existsSync(OUT) ? JSON.parse(await readFile(OUT, "utf8")) : {};
const expected: { file: string; qr: string[] }[] = JSON.parse(
  await readFile(path.join(DIR, "pictures.json"), "utf8"),
);
const files = [...new Set(ITEMS.flatMap((item) => item.images.map((image) => image.file)))].sort();
const pool = createPicturePool({ size: 1, timeoutMsMax: PICTURE_MS_MAX, startMsMax: PICTURE_MS_MAX });
const readings: Record<string, PictureReading> = {};
let isShort = false;
for (const file of files) {
  const bytes = await readFile(path.join(DIR, file));
  const hash = createHash("sha256").update(bytes).digest("hex");
  const kept = process.argv.includes("--all") ? undefined : known[hash];
  const reading = kept ?? (await pool.read(bytes));
  if (reading.refused) throw new Error(`${file} was not read: ${reading.refused.kind}`);
  const codes = reading.qr.map((code) => code.payload);
  const missing = (expected.find((each) => each.file === file)?.qr ?? []).filter(
    (each) => !codes.includes(each),
  );
  if (missing.length > 0) {
    process.stdout.write(`${file}: not decoded: ${missing.join(", ")}\n`);
    isShort = true;
  }
  readings[hash] = { ...reading, ms: 0 };
  if (!kept)
    process.stdout.write(`${file}: ${reading.lines.length} lines, ${codes.length} codes, ${reading.ms} ms\n`);
}
await pool.close();
await writeFile(OUT, `${JSON.stringify(readings, null, 1)}\n`);
process.stdout.write(`${files.length} pictures, ${Object.keys(readings).length} readings\n`);
process.exitCode = isShort ? 1 : 0;
