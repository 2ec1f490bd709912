import { eq } from "drizzle-orm";
import { claimCase } from "@/lib/usecases/cases/claim-case";
import { escalateCase } from "@/lib/usecases/cases/escalate-case";
import { skipCase } from "@/lib/usecases/cases/skip-case";
import { ESCALATED, OPEN } from "../content/history";
import type { PersonKey } from "../content/people";
import { openAndClaim } from "./decide";
import { type Desk, missesCase, personOf } from "./desk";

const MINUTE = 60_000;

/** Cases that somebody reads at the moment of seeding, and cases put aside. */
const HELD: [itemKey: string, by: PersonKey, minutesAgo: number][] = [
  ["pm-20", "wangrui", 6],
  ["cs-13", "sunyue", 4],
  ["co-33", "chenmo", 2],
];
const SKIPPED: [itemKey: string, by: PersonKey, minutesAgo: number][] = [
  ["ch-15", "chenmo", 12],
  ["pd-14", "sunyue", 9],
];

/** Plans what goes on at the desk just now: escalations, claims, skips. */
export function planPresent(desk: Desk, takesPart: (itemKey: string) => boolean): void {
  for (const { itemKey, minutesAgo, byKey, note } of ESCALATED) {
    if (!takesPart(itemKey)) continue;
    desk.timeline.plan(desk.now - minutesAgo * MINUTE, () => escalate(desk, itemKey, byKey, note));
  }
  for (const [itemKey, by, minutesAgo] of HELD) {
    desk.timeline.plan(desk.now - minutesAgo * MINUTE, async () => {
      const caseId = desk.cases.get(itemKey);
      if (caseId) await claimCase(desk.ctx, personOf(desk, by), caseId);
    });
  }
  for (const [itemKey, by, minutesAgo] of SKIPPED) {
    desk.timeline.plan(desk.now - minutesAgo * MINUTE, async () => {
      const caseId = desk.cases.get(itemKey);
      if (caseId) await skipCase(desk.ctx, personOf(desk, by), { caseId, fence: null });
    });
  }
}

async function escalate(desk: Desk, itemKey: string, byKey: PersonKey, note: string): Promise<void> {
  const { ctx } = desk;
  const caseId = desk.cases.get(itemKey);
  if (!caseId) {
    missesCase(desk, itemKey, "has no case to escalate");
    return;
  }
  const actor = personOf(desk, byKey);
  const fence = await openAndClaim(desk, actor, caseId);
  const { db, t } = ctx.store;
  const [found] = await db.select({ version: t.case.version }).from(t.case).where(eq(t.case.id, caseId));
  const seen = { case: found?.version ?? 0 };
  const done = await escalateCase(ctx, actor, { caseId, seen, fence, note }, `demo-escalate-${itemKey}`);
  if (!done.ok) desk.surprises.push(`${itemKey} was not escalated: ${JSON.stringify(done.refusal)}`);
}

/** Every case that the content leaves open is open now; others are surprises. */
export async function checkPresent(desk: Desk, takesPart: (itemKey: string) => boolean): Promise<void> {
  const { db, t } = desk.ctx.store;
  const rows = await db.select({ id: t.case.id, state: t.case.state }).from(t.case);
  const states = new Map(rows.map((row) => [row.id, row.state]));
  for (const { itemKey } of OPEN.filter((step) => takesPart(step.itemKey))) {
    const caseId = desk.cases.get(itemKey);
    const state = caseId ? states.get(caseId) : "without a case";
    if (state !== "open" && state !== "escalated") missesCase(desk, itemKey, `is not open: ${state}`);
  }
}
