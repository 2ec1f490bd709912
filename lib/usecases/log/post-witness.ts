import { keepWitnessPost, type WitnessPost, witnessPosts } from "@/db/operational-witness";
import { newestCheckpointNote } from "@/db/queries/log-reading";
import type { Letter, Posted } from "@/lib/outbox/post";
import type { Ctx } from "../context";

/** Somebody outside who keeps checkpoints, and how letters get there. */
export type Witness = { url: string; post: (letter: Letter) => Promise<Posted> };

const ATTEMPTS_MAX = 12;
const WAIT_MS = 60_000;
const WAIT_MS_MAX = 3_600_000;
const DETAIL_CHARS_MAX = 200;

/**
 * Posts the newest signed checkpoint to the witness unless it has it (P22): the note itself as text/plain, outside
 * any transaction; anything but a 2xx is tried again, less and less often, until it is given up for the next
 * checkpoint. `now` skips the wait. Null: there was nothing to post.
 */
export async function postToWitness(
  ctx: Ctx,
  witness: Witness,
  { now = false } = {},
): Promise<WitnessPost | null> {
  const checkpoint = await newestCheckpointNote(ctx.store);
  if (!checkpoint) return null;
  const { newest } = await witnessPosts(ctx.store, witness.url);
  const before = newest?.size === checkpoint.size ? newest : null;
  if (before && !isDue(before, ctx.now(), now)) return null;
  const posted = await witness.post({
    url: witness.url,
    headers: { "content-type": "text/plain; charset=utf-8", "user-agent": "Weir" },
    body: checkpoint.note,
  });
  const attempts = (before?.attempts ?? 0) + 1;
  const isTaken = posted.outcome === "delivered";
  const row: WitnessPost = {
    id: `${checkpoint.size} ${witness.url}`,
    size: checkpoint.size,
    url: witness.url,
    attempts,
    lastAt: ctx.now(),
    status: posted.status,
    state: isTaken ? "accepted" : attempts < ATTEMPTS_MAX ? "waiting" : "given_up",
    detail: isTaken ? "" : `${posted.outcome} ${posted.response}`.slice(0, DETAIL_CHARS_MAX).trim(),
  };
  await keepWitnessPost(ctx.store, row);
  return row;
}

function isDue({ state, attempts, lastAt }: WitnessPost, now: number, asked: boolean): boolean {
  if (state === "accepted") return false;
  if (asked) return true;
  return state === "waiting" && now >= lastAt + Math.min(WAIT_MS * 2 ** (attempts - 1), WAIT_MS_MAX);
}

/** For metrics and the banner: how far the witness has followed, and whether it refuses the newest. */
export type WitnessState = { size: number; failing: boolean; triedAt: number | null; detail: string };

/** Null where no witness is named. */
export async function witnessState(ctx: Ctx, url: string | null): Promise<WitnessState | null> {
  if (url === null) return null;
  const { newest, accepted } = await witnessPosts(ctx.store, url);
  return {
    size: accepted?.size ?? 0,
    failing: newest !== null && newest.state !== "accepted",
    triedAt: newest?.lastAt ?? null,
    detail: newest?.state === "accepted" ? "" : (newest?.detail ?? ""),
  };
}
