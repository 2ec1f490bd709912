import { and, count, desc, eq, inArray, isNotNull, isNull, lt, or, sql } from "drizzle-orm";
import type { EndpointId, MessageId } from "@/lib/domain/ids";
import type * as R from "@/lib/domain/records";
import type { Store } from "../store";
import { platformIdOf } from "./outbox-facts";

/** Beyond this a count costs more than it tells. */
export const WAITING_SHOWN_MAX = 1000;

export type EndpointRow = Pick<
  R.Endpoint,
  "id" | "name" | "url" | "kinds" | "pausedAt" | "pausedWhy" | "previousUntil" | "createdAt"
> & { failures: number; lastSuccessAt: number | null; lastFailureAt: number | null; waiting: number };

/** Endpoints that are there, with how each does and how much waits for it; never a secret. */
export async function endpointRows(store: Store): Promise<EndpointRow[]> {
  const { db, t } = store;
  const { endpoint, endpointHealth: health } = t;
  const found = await db
    .select({
      id: endpoint.id,
      name: endpoint.name,
      url: endpoint.url,
      kinds: endpoint.kinds,
      pausedAt: endpoint.pausedAt,
      pausedWhy: endpoint.pausedWhy,
      previousUntil: endpoint.previousUntil,
      createdAt: endpoint.createdAt,
      failures: health.failures,
      lastSuccessAt: health.lastSuccessAt,
      lastFailureAt: health.lastFailureAt,
    })
    .from(endpoint)
    .leftJoin(health, eq(health.id, endpoint.id))
    .where(isNull(endpoint.removedAt))
    .orderBy(endpoint.id);
  return Promise.all(
    found.map(async (row) => ({
      ...row,
      failures: row.failures ?? 0,
      waiting: await waitingFor(store, row.id),
    })),
  );
}

async function waitingFor({ db, t }: Store, id: EndpointId): Promise<number> {
  const due = db
    .select({ id: t.delivery.id })
    .from(t.delivery)
    .where(and(eq(t.delivery.endpointId, id), eq(t.delivery.state, "due")))
    .limit(WAITING_SHOWN_MAX)
    .as("due");
  const [row] = await db.select({ n: count() }).from(due);
  return row?.n ?? 0;
}

export type DeliveryPlace = { createdAt: number; id: string };
export type DeliveryFilter = { state: R.Delivery["state"] | null; endpointId: EndpointId | null };

/** Deliveries newest first, below a place: a walk along the index of what is asked for. */
export async function deliveryRows(
  { db, t }: Store,
  { state, endpointId }: DeliveryFilter,
  { before, limit }: { before: DeliveryPlace | null; limit: number },
): Promise<(R.Delivery & { endpoint: string })[]> {
  const { delivery } = t;
  const rows = await db
    .select({ delivery, endpoint: t.endpoint.name })
    .from(delivery)
    .innerJoin(t.endpoint, eq(t.endpoint.id, delivery.endpointId))
    .where(
      and(
        state === null ? undefined : eq(delivery.state, state),
        endpointId === null ? undefined : eq(delivery.endpointId, endpointId),
        before === null
          ? undefined
          : or(
              lt(delivery.createdAt, before.createdAt),
              and(eq(delivery.createdAt, before.createdAt), lt(delivery.id, before.id)),
            ),
      ),
    )
    .orderBy(desc(delivery.createdAt), desc(delivery.id))
    .limit(limit);
  return rows.map((row) => ({ ...row.delivery, endpoint: row.endpoint }));
}

const ATTEMPTS_SHOWN_MAX = 50;

/** One delivery with its latest attempts; null: there is none. */
export async function deliveryWithAttempts(
  { db, t }: Store,
  id: string,
): Promise<{ delivery: R.Delivery; endpoint: string; attempts: R.DeliveryAttempt[] } | null> {
  const [found] = await db
    .select({ delivery: t.delivery, endpoint: t.endpoint.name })
    .from(t.delivery)
    .innerJoin(t.endpoint, eq(t.endpoint.id, t.delivery.endpointId))
    .where(eq(t.delivery.id, id));
  if (!found) return null;
  const attempts = await db
    .select()
    .from(t.deliveryAttempt)
    .where(eq(t.deliveryAttempt.deliveryId, id))
    .orderBy(desc(t.deliveryAttempt.at), desc(t.deliveryAttempt.id))
    .limit(ATTEMPTS_SHOWN_MAX);
  return { ...found, attempts };
}

export type DriftRow = Pick<
  Store["t"]["standing"]["$inferSelect"],
  "id" | "kind" | "commandedVersion" | "commandedAt" | "appliedVersion" | "refusedVersion"
> & { platformId: string; messageId: MessageId | null };

/** Standings that were commanded and not said to be applied, the longest waiting first. */
export async function driftRows(
  store: Store,
  { at, limit }: { at: number; limit: number },
): Promise<DriftRow[]> {
  const { db, t } = store;
  const { standing } = t;
  const rows = await db
    .select()
    .from(standing)
    .where(
      and(
        sql`${standing.appliedVersion} < ${standing.commandedVersion}`,
        isNotNull(standing.commandedAt),
        lt(standing.commandedAt, at),
      ),
    )
    .orderBy(standing.commandedAt, standing.id)
    .limit(limit);
  return Promise.all(
    rows.map(async ({ subjectId, version: _, appliedAt: _at, refusedAt: _no, ...row }) => ({
      ...row,
      platformId: (await platformIdOf(store, { kind: row.kind, id: subjectId })) ?? subjectId,
      messageId: await commandOf(store, { kind: row.kind, id: subjectId }, row.commandedVersion),
    })),
  );
}

async function commandOf(
  { db, t }: Store,
  subject: { kind: R.SubjectKind; id: string },
  version: number,
): Promise<MessageId | null> {
  const [row] = await db
    .select({ id: t.message.id })
    .from(t.message)
    .where(
      and(
        eq(t.message.subjectKind, subject.kind),
        eq(t.message.subjectId, subject.id),
        inArray(t.message.kind, ["standing"]),
        eq(t.message.subjectVersion, version),
      ),
    );
  return row?.id ?? null;
}
