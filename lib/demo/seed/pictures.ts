import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { PictureReading } from "@/lib/media/reading";

const DIR = path.join(process.cwd(), "lib/demo/pictures");

/** The committed pictures and what the real reader said of them. */
export type Pictures = {
  bytesOf(file: string): Uint8Array;
  hashOf(file: string): string;
  /** The kept reading of a picture; one that is not among them is a fault of the demo's build. */
  read(bytes: Uint8Array, hash: string): Promise<PictureReading>;
};

export async function openPictures(): Promise<Pictures> {
  const readings: Record<string, PictureReading> = JSON.parse(
    await readFile(path.join(DIR, "readings.json"), "utf8"),
  );
  const held = new Map<string, { bytes: Uint8Array; hash: string }>();
  const hash = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
  const hold = (file: string) => {
    const known = held.get(file);
    if (known) return known;
    const bytes = readFileSync(path.join(DIR, file));
    const fresh = { bytes, hash: hash(bytes) };
    held.set(file, fresh);
    return fresh;
  };
  return {
    bytesOf: (file) => hold(file).bytes,
    hashOf: (file) => hold(file).hash,
    async read(_bytes, of) {
      const reading = readings[of];
      if (!reading) throw new Error("a picture has no kept reading: run lib/demo/make-readings.ts");
      return reading;
    },
  };
}
