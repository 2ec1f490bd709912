import { newestCheckpointNote, readEntries, readHead } from "@/db/queries/log-reading";
import type { Actor } from "@/lib/domain/actor";
import { base64 } from "@/lib/domain/log/bytes";
import { openCheckpoint, signCheckpoint } from "@/lib/domain/log/checkpoint";
import { rootOf } from "@/lib/domain/log/tree";
import { add, type Plan } from "@/lib/domain/plan";
import type { CheckpointRow } from "@/lib/domain/records";
import { commitPlan } from "../commit-plan";
import type { Ctx } from "../context";
import { isUniqueViolation } from "../unique-violation";
import { writePublished } from "./published";
import { keysOf, type LogTrust } from "./trust";

const WEIR: Actor = { kind: "machine", id: "log" };

export type Published = { size: number; note: string; isNew: boolean };

/**
 * Signs the log as it is now and keeps the note in the folder and in the database (P22). Nothing new since the last
 * one (its own entry does not count): answers that one. Throws when this node's key is not the log's key, or when
 * the log is shorter than what was signed.
 */
export async function publishCheckpoint(ctx: Ctx, trust: LogTrust, actor: Actor = WEIR): Promise<Published> {
  const head = await readHead(ctx.store);
  const last = await newestCheckpointNote(ctx.store);
  if (last) mustBeOurs(last.note, head.size, trust);
  if (last && (await isNothingNew(ctx, last.size, head.size))) {
    await writePublished(trust.folder, last.size, last.note);
    return { size: last.size, note: last.note, isNew: false };
  }
  const { size } = head;
  const root = rootOf(ctx.sha256, head.frontier, size);
  const note = signCheckpoint({ origin: trust.origin, size, root }, trust.keys.signers);
  await writePublished(trust.folder, size, note);
  const now = ctx.now();
  try {
    const done = await commitPlan(ctx, actor, planOf({ size, at: now, note }, base64(root)), now);
    if (!done.ok) throw new Error(`a checkpoint was refused: ${done.refusal.kind}`);
  } catch (error) {
    // Another process signed the same head just now: the same statement, with the same key.
    if (!isUniqueViolation(error)) throw error;
  }
  return { size, note, isNew: true };
}

const planOf = (row: CheckpointRow, root: string): Plan => ({
  changes: [add("checkpoint", row)],
  entries: [
    {
      action: "checkpoint.published",
      subject: { kind: "checkpoint", id: String(row.size) },
      cause: null,
      caseId: null,
      before: null,
      after: null,
      facts: { size: row.size, root },
    },
  ],
});

function mustBeOurs(note: string, headSize: number, trust: LogTrust): void {
  const opened = openCheckpoint(trust.verify, note, keysOf(trust));
  if (!opened.ok) {
    throw new Error(
      `this node's log key did not sign the log's last checkpoint (${opened.refusal.why}): copy the file log-keys here`,
    );
  }
  if (opened.value.size > headSize) {
    throw new Error(
      `the log has ${headSize} entries, but ${opened.value.size} were signed: it was cut or restored`,
    );
  }
}

async function isNothingNew(ctx: Ctx, published: number, size: number): Promise<boolean> {
  if (size === published) return true;
  if (size > published + 1) return false;
  const [only] = await readEntries(ctx.store, published, 1);
  return only?.columns?.action === "checkpoint.published";
}
