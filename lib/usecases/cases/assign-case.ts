import { and, eq, inArray } from "drizzle-orm";
import { permit } from "@/lib/domain/access/permit";
import type { PersonActor } from "@/lib/domain/actor";
import type { CaseId, PersonId } from "@/lib/domain/ids";
import type { EntryDraft } from "@/lib/domain/log/entry";
import type { Change } from "@/lib/domain/plan";
import type * as R from "@/lib/domain/records";
import type { NonEmpty } from "@/lib/domain/result";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { commitPlan } from "../commit-plan";
import type { Ctx } from "../context";
import { areReviewers } from "../talk/comment-case";

export type AssignRefusal =
  | { kind: "not_found" }
  | { kind: "not_allowed"; permission: string }
  | { kind: "unknown_person" }
  | { kind: "not_open"; state: string }
  | { kind: "stale"; what: string[]; by: null; at: null };

const CASES_MAX = 500;
const WAITING = ["open", "escalated"] as const;

/** Gives a waiting case to a person, or to nobody. It stays in the queue; whoever holds it just now keeps it. */
export async function assignCase(
  ctx: Ctx,
  actor: PersonActor,
  command: { caseId: CaseId; to: PersonId | null },
): Promise<Result<{ to: PersonId | null }, AssignRefusal>> {
  const allowed = permit(actor, "case.assign");
  if (!allowed.ok) return allowed;
  const { db, t } = ctx.store;
  const [found] = await db.select().from(t.case).where(eq(t.case.id, command.caseId));
  if (!found) return refuse({ kind: "not_found" });
  if (!WAITING.some((state) => state === found.state))
    return refuse({ kind: "not_open", state: found.state });
  if (command.to && !(await areReviewers(ctx, [command.to]))) return refuse({ kind: "unknown_person" });
  if (found.assignedTo === command.to) return ok({ to: command.to });
  const plan = { changes: [reassign(found, command.to)], entries: [entryOf(found, command.to)] } as const;
  const done = await commitPlan(
    ctx,
    actor,
    { changes: [...plan.changes], entries: [...plan.entries] },
    ctx.now(),
  );
  return done.ok ? ok({ to: command.to }) : refuse({ kind: "stale", what: ["case"], by: null, at: null });
}

/** Takes everything back from somebody who is away: what they were given, and what they hold. */
export async function takeBack(
  ctx: Ctx,
  actor: PersonActor,
  personId: PersonId,
): Promise<Result<{ cases: number }, AssignRefusal>> {
  const allowed = permit(actor, "case.assign");
  if (!allowed.ok) return allowed;
  const { db, t } = ctx.store;
  const now = ctx.now();
  const [assigned, held] = await Promise.all([
    db
      .select()
      .from(t.case)
      .where(and(eq(t.case.assignedTo, personId), inArray(t.case.state, [...WAITING])))
      .limit(CASES_MAX),
    db
      .select({ case: t.case, expiresAt: t.lease.expiresAt })
      .from(t.lease)
      .innerJoin(t.case, eq(t.case.id, t.lease.id))
      .where(eq(t.lease.holderId, personId))
      .limit(CASES_MAX),
  ]);
  const live = held.filter(({ expiresAt }) => expiresAt > now).map((row) => row.case);
  const cases = new Map([...assigned, ...live].map((row) => [row.id, row]));
  if (cases.size === 0) return ok({ cases: 0 });
  const changes: Change[] = [
    ...assigned.map((row) => reassign(row, null)),
    ...live.map((row): Change => ({ kind: "release_lease", caseId: row.id })),
  ];
  const entries = [...cases.values()].map(
    (row): EntryDraft => ({ ...entryOf(row, null), action: "case.taken_back", facts: { from: personId } }),
  );
  const plan = { changes: changes as NonEmpty<Change>, entries: entries as NonEmpty<EntryDraft> };
  const done = await commitPlan(ctx, actor, plan, now);
  return done.ok ? ok({ cases: cases.size }) : refuse({ kind: "stale", what: ["case"], by: null, at: null });
}

const reassign = (row: R.Case, to: PersonId | null): Change => ({
  kind: "assign",
  caseId: row.id,
  from: row.assignedTo,
  to,
});

const entryOf = (row: R.Case, to: PersonId | null): EntryDraft => ({
  action: "case.assigned",
  subject: { kind: "case", id: row.id },
  cause: null,
  caseId: row.id,
  before: { assignedTo: row.assignedTo },
  after: { assignedTo: to },
  facts: null,
});
