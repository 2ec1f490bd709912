import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { base64 } from "@/lib/domain/log/bytes";
import {
  countersigned,
  type NoteSigner,
  openCheckpoint,
  type SignedCheckpoint,
} from "@/lib/domain/log/checkpoint";
import { type NoteKey, verifierKeyText } from "@/lib/domain/log/note";
import { trustCheckpoints } from "@/lib/domain/log/trust";
import { type Broken, beginVerify } from "@/lib/domain/log/verify";
import { sha256, verifySignature } from "@/lib/edge/log-signing";
import { writeEntryFiles } from "./log-offline-entries";
import { exportFormat, exportNames, type Manifest } from "./log-offline-files";

export type ExportSource = {
  /** From entry 0 in order; those past the newest checkpoint are left out, since nothing vouches for them. */
  entries: AsyncIterable<{ seq: number; text: string }>;
  /** Every published signed note, in any order; the newest must be signed by the current key. */
  checkpoints: readonly string[];
  /** The current key first, then those it replaced. */
  keys: readonly NoteKey[];
  /** Given, it adds the current key's signature to older checkpoints: one key then opens the whole export. */
  signer?: NoteSigner;
  exportedAt: Date;
};

/**
 * Writes an export that strangers can verify into an empty or new folder; `manifest.json` comes last, so a
 * folder without one is unfinished. Verifies while it writes: throws, naming the entry, rather than export a
 * broken log.
 */
export async function writeExport(source: ExportSource, dir: string): Promise<Manifest> {
  const notes = publishedNotes(source);
  const newest = notes.at(-1) as PublishedNote;
  const [current] = source.keys as [NoteKey, ...NoteKey[]];
  await mkdir(join(dir, exportNames.older), { recursive: true });
  await mustBeEmpty(dir);
  const heads = notes.map(({ head }) => head);
  const written = await writeEntryFiles(dir, verifiedTexts(source.entries, heads));
  for (const { head, note } of notes.slice(0, -1)) {
    await writeFile(join(dir, exportNames.older, `${head.size}`), signedByAll(note, source), { flag: "wx" });
  }
  await writeFile(join(dir, exportNames.newest), newest.note);
  await writeFile(join(dir, exportNames.key), `${verifierKeyText(current)}\n`);
  const manifest: Manifest = {
    format: exportFormat,
    origin: newest.head.origin,
    size: newest.head.size,
    root: base64(newest.head.root),
    exportedAt: source.exportedAt.toISOString(),
    checkpoints: heads.map(({ size }) => size),
    keys: source.keys.map(verifierKeyText),
    entries: { file: exportNames.entries, ...written },
  };
  await writeFile(join(dir, exportNames.manifest), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

type PublishedNote = { head: SignedCheckpoint; note: string };

/** One note per size, smallest first, all believed; throws where one is not. */
function publishedNotes({ checkpoints, keys }: ExportSource): PublishedNote[] {
  const [current] = keys;
  if (!current) throw new Error("an export needs the log's key");
  const bySize = new Map<number, PublishedNote>();
  for (const note of checkpoints) {
    const opened = openCheckpoint(verifySignature, note, keys);
    if (!opened.ok) throw new Error(`a published checkpoint is not believed: ${opened.refusal.why}`);
    bySize.set(opened.value.size, { head: opened.value, note });
  }
  const notes = [...bySize.values()].sort((a, b) => a.head.size - b.head.size);
  const newest = notes.at(-1);
  if (!newest?.head.signers.includes(current)) {
    throw new Error("the newest checkpoint is not signed by the current key: publish one, then export");
  }
  const { broken } = trustCheckpoints(verifySignature, checkpoints, { keys, origin: newest.head.origin });
  if (broken) throw new Error(broken.why);
  return notes;
}

const signedByAll = (note: string, { signer }: ExportSource): string =>
  signer ? countersigned(note, signer) : note;

async function mustBeEmpty(dir: string): Promise<void> {
  const found = (await readdir(dir)).filter((name) => name !== exportNames.older);
  const older = await readdir(join(dir, exportNames.older));
  if (found.length + older.length > 0)
    throw new Error(`${dir} is not empty: an export is never mixed with another`);
}

/** The texts to write, each verified before it is handed on; throws where they do not lead to the checkpoints. */
async function* verifiedTexts(
  entries: ExportSource["entries"],
  checkpoints: readonly SignedCheckpoint[],
): AsyncGenerator<string> {
  const verifier = beginVerify(sha256, { checkpoints });
  for await (const entry of firstOf(entries, checkpoints.at(-1)?.size ?? 0)) {
    mustBeWhole(verifier.feed([entry]));
    yield entry.text;
  }
  const verdict = verifier.finish();
  mustBeWhole(verdict.kind === "broken" ? verdict : null);
}

function mustBeWhole(broken: Broken | null): void {
  if (broken) throw new Error(`the log is broken at entry ${broken.firstBadEntry}: ${broken.why}`);
}

async function* firstOf<T>(items: AsyncIterable<T>, count: number): AsyncGenerator<T> {
  if (count === 0) return;
  let taken = 0;
  for await (const item of items) {
    yield item;
    taken += 1;
    if (taken === count) return;
  }
}
