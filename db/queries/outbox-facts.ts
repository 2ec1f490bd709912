import { and, eq, inArray, isNull, lte, ne } from "drizzle-orm";
import type { AccountId, EndpointId, MessageId, ProductId, StoreId } from "@/lib/domain/ids";
import type * as R from "@/lib/domain/records";
import type { Store } from "../store";

/** Endpoints that are there: paused ones too, for which messages are kept. */
export const knownEndpoints = ({ db, t }: Store): Promise<R.Endpoint[]> =>
  db.select().from(t.endpoint).where(isNull(t.endpoint.removedAt)).orderBy(t.endpoint.id);

/** Endpoints that are told: neither removed nor paused. */
export const liveEndpoints = async (store: Store): Promise<R.Endpoint[]> =>
  (await knownEndpoints(store)).filter(({ pausedAt }) => pausedAt === null);

export async function endpointById({ db, t }: Store, id: EndpointId): Promise<R.Endpoint | null> {
  const [row] = await db.select().from(t.endpoint).where(eq(t.endpoint.id, id));
  return row ?? null;
}

export async function healthOf({ db, t }: Store, id: EndpointId) {
  const [row] = await db.select().from(t.endpointHealth).where(eq(t.endpointHealth.id, id));
  return row ?? null;
}

export async function messageById({ db, t }: Store, id: MessageId): Promise<R.Message | null> {
  const [row] = await db.select().from(t.message).where(eq(t.message.id, id));
  return row ?? null;
}

/** Holds of the stop switch that nothing has released; held while there is one. */
export async function openHolds({ db, t }: Store): Promise<R.OutboundHold[]> {
  const found = await db
    .select({ hold: t.outboundHold })
    .from(t.outboundHold)
    .leftJoin(t.outboundRelease, eq(t.outboundRelease.id, t.outboundHold.id))
    .where(isNull(t.outboundRelease.id));
  return found.map((row) => row.hold);
}

export type StandingFacts = {
  platformId: string;
  measures: (R.Measure & { endedAt: number | null })[];
  /** Decisions under appeal: what of theirs cannot be taken back waits. */
  appealed: string[];
};

/** A subject's measures that have begun by `now`, with the id the platform knows it by; null: no such subject. */
export async function standingFacts(
  store: Store,
  subject: { kind: R.SubjectKind; id: string },
  now: number,
): Promise<StandingFacts | null> {
  const { db, t } = store;
  const platformId = await platformIdOf(store, subject);
  if (platformId === null) return null;
  const found = await db
    .select({ measure: t.measure, endedAt: t.measureEnd.at })
    .from(t.measure)
    .leftJoin(t.measureEnd, eq(t.measureEnd.id, t.measure.id))
    .where(
      and(
        eq(t.measure.targetKind, subject.kind),
        eq(t.measure.targetId, subject.id),
        lte(t.measure.startAt, now),
      ),
    );
  const decisions = [...new Set(found.flatMap((row) => row.measure.decisionId ?? []))];
  const appeals =
    decisions.length === 0
      ? []
      : await db
          .select({ decisionId: t.appeal.decisionId })
          .from(t.appeal)
          .where(and(inArray(t.appeal.decisionId, decisions), ne(t.appeal.state, "decided")));
  return {
    platformId,
    measures: found.map((row) => ({ ...row.measure, endedAt: row.endedAt })),
    appealed: appeals.map((row) => row.decisionId),
  };
}

/** The message that told this version of a subject's standing; the subject as the platform knows it. */
export async function standingMessage(
  store: Store,
  subject: { kind: R.SubjectKind; id: string },
  version: number,
): Promise<R.Message | null> {
  const { db, t } = store;
  const id = await ownIdOf(store, subject);
  if (id === null) return null;
  const { message } = t;
  const [row] = await db
    .select()
    .from(message)
    .where(
      and(
        eq(message.subjectKind, subject.kind),
        eq(message.subjectId, id),
        eq(message.kind, "standing"),
        eq(message.subjectVersion, version),
      ),
    );
  return row ?? null;
}

async function ownIdOf(
  { db, t }: Store,
  { kind, id }: { kind: R.SubjectKind; id: string },
): Promise<string | null> {
  if (kind === "item") return id;
  const table = subjectTable(t, kind);
  const [row] = await db.select({ id: table.id }).from(table).where(eq(table.platformId, id));
  return row?.id ?? null;
}

/** The three differ in nothing that is asked of them here. */
const subjectTable = (t: Store["t"], kind: "account" | "store" | "product") =>
  ({ account: t.account, store: t.store, product: t.product })[kind] as typeof t.account;

export async function platformIdOf(
  { db, t }: Store,
  { kind, id }: { kind: R.SubjectKind; id: string },
): Promise<string | null> {
  // An item's measures name it as the platform does.
  if (kind === "item") return id;
  const table = subjectTable(t, kind);
  const [row] = await db
    .select({ platformId: table.platformId })
    .from(table)
    .where(eq(table.id, id as AccountId & StoreId & ProductId));
  return row?.platformId ?? null;
}
