import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

/** Names inside an export, fixed by its readers outside the project. */
export const exportNames = {
  entries: "entries.ndjson",
  /** 32 bytes an entry, entry 0 first: not needed to verify, but with it an edited line is named exactly. */
  leaves: "leaf-hashes",
  newest: "checkpoint",
  older: "checkpoints",
  key: "key",
  manifest: "manifest.json",
} as const;

export const exportFormat = "weir log export 1";

const count = z.number().int().nonnegative();
const manifestShape = z.object({
  format: z.literal(exportFormat),
  /** The log's name, first line of every checkpoint. */
  origin: z.string(),
  size: count,
  /** Root of the newest checkpoint, base64. */
  root: z.string(),
  exportedAt: z.string(),
  /** Sizes of all checkpoints in the export. */
  checkpoints: z.array(count),
  /** Verifier keys, the current one first: older checkpoints may bear only a replaced key's signature. */
  keys: z.array(z.string()).min(1),
  entries: z.object({ file: z.literal(exportNames.entries), bytes: count, sha256: z.string() }),
});
export type Manifest = z.infer<typeof manifestShape>;

/** Small files only: a larger one is no part of an export. */
const smallBytesMax = 2_000_000;
const olderFilesMax = 1_000_000;

/** An export's small files, read but not believed. */
export type ExportFiles = {
  key: string;
  newest: string;
  older: { name: string; note: string }[];
  manifest: Manifest;
};

/** Reads everything but the entries. Throws, naming the file, when one is missing, too large or not readable. */
export async function readExportFiles(dir: string): Promise<ExportFiles> {
  const manifest = manifestShape.safeParse(JSON.parse(await smallText(join(dir, exportNames.manifest))));
  if (!manifest.success) throw new Error(`${exportNames.manifest} is not one of this format`);
  const names = await readdir(join(dir, exportNames.older)).catch(() => []);
  if (names.length > olderFilesMax) throw new Error(`${exportNames.older} holds too many files`);
  const older: ExportFiles["older"] = [];
  for (const name of names) older.push({ name, note: await smallText(join(dir, exportNames.older, name)) });
  return {
    key: (await smallText(join(dir, exportNames.key))).trim(),
    newest: await smallText(join(dir, exportNames.newest)),
    older,
    manifest: manifest.data,
  };
}

async function smallText(file: string): Promise<string> {
  if ((await stat(file)).size > smallBytesMax) throw new Error(`${file} is too large`);
  return readFile(file, "utf8");
}
