import { mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { readHead } from "@/db/queries/log-reading";
import { readCheckpoint } from "@/lib/domain/log/checkpoint";
import type { Ctx } from "../context";

/** The newest checkpoint in the folder, under the name that a web server would publish. */
export const NEWEST = "checkpoint";
const NOTE_BYTES_MAX = 100_000;
const FILES_MAX = 1_000_000;

/** Every signed note of the folder, whatever it says; an absent folder has none. Throws on one that is too large. */
export async function readPublished(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  const notes: string[] = [];
  for (const name of names.filter((each) => /^\d+$/.test(each)).slice(0, FILES_MAX)) {
    const file = join(folder, name);
    if ((await stat(file)).size > NOTE_BYTES_MAX) throw new Error(`${file} is no checkpoint`);
    notes.push(await readFile(file, "utf8"));
  }
  return notes;
}

/** Two writers of one process must not share a draft either. */
let drafts = 0;

/** Keeps a note under its size, and as the newest; each appears whole or not at all. */
export async function writePublished(folder: string, size: number, note: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of [String(size), NEWEST]) {
    const draft = join(folder, `.${name}.${process.pid}.${drafts++}.draft`);
    const file = await open(draft, "w");
    try {
      await file.writeFile(note);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, join(folder, name)).catch(async (error) => {
      await rm(draft, { force: true });
      throw error;
    });
  }
}

/** The largest published size beyond this database's head, when there is one (P22). Signatures are not checked. */
export async function newerCheckpoint(
  ctx: Ctx,
  folder: string,
): Promise<{ size: number; headSize: number } | null> {
  const { size: headSize } = await readHead(ctx.store);
  const names = await readdir(folder).catch(() => []);
  let newest = headSize;
  for (const name of names.filter((each) => /^\d+$/.test(each))) {
    if (Number(name) <= newest) continue;
    const read = readCheckpoint(await readFile(join(folder, name), "utf8"));
    if (read.ok) newest = Math.max(newest, read.value.size);
  }
  return newest > headSize ? { size: newest, headSize } : null;
}
