import { lt, sql } from "drizzle-orm";
import { done } from "./steps";
import type { Store } from "./store";

/** Until when each kind was last good, epoch ms: what is older goes. */
export type Terms = { sessions: number; drafts: number; deliveries: number };

/**
 * Removes what is not of record and out of its time: sessions and links that ended, drafts, attempts to deliver. That
 * they were stays in the log, where it was written.
 */
export async function forgetOld(store: Store, before: Terms): Promise<void> {
  await store.transact(function* (db, t) {
    const { session, accessLink, draft, deliveryAttempt } = t;
    yield* done(
      db
        .delete(session)
        .where(lt(sql`coalesce(${session.revokedAt}, ${session.expiresAt})`, before.sessions)),
    );
    yield* done(db.delete(accessLink).where(lt(accessLink.expiresAt, before.sessions)));
    yield* done(db.delete(draft).where(lt(draft.at, before.drafts)));
    yield* done(db.delete(deliveryAttempt).where(lt(deliveryAttempt.at, before.deliveries)));
  });
}
