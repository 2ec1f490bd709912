import { claimDeliveries, keepFailure, takeMessages } from "@/db/operational-outbox";
import { erasuresOf } from "@/db/queries/erasure-facts";
import { healthOf, knownEndpoints, messageById } from "@/db/queries/outbox-facts";
import type { AccountId, NoticeId } from "@/lib/domain/ids";
import { batchFor, nextAttemptAt, shouldPause } from "@/lib/domain/outbox/retry";
import type { Plan } from "@/lib/domain/plan";
import type * as R from "@/lib/domain/records";
import type { Letter, Posted } from "@/lib/outbox/post";
import { commitPlan } from "../commit-plan";
import type { Ctx } from "../context";
import { recordHandOver } from "../notices/record-hand-over";
import { headersOf, letterOf } from "./letter";
import { pauseFailing } from "./pause-failing";

const MESSAGES_PER_TURN_MAX = 100;
const BATCH_MAX = 8;
/** Batches of one endpoint in one turn; then the others have theirs. */
const BATCHES_PER_TURN_MAX = 10;
const OUTBOX = { kind: "machine", id: "outbox" } as const;

export type Outside = {
  post: (letter: Letter) => Promise<Posted>;
  publicUrl: string;
  /** In [0, 1): spreads the attempts. */
  jitter: () => number;
};

/**
 * One bounded turn of everything that leaves: takes what may leave, then sends to every endpoint side by side, each
 * letter outside any transaction. Whatever step a process dies at, the next turn of any process goes on: what was
 * taken is in the table, what was leased comes free, what was sent but not noted is sent again under the same id.
 */
export async function deliverDue(ctx: Ctx, outside: Outside): Promise<number> {
  // A paused endpoint's share is kept for it as well: it gets everything when it is resumed.
  const endpoints = await knownEndpoints(ctx.store);
  if (endpoints.length === 0) return 0;
  const taken = await takeMessages(ctx.store, { endpoints, now: ctx.now(), limit: MESSAGES_PER_TURN_MAX });
  const sent = await everyOne(
    endpoints
      .filter(({ pausedAt }) => pausedAt === null)
      .map((endpoint) => deliverTo(ctx, outside, endpoint)),
  );
  return taken + sent.reduce((sum, each) => sum + each, 0);
}

/** Waits for all of them; the first that threw is thrown then, so that no letter is still under way. */
async function everyOne<T>(work: Promise<T>[]): Promise<T[]> {
  await Promise.allSettled(work);
  return Promise.all(work);
}

async function deliverTo(ctx: Ctx, outside: Outside, endpoint: R.Endpoint): Promise<number> {
  let sent = 0;
  for (let round = 0; round < BATCHES_PER_TURN_MAX; round++) {
    const claimed = await claimDeliveries(ctx.store, {
      endpointId: endpoint.id,
      worker: ctx.newId("tx"),
      now: ctx.now(),
      batch: (failures) => batchFor(failures, BATCH_MAX),
    });
    if (claimed.length === 0) break;
    sent += claimed.length;
    const good = await everyOne(claimed.map((delivery) => deliverOne(ctx, outside, endpoint, delivery)));
    if (good.includes(false)) break;
  }
  return sent;
}

/** Sends one letter and keeps what came of it. True when the endpoint took it. */
async function deliverOne(
  ctx: Ctx,
  outside: Outside,
  endpoint: R.Endpoint,
  delivery: R.Delivery,
): Promise<boolean> {
  const message = await messageById(ctx.store, delivery.messageId);
  if (!message) throw new Error(`the message of ${delivery.id} is gone`);
  const text = await letterOf(ctx, message, outside.publicUrl);
  const startedAt = ctx.now();
  // Erased meanwhile: there is nothing to tell any more, and nothing to try again.
  if (!text) return finish(ctx, { delivery, message, state: "failed", attempt: await blank(ctx, delivery) });
  const headers = await headersOf(ctx, endpoint, { id: message.id, body: text.sent });
  const posted = await outside.post({ url: endpoint.url, headers, body: text.sent });
  const attempt = await attemptOf(ctx, { delivery, endpoint, posted, startedAt, headers, shown: text.shown });
  if (posted.outcome === "delivered") {
    return finish(ctx, { delivery, message, state: "delivered", attempt });
  }
  const nextAt = nextAttemptAt(attempt.number, ctx.now(), outside.jitter());
  if (nextAt === null) await finish(ctx, { delivery, message, state: "failed", attempt });
  else await keepFailure(ctx.store, delivery, attempt, nextAt);
  const health = await healthOf(ctx.store, endpoint.id);
  if (health && shouldPause(health, ctx.now())) await pauseFailing(ctx, endpoint);
  return false;
}

type Ended = {
  delivery: R.Delivery;
  message: R.Message;
  state: "delivered" | "failed";
  attempt: R.DeliveryAttempt;
};

async function finish(ctx: Ctx, { delivery, message, state, attempt }: Ended): Promise<boolean> {
  const plan: Plan = {
    changes: [{ kind: "delivery_done", delivery, attempt, state }],
    entries: [
      {
        action: state === "delivered" ? "message.delivered" : "message.failed",
        subject: { kind: "message", id: message.id },
        cause: message.decisionId && { kind: "decision", id: message.decisionId },
        caseId: message.caseId,
        before: null,
        after: null,
        facts: {
          kind: message.kind,
          endpoint: delivery.endpointId,
          version: message.subjectVersion,
          attempts: attempt.number,
          status: attempt.status,
        },
      },
    ],
  };
  const done = await commitPlan(ctx, OUTBOX, plan, attempt.at);
  if (!done.ok || state !== "delivered") return false;
  if (message.kind === "notice") await handOver(ctx, message);
  return true;
}

/** The platform has taken the notice: its appeal window begins (policy.md, section 3). */
async function handOver(ctx: Ctx, message: R.Message): Promise<void> {
  const text = await ctx.vault.open(message.sealed);
  if (text === null) return;
  await recordHandOver(ctx, OUTBOX, (JSON.parse(text) as { noticeId: NoticeId }).noticeId, "webhook");
}

type Tried = {
  delivery: R.Delivery;
  endpoint: R.Endpoint;
  posted: Posted;
  startedAt: number;
  headers: Record<string, string>;
  shown: string;
};

async function attemptOf(ctx: Ctx, tried: Tried): Promise<R.DeliveryAttempt> {
  const { delivery, posted, startedAt, headers, shown } = tried;
  const seal = await ctx.vault.sealer(await authorOf(ctx, delivery));
  const now = ctx.now();
  return {
    id: ctx.newId("attempt"),
    deliveryId: delivery.id,
    endpointId: delivery.endpointId,
    number: delivery.attempts + 1,
    at: now,
    tookMs: now - startedAt,
    outcome: posted.outcome,
    status: posted.status,
    requestSealed: seal(JSON.stringify({ headers, body: shown })),
    responseSealed: posted.response === "" ? null : seal(posted.response),
  };
}

const blank = async (ctx: Ctx, delivery: R.Delivery): Promise<R.DeliveryAttempt> => ({
  id: ctx.newId("attempt"),
  deliveryId: delivery.id,
  endpointId: delivery.endpointId,
  number: delivery.attempts + 1,
  at: ctx.now(),
  tookMs: 0,
  outcome: "blocked",
  status: null,
  requestSealed: (await ctx.vault.sealer("outbox"))("{}"),
  responseSealed: null,
});

/** Texts about an account are under its key, so that erasing the account erases them; once it is, under our own. */
async function authorOf(ctx: Ctx, { subjectKey }: R.Delivery): Promise<string> {
  if (!subjectKey.startsWith("account:")) return "outbox";
  const id = subjectKey.slice("account:".length) as AccountId;
  return (await erasuresOf(ctx.store, [id])).has(id) ? "outbox" : id;
}
