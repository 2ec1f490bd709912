import {
  firstBelowZero,
  nodeId,
  readCheckpointNotes,
  readEntries,
  readHead,
  readNodes,
} from "@/db/queries/log-reading";
import { nodesCompletedBy } from "@/lib/domain/log/positions";
import { isBehind, trustCheckpoints } from "@/lib/domain/log/trust";
import { type Broken, beginVerify, type LogVerifier, type Verified } from "@/lib/domain/log/verify";
import type { Ctx } from "../context";
import { readPublished } from "./published";
import { ENTRIES_PER_CHUNK } from "./read-log";
import { keysOf, type LogTrust } from "./trust";

export type { LogTrust } from "./trust";

export type LogVerdict = Broken | (Verified & { checkpoints: number; newest: { size: number } | null });

/**
 * Recomputes the whole log from its stored bytes and compares all that is kept beside them: numbers, leaf hashes,
 * columns, subtrees, frontier, and every checkpoint of the table and the folder (P21, P22). The head is read first
 * and what is appended meanwhile is left for the next time. `progress` gets the number of entries found good.
 */
export async function verifyLog(
  ctx: Ctx,
  trust: LogTrust,
  progress: (size: number) => void = () => undefined,
): Promise<LogVerdict> {
  const head = await readHead(ctx.store);
  const notes = await notesOf(ctx, trust, head.size);
  const trusted = trustCheckpoints(trust.verify, notes, { keys: keysOf(trust), origin: trust.origin });
  const behind = isBehind(head.size, trusted.checkpoints);
  const verifier = beginVerify(ctx.sha256, {
    head,
    checkpoints: trusted.checkpoints,
    lowestNodeLevel: 1,
  });
  const broken = (await strayEntry(ctx)) ?? (await feedAll(ctx, verifier, head.size, progress));
  const verdict = broken ?? verifier.finish();
  if (verdict.kind === "broken") return behind ? olderDatabase(verdict, head.size) : verdict;
  if (trusted.broken) return trusted.broken;
  return { ...verdict, checkpoints: trusted.checkpoints.length, newest: trusted.checkpoints.at(-1) ?? null };
}

/** Notes of both places, each once. Those signed after the head was read are for the next time. */
async function notesOf(ctx: Ctx, trust: LogTrust, size: number): Promise<string[]> {
  const published = await readPublished(trust.folder);
  const kept = (await readCheckpointNotes(ctx.store)).map(({ note }) => note);
  const later = (await readHead(ctx.store)).size;
  const all = [...new Set([...published, ...kept])];
  return all.filter((note) => !isBetween(sizeLine(note), size, later));
}

const sizeLine = (note: string): number => Number(note.split("\n", 2)[1]);
const isBetween = (signed: number, from: number, to: number): boolean => signed > from && signed <= to;

/** Feeds chunk by chunk, one beyond the head too: an entry put behind it must not go unseen. */
async function feedAll(
  ctx: Ctx,
  verifier: LogVerifier,
  size: number,
  progress: (size: number) => void,
): Promise<Broken | null> {
  for (let from = 0; from < size; from = verifier.verifiedSize()) {
    const chunk = await readEntries(ctx.store, from, Math.min(ENTRIES_PER_CHUNK, size - from));
    if (chunk.length === 0) return null;
    const runs = nodesCompletedBy({ from, to: from + chunk.length }).filter(({ level }) => level > 0);
    const positions = runs.flatMap(({ level, first, last }) =>
      Array.from({ length: last - first + 1 }, (_, at) => ({ level, index: first + at })),
    );
    const nodes = await readNodes(ctx.store, positions);
    const broken = verifier.feed(chunk, (level, index) => nodes.get(nodeId(level, index)));
    progress(verifier.verifiedSize());
    if (broken) return broken;
  }
  return pastHead(ctx, verifier);
}

/** What lies past the head is only bad when the head has not moved there meanwhile. */
async function pastHead(ctx: Ctx, verifier: LogVerifier): Promise<Broken | null> {
  const { size } = await readHead(ctx.store);
  const past = await readEntries(ctx.store, size, 1);
  const now = await readHead(ctx.store);
  if (!past[0] || now.size > size) return null;
  return verifier.feed([{ ...past[0], seq: verifier.verifiedSize() }]);
}

async function strayEntry(ctx: Ctx): Promise<Broken | null> {
  const seq = await firstBelowZero(ctx.store);
  if (seq === null) return null;
  return { kind: "broken", firstBadEntry: seq, throughEntry: seq, why: `entry ${seq} lies before the log` };
}

const olderDatabase = (broken: Broken, size: number): Broken => ({
  ...broken,
  why: `${broken.why}. This database of ${size} entries is older than a published checkpoint: it was restored or cut`,
});
