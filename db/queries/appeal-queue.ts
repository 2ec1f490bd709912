import { and, asc, count, desc, eq, gt, lt, ne, or, sql } from "drizzle-orm";
import type { AppealId, DecisionId, PersonId } from "@/lib/domain/ids";
import type * as R from "@/lib/domain/records";
import type { Store } from "../store";

/** An appeal in the list. It carries no name of whoever took part in the decision. */
export type AppealRow = {
  appeal: Omit<R.Appeal, "statementSealed">;
  caseNumber: number;
  accountName: string;
  storeName: string | null;
  tier: R.Decision["tier"];
  rule: R.Decision["rule"];
  outcome: R.AppealOutcome["kind"] | null;
  /** Who holds it just now. */
  holder: { id: PersonId; name: string; expiresAt: number } | null;
  escalated: boolean;
};

export type AppealPage = { after: { decideBy: number; id: AppealId } | null; limit: number };

/** Open appeals by their deadline, or decided ones, the latest deadline first; `after` is the last row seen. */
export async function appealQueue(
  store: Store,
  which: "open" | "decided",
  { after, limit }: AppealPage,
  now: number,
): Promise<AppealRow[]> {
  const { db, t } = store;
  const { decideBy, id } = t.appeal;
  const isOpen = which === "open";
  const beyond = isOpen ? gt : lt;
  const rows = await db
    .select({
      appeal: t.appeal,
      caseNumber: t.case.number,
      accountName: t.account.name,
      storeName: t.store.name,
      tier: t.decision.tier,
      rule: t.decision.rule,
      outcome: t.appealOutcome.kind,
      holderId: t.lease.holderId,
      holderName: t.person.name,
      expiresAt: t.lease.expiresAt,
      escalated: sql<number>`(select count(*) from log_entries e where e.subject_kind = 'appeal' and e.subject_id = ${id} and e.action = 'appeal.escalated')`,
    })
    .from(t.appeal)
    .innerJoin(t.case, eq(t.case.id, t.appeal.caseId))
    .innerJoin(t.decision, eq(t.decision.id, t.appeal.decisionId))
    .innerJoin(t.account, eq(t.account.id, t.appeal.accountId))
    .leftJoin(t.store, eq(t.store.id, t.decision.storeId))
    .leftJoin(t.appealOutcome, eq(t.appealOutcome.id, id))
    .leftJoin(t.lease, and(eq(sql`${t.lease.id}`, id), gt(t.lease.expiresAt, now)))
    .leftJoin(t.person, eq(t.person.id, t.lease.holderId))
    .where(
      and(
        isOpen ? ne(t.appeal.state, "decided") : eq(t.appeal.state, "decided"),
        after
          ? or(beyond(decideBy, after.decideBy), and(eq(decideBy, after.decideBy), beyond(id, after.id)))
          : undefined,
      ),
    )
    .orderBy(isOpen ? asc(decideBy) : desc(decideBy), isOpen ? asc(id) : desc(id))
    .limit(limit);
  return rows.map(({ appeal, holderId, holderName, expiresAt, escalated, ...row }) => {
    const { statementSealed: _statement, ...bare } = appeal;
    const held = holderId !== null && expiresAt !== null;
    return {
      ...row,
      appeal: bare,
      holder: held ? { id: holderId, name: holderName ?? "", expiresAt } : null,
      escalated: Number(escalated) > 0,
    };
  });
}

/** For the rail and for reminders: open, past their deadline, and not acknowledged in time. */
export async function appealCounts(
  store: Store,
  now: number,
): Promise<{ open: number; overdue: number; unacknowledged: number }> {
  const { db, t } = store;
  const isOpen = ne(t.appeal.state, "decided");
  const one = async (where: ReturnType<typeof and>) =>
    (await db.select({ n: count() }).from(t.appeal).where(where))[0]?.n ?? 0;
  const [open, overdue, unacknowledged] = await Promise.all([
    one(isOpen),
    one(and(isOpen, lt(t.appeal.decideBy, now))),
    one(and(eq(t.appeal.state, "filed"), lt(t.appeal.acknowledgeBy, now))),
  ]);
  return { open, overdue, unacknowledged };
}

const RESTITUTIONS_MAX = 1_000;

export type RestepLeft = { decisionId: DecisionId; caseId: string; from: number; to: number; since: number };

/** Later decisions that an appeal's decider had judged and so left: until another person steps them down. */
export async function restepsLeft(store: Store): Promise<RestepLeft[]> {
  const { db, t } = store;
  const made = await db
    .select({ at: t.logEntry.at, text: t.logEntry.text })
    .from(t.logEntry)
    .where(and(eq(t.logEntry.action, "restitution.made"), sql`${t.logEntry.text} not like '%"left":[]%'`))
    .orderBy(desc(t.logEntry.seq))
    .limit(RESTITUTIONS_MAX);
  const left = made.flatMap(({ at, text }) => {
    const { facts } = JSON.parse(text) as {
      facts: { left: { id: DecisionId; from: number; to: number }[] };
    };
    return facts.left.map((each) => ({ ...each, since: at }));
  });
  const waiting: RestepLeft[] = [];
  for (const { id, from, to, since } of left) {
    const [row] = await db
      .select({ caseId: t.decision.caseId, doneAt: sql<number | null>`max(${t.reversal.at})` })
      .from(t.decision)
      .leftJoin(t.reversal, eq(t.reversal.decisionId, t.decision.id))
      .where(eq(t.decision.id, id))
      .groupBy(t.decision.caseId);
    const done = row?.doneAt != null && Number(row.doneAt) >= since;
    if (row && !done) waiting.push({ decisionId: id, caseId: row.caseId, from, to, since });
  }
  return waiting;
}
