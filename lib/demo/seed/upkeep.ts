import { eq } from "drizzle-orm";
import type { DecisionId } from "@/lib/domain/ids";
import { DAY_MS } from "@/lib/domain/policy/offence";
import { flagLateProposals } from "@/lib/usecases/cases/flag-late-proposals";
import { takeDueReservations } from "@/lib/usecases/deposit/take-due-reservations";
import { putStores } from "@/lib/usecases/intake/put-stores";
import { endExpiredMeasures } from "@/lib/usecases/measures/end-expired";
import { STORES } from "../content/accounts";
import { between, type Desk, MACHINE, share } from "./desk";
import { accountOf } from "./items";

/** Two of five stores pay in again what damages took. */
const PAYS_IN_SHARE = 0.4;
const FIRST_DAYS_MIN = 3;
const FIRST_DAYS_MAX = 12;

/** Plans the jobs that run beside the desk, once a day from `from` to the seeding. Epoch ms. */
export function planUpkeep(desk: Desk, from: number): void {
  for (let at = from; at <= desk.now; at += DAY_MS) desk.timeline.plan(at, () => upkeep(desk));
  desk.timeline.plan(desk.now, () => upkeep(desk));
}

async function upkeep({ ctx }: Desk): Promise<void> {
  while ((await endExpiredMeasures(ctx)) > 0);
  await takeDueReservations(ctx);
  await flagLateProposals(ctx);
}

/** Plans a payment into the store's deposit some days after a decision took damages from it; not every store pays. */
export function planTopUp(desk: Desk, itemKey: string, decisionId: DecisionId): void {
  if (share(`${itemKey} pays`) > PAYS_IN_SHARE) return;
  const at =
    desk.clock.now + between(`${itemKey} paid`, FIRST_DAYS_MIN * 24, FIRST_DAYS_MAX * 24) * 3_600_000;
  desk.timeline.plan(at, async () => {
    const { db, t } = desk.ctx.store;
    const [held] = await db
      .select({ platformId: t.store.platformId, name: t.store.name, topUpFen: t.reservation.amountFen })
      .from(t.reservation)
      .innerJoin(t.store, eq(t.store.id, t.reservation.storeId))
      .where(eq(t.reservation.decisionId, decisionId));
    const store = STORES.find((each) => each.platformId === held?.platformId);
    if (!held || !store) return;
    const input = [{ ...held, ownerAccountId: accountOf(store.ownerKey).platformId }];
    const done = await putStores(desk.ctx, MACHINE, { input, key: `demo-top-up-${itemKey}` });
    if (!done.ok) desk.surprises.push(`${itemKey}: no top-up: ${done.refusal.kind}`);
  });
}
