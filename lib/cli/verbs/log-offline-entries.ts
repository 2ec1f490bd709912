import { createHash } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";
import { join } from "node:path";
import { leafHash } from "@/lib/domain/log/tree";
import type { StoredEntry } from "@/lib/domain/log/verify";
import { sha256 } from "@/lib/edge/log-signing";
import { exportNames } from "./log-offline-files";

const blockBytes = 1 << 20;
const lineBytesMax = 4_000_000;
const hashBytes = 32;
const NEWLINE = 0x0a;

/** Length and SHA-256 (hex) of the file of entries. */
export type Written = { bytes: number; sha256: string };

/** Writes entries as lines, and their leaf hashes beside them; waits for the disk at the end. */
export async function writeEntryFiles(dir: string, texts: AsyncIterable<string>): Promise<Written> {
  const lines = await open(join(dir, exportNames.entries), "wx");
  const leaves = await open(join(dir, exportNames.leaves), "wx");
  const digest = createHash("sha256");
  let bytes = 0;
  try {
    for await (const block of blocksOf(texts)) {
      const text = Buffer.from(block.map((line) => `${line}\n`).join(""), "utf8");
      digest.update(text);
      bytes += text.length;
      await lines.writeFile(text);
      await leaves.writeFile(Buffer.concat(block.map((line) => leafHash(sha256, line))));
    }
    await Promise.all([lines.sync(), leaves.sync()]);
  } finally {
    await Promise.all([lines.close(), leaves.close()]);
  }
  return { bytes, sha256: digest.digest("hex") };
}

async function* blocksOf(texts: AsyncIterable<string>): AsyncGenerator<string[]> {
  let [block, held]: [string[], number] = [[], 0];
  for await (const text of texts) {
    block.push(text);
    held += text.length;
    if (held < blockBytes) continue;
    yield block;
    [block, held] = [[], 0];
  }
  if (block.length > 0) yield block;
}

/** Entries of one read, and the raw bytes they were read from, for hashing the whole file. */
export type EntryBlock = { block: Uint8Array; entries: StoredEntry[] };

/**
 * Reads an export's entries: the bytes of each line, its number by position, and its stored leaf hash where
 * the file of hashes has one. A last line without newline counts. Throws on a line over 4 MB.
 */
export async function* readEntryFiles(dir: string): AsyncGenerator<EntryBlock> {
  const lines = await open(join(dir, exportNames.entries), "r");
  const leaves = await open(join(dir, exportNames.leaves), "r").catch(() => null);
  let seq = 0;
  try {
    for await (const read of linesOf(lines)) {
      const hashes = await hashesAt(leaves, seq, read.lines.length);
      const first = seq;
      const entries = read.lines.map((text, at) => ({ seq: first + at, text, leafHash: hashes[at] }));
      seq += entries.length;
      yield { block: read.block, entries };
    }
  } finally {
    await lines.close();
    await leaves?.close();
  }
}

async function hashesAt(leaves: FileHandle | null, seq: number, count: number): Promise<Uint8Array[]> {
  if (!leaves || count === 0) return [];
  const room = Buffer.alloc(count * hashBytes);
  const { bytesRead } = await leaves.read(room, 0, room.length, seq * hashBytes);
  const found = Math.floor(bytesRead / hashBytes);
  return Array.from({ length: found }, (_, at) => room.subarray(at * hashBytes, (at + 1) * hashBytes));
}

async function* linesOf(file: FileHandle): AsyncGenerator<{ block: Uint8Array; lines: Uint8Array[] }> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const read of file.createReadStream({ highWaterMark: blockBytes, autoClose: false })) {
    const block = read as Buffer;
    const joined = rest.length > 0 ? Buffer.concat([rest, block]) : block;
    const lines: Uint8Array[] = [];
    let start = 0;
    for (let end = joined.indexOf(NEWLINE); end >= 0; end = joined.indexOf(NEWLINE, start)) {
      lines.push(joined.subarray(start, end));
      start = end + 1;
    }
    rest = joined.subarray(start);
    if (rest.length > lineBytesMax) throw new Error(`${exportNames.entries} holds a line that is too long`);
    yield { block, lines };
  }
  if (rest.length > 0) yield { block: new Uint8Array(0), lines: [rest] };
}
