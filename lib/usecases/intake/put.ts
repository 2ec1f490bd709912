import type { Result } from "@/lib/domain/result";
import { isLockLoss, isUniqueViolation } from "../unique-violation";

/** What a machine puts, and its idempotency key, null for none. Ids within one call are unique. */
export type Put<T> = { input: readonly T[]; key: string | null };

export type PutRefusal =
  | { kind: "key_reused" }
  | { kind: "invalid"; issues: { path: string; message: string }[] };

export type SubjectOutcome = { platformId: string; id: string; result: "created" | "updated" | "unchanged" };

const TRIES_MAX = 8;
const WAIT_MS = 10;

/** Runs a machine's command again, on newer facts, while other writers come first. `null` asks for another run. */
export async function putTries<T>(
  run: () => Promise<Result<T, PutRefusal> | null>,
): Promise<Result<T, PutRefusal>> {
  for (let tries = 1; tries <= TRIES_MAX; tries++) {
    try {
      const result = await run();
      if (result) return result;
    } catch (error) {
      if ((!isUniqueViolation(error) && !isLockLoss(error)) || tries === TRIES_MAX) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, WAIT_MS * tries));
  }
  throw new Error(`other writers came first ${TRIES_MAX} times`);
}
