import {
  type DeliveryFilter,
  type DeliveryPlace,
  type DriftRow,
  deliveryRows,
  deliveryWithAttempts,
  driftRows,
  type EndpointRow,
  endpointRows,
} from "@/db/queries/deliveries";
import { openHolds } from "@/db/queries/outbox-facts";
import { may } from "@/lib/domain/access/table";
import type { PersonActor } from "@/lib/domain/actor";
import type * as R from "@/lib/domain/records";
import { nameOf } from "@/lib/usecases/cases/decide-refusal";
import type { Ctx } from "@/lib/usecases/context";

const PAGE = 50;
/** The platform has this long to say what it did before a command counts as drift. */
const DRIFT_AFTER_MS = 60_000;
const DRIFT_SHOWN_MAX = 100;

/** What machines are told of, and how each does. */
export const loadWebhooks = (ctx: Ctx): Promise<EndpointRow[]> => endpointRows(ctx.store);

export type HeldView = { by: string | null; at: number; reason: string | null };

/** Who stopped everything that leaves, and why; null: nothing is held. */
export async function heldNow(ctx: Ctx): Promise<HeldView | null> {
  const [hold] = await openHolds(ctx.store);
  if (!hold) return null;
  return { by: await nameOf(ctx, hold.by), at: hold.at, reason: await ctx.vault.open(hold.reasonSealed) };
}

export type DeliveryRow = Pick<
  R.Delivery,
  "id" | "kind" | "state" | "attempts" | "nextAt" | "createdAt" | "doneAt" | "lastOutcome" | "lastStatus"
> & { endpoint: string };
export type DeliveriesPage = {
  rows: DeliveryRow[];
  next: DeliveryPlace | null;
  held: HeldView | null;
  drift: DriftRow[];
};

/** Deliveries newest first, what the platform has not applied, and the stop switch. */
export async function loadDeliveries(
  ctx: Ctx,
  { filter, before }: { filter: DeliveryFilter; before: DeliveryPlace | null },
): Promise<DeliveriesPage> {
  const [found, held, drift] = await Promise.all([
    deliveryRows(ctx.store, filter, { before, limit: PAGE + 1 }),
    heldNow(ctx),
    driftRows(ctx.store, { at: ctx.now() - DRIFT_AFTER_MS, limit: DRIFT_SHOWN_MAX }),
  ]);
  const rows = found.slice(0, PAGE);
  const last = rows.at(-1);
  return {
    rows: rows.map(shown),
    next: found.length > PAGE && last ? { createdAt: last.createdAt, id: last.id } : null,
    held,
    drift,
  };
}

const shown = (row: R.Delivery & { endpoint: string }): DeliveryRow => ({
  id: row.id,
  kind: row.kind,
  state: row.state,
  attempts: row.attempts,
  nextAt: row.nextAt,
  createdAt: row.createdAt,
  doneAt: row.doneAt,
  lastOutcome: row.lastOutcome,
  lastStatus: row.lastStatus,
  endpoint: row.endpoint,
});

export type AttemptView = Pick<
  R.DeliveryAttempt,
  "id" | "number" | "at" | "tookMs" | "outcome" | "status"
> & { request: string | null; response: string | null };
export type DeliveryView = DeliveryRow & {
  messageId: string;
  attemptList: AttemptView[];
  /** What is said of a person's content is for those who see contacts in clear. */
  isMasked: boolean;
};

/** Kinds whose letters quote what somebody wrote. */
const QUOTING: readonly R.MessageKind[] = ["notice", "appeal_reply"];

/** One delivery with what was sent and answered at each attempt; null: there is none. */
export async function loadDelivery(ctx: Ctx, actor: PersonActor, id: string): Promise<DeliveryView | null> {
  const found = await deliveryWithAttempts(ctx.store, id);
  if (!found) return null;
  const { delivery, endpoint, attempts } = found;
  const isMasked = QUOTING.includes(delivery.kind) && !may(actor.role, "contact.clear");
  const read = async (sealed: R.Sealed | null) =>
    sealed === null || isMasked ? null : await ctx.vault.open(sealed);
  const attemptList = await Promise.all(
    attempts.map(async ({ id, number, at, tookMs, outcome, status, requestSealed, responseSealed }) => ({
      id,
      number,
      at,
      tookMs,
      outcome,
      status,
      request: await read(requestSealed),
      response: await read(responseSealed),
    })),
  );
  return { ...shown({ ...delivery, endpoint }), messageId: delivery.messageId, attemptList, isMasked };
}
