import { readCheckpointNotes } from "@/db/queries/log-reading";
import type { NoteSigner } from "@/lib/domain/log/checkpoint";
import type { NoteKey } from "@/lib/domain/log/note";
import type { Ctx } from "../context";
import { publishCheckpoint } from "./publish-checkpoint";
import { readPublished } from "./published";
import { entryChunks } from "./read-log";
import { keysOf, type LogTrust } from "./trust";

export type LogExport = {
  entries: AsyncIterable<{ seq: number; text: string }>;
  checkpoints: string[];
  keys: NoteKey[];
  signer: NoteSigner;
  exportedAt: Date;
};

/** Publishes a checkpoint and gives everything an export is made of; entries are read as they are written. */
export async function exportLog(ctx: Ctx, trust: LogTrust): Promise<LogExport> {
  const { size, note } = await publishCheckpoint(ctx, trust);
  const kept = await readCheckpointNotes(ctx.store);
  const [signer] = trust.keys.signers;
  if (!signer) throw new Error("the log has no signing key");
  return {
    entries: textsOf(ctx, size),
    checkpoints: [...(await readPublished(trust.folder)), ...kept.map((each) => each.note), note],
    keys: keysOf(trust),
    signer,
    exportedAt: new Date(ctx.now()),
  };
}

async function* textsOf(ctx: Ctx, size: number): AsyncGenerator<{ seq: number; text: string }> {
  for await (const chunk of entryChunks(ctx, size)) {
    for (const { seq, text } of chunk) yield { seq, text: text as string };
  }
}
