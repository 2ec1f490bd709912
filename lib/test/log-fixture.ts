import { type Checkpoint, type NoteSigner, signCheckpoint } from "@/lib/domain/log/checkpoint";
import { ACTIONS, type Entry, entryText } from "@/lib/domain/log/entry";
import type { NodeReader } from "@/lib/domain/log/proof";
import { rootAt } from "@/lib/domain/log/proof";
import { appendLeaf, leafHash } from "@/lib/domain/log/tree";
import { sha256 } from "@/lib/edge/log-signing";

/** A whole log in memory, grown as the writer grows one: for tests of what lies above the tree. */
export type MemoryLog = { texts: string[]; node: NodeReader; rootAt: (size: number) => Uint8Array };

/** An entry with odd texts in it, so that escapes and wide characters are hashed too. */
export function sampleEntry(seq: number): Entry {
  const after = {
    seq: seq + 1,
    word: `加微信 ${seq} \u2028 \ud83d\ude00`,
    line: "a\nb\u0000",
    lone: "\ud800",
  };
  return {
    action: ACTIONS[seq % ACTIONS.length] ?? "case.opened",
    subject: { kind: "case", id: `case_${seq}` },
    cause: seq % 3 === 0 ? null : { kind: "decision", id: `decision_${seq}` },
    caseId: seq % 2 === 0 ? null : `case_${seq}`,
    before: null,
    after: seq % 5 === 0 ? null : after,
    facts: { amountFen: seq * 100 },
    seq,
    at: 1_750_000_000_000 + seq * 1000,
    actor: { kind: "person", id: "person_1" },
    txId: `tx_${seq}`,
    version: 1,
  };
}

export function memoryLog(count: number): MemoryLog {
  const texts = Array.from({ length: count }, (_, seq) => entryText(sampleEntry(seq)));
  const nodes = new Map<string, Uint8Array>();
  let [frontier, size]: [Uint8Array[], number] = [[], 0];
  for (const text of texts) {
    const next = appendLeaf(sha256, frontier, size, leafHash(sha256, text));
    for (const { level, index, hash } of next.newNodes) nodes.set(`${level}/${index}`, hash);
    ({ frontier, size } = next);
  }
  const node: NodeReader = (level, index) => {
    const hash = nodes.get(`${level}/${index}`);
    if (!hash) throw new Error(`no node ${level}/${index}`);
    return hash;
  };
  return { texts, node, rootAt: (at) => rootAt(sha256, at, node) };
}

/** A published checkpoint of this log at a size. */
export function publish(
  log: MemoryLog,
  origin: string,
  size: number,
  signers: readonly NoteSigner[],
): string {
  const checkpoint: Checkpoint = { origin, size, root: log.rootAt(size) };
  return signCheckpoint(checkpoint, signers);
}

export async function* entriesOf(texts: readonly string[]): AsyncGenerator<{ seq: number; text: string }> {
  for (const [seq, text] of texts.entries()) yield { seq, text };
}
