import type { Ctx } from "../context";
import type { LogTrust } from "./trust";
import { type LogVerdict, verifyLog } from "./verify-log";

/** What this process knows of the log: what the banner shows and whether an export may leave. */
export type Verification =
  | { kind: "never" }
  | { kind: "verifying"; size: number; startedAt: number }
  | { kind: "verified"; size: number; root: string; at: number; checkpoint: { size: number } | null }
  | { kind: "broken"; firstBadEntry: number; why: string; at: number }
  | { kind: "failed"; at: number };

const home = globalThis as typeof globalThis & { weirVerification?: Verification };

export const lastVerification = (): Verification => home.weirVerification ?? { kind: "never" };

/** Verifies the whole log once at a time; a second caller is told that one is running. */
export async function verifyAndRemember(ctx: Ctx, trust: LogTrust): Promise<Verification> {
  const now = lastVerification();
  if (now.kind === "verifying") return now;
  home.weirVerification = { kind: "verifying", size: 0, startedAt: ctx.now() };
  try {
    const verdict = await verifyLog(ctx, trust, (size) => {
      home.weirVerification = { kind: "verifying", size, startedAt: ctx.now() };
    });
    home.weirVerification = remembered(verdict, ctx.now());
  } catch (error) {
    home.weirVerification = { kind: "failed", at: ctx.now() };
    throw error;
  }
  return home.weirVerification;
}

function remembered(verdict: LogVerdict, at: number): Verification {
  if (verdict.kind === "broken")
    return { kind: "broken", firstBadEntry: verdict.firstBadEntry, why: verdict.why, at };
  const root = Buffer.from(verdict.root).toString("hex");
  return { kind: "verified", size: verdict.size, root, at, checkpoint: verdict.newest };
}
