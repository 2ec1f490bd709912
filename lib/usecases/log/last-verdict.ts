import { keepLogCheck, readLogCheck } from "@/db/log-check";
import { readHead } from "@/db/queries/log-reading";
import type { PersonActor } from "@/lib/domain/actor";
import type { Ctx } from "../context";
import type { LogTrust } from "./trust";
import { type LogVerdict, verifyLog } from "./verify-log";

type Outcome =
  | {
      kind: "verified";
      size: number;
      root: string;
      at: number;
      /** Name of who asked for it. */
      by: string;
      checkpoint: { size: number } | null;
    }
  | { kind: "broken"; firstBadEntry: number; why: string; at: number; by: string }
  | { kind: "failed"; at: number; by: string };

/** What is known of the log: what the banner shows and whether an export may leave. */
export type Verification =
  | { kind: "never" }
  | { kind: "verifying"; size: number; of: number; startedAt: number; by: string }
  | Outcome;

/** A run of this process; its result is kept in the database for all. */
const home = globalThis as typeof globalThis & {
  weirVerifying?: Extract<Verification, { kind: "verifying" }> | null;
};

export async function lastVerification(ctx: Ctx): Promise<Verification> {
  if (home.weirVerifying) return home.weirVerifying;
  const kept = await readLogCheck(ctx.store);
  return kept === null ? { kind: "never" } : (JSON.parse(kept) as Outcome);
}

/** Verifies the whole log once at a time; a second caller is told that one is running. */
export async function verifyAndRemember(
  ctx: Ctx,
  trust: LogTrust,
  actor: PersonActor,
): Promise<Verification> {
  if (home.weirVerifying) return home.weirVerifying;
  const running = { kind: "verifying", size: 0, of: 0, startedAt: ctx.now(), by: actor.name } as const;
  home.weirVerifying = running;
  try {
    const { size: of } = await readHead(ctx.store);
    const verdict = await verifyLog(ctx, trust, (size) => {
      home.weirVerifying = { ...running, size, of };
    });
    return await remember(ctx, outcomeOf(verdict, ctx.now(), actor.name));
  } catch (error) {
    await remember(ctx, { kind: "failed", at: ctx.now(), by: actor.name });
    throw error;
  } finally {
    home.weirVerifying = null;
  }
}

async function remember(ctx: Ctx, outcome: Outcome): Promise<Outcome> {
  await keepLogCheck(ctx.store, outcome.at, JSON.stringify(outcome));
  return outcome;
}

function outcomeOf(verdict: LogVerdict, at: number, by: string): Outcome {
  if (verdict.kind === "broken") {
    return { kind: "broken", firstBadEntry: verdict.firstBadEntry, why: verdict.why, at, by };
  }
  const root = Buffer.from(verdict.root).toString("hex");
  return { kind: "verified", size: verdict.size, root, at, by, checkpoint: verdict.newest };
}
