import { eq } from "drizzle-orm";
import { opinionAsk } from "@/db/queries/talk";
import { permit } from "@/lib/domain/access/permit";
import type { PersonActor } from "@/lib/domain/actor";
import type { CaseId, OpinionId, PersonId } from "@/lib/domain/ids";
import { add } from "@/lib/domain/plan";
import type { Opinion } from "@/lib/domain/records";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { commitPlan } from "../commit-plan";
import type { Ctx } from "../context";
import { findReply } from "../idempotency";
import { isUniqueViolation } from "../unique-violation";
import { areReviewers, type TalkRefusal } from "./comment-case";

/** Asks a colleague what they think of a case; it stays where it is and is decided by whoever holds it. */
export async function askOpinion(
  ctx: Ctx,
  actor: PersonActor,
  command: { caseId: CaseId; askedOf: PersonId; text: string },
  key: string,
): Promise<Result<{ opinionId: OpinionId }, TalkRefusal>> {
  const allowed = permit(actor, "case.second_opinion");
  if (!allowed.ok) return allowed;
  const replay = await findReply<{ opinionId: OpinionId }>(ctx, actor, key, command);
  if (replay.kind === "stored") return ok(replay.reply);
  if (replay.kind === "key_reused") return refuse({ kind: "key_reused" });
  const { db, t } = ctx.store;
  const [found] = await db.select().from(t.case).where(eq(t.case.id, command.caseId));
  if (!found) return refuse({ kind: "not_found" });
  if (command.askedOf === actor.id || !(await areReviewers(ctx, [command.askedOf]))) {
    return refuse({ kind: "unknown_person" });
  }
  const now = ctx.now();
  const seal = await ctx.vault.sealer(found.accountId);
  const id = ctx.newId("opinion") as OpinionId;
  const { caseId, askedOf } = command;
  const row = {
    id,
    caseId,
    accountId: found.accountId,
    askedBy: actor.id,
    askedOf,
    at: now,
    sealed: seal(command.text),
  };
  const entry = {
    action: "case.second_opinion_asked",
    subject: { kind: "case", id: caseId },
    cause: null,
    caseId,
    before: null,
    after: null,
    facts: { opinion: id, askedOf },
  } as const;
  const idempotency = { key, inputHash: replay.inputHash, reply: JSON.stringify({ opinionId: id }) };
  const done = await commitPlan(
    ctx,
    actor,
    { changes: [add("opinionAsk", row)], entries: [entry], idempotency },
    now,
  );
  return done.ok ? ok({ opinionId: id }) : askOpinion(ctx, actor, command, key);
}

/** Answers a second opinion: once, and only by whom it was asked of. */
export async function answerOpinion(
  ctx: Ctx,
  actor: PersonActor,
  command: { id: OpinionId; opinion: Opinion; text: string },
): Promise<Result<{ caseId: CaseId }, TalkRefusal>> {
  const allowed = permit(actor, "case.second_opinion");
  if (!allowed.ok) return allowed;
  const found = await opinionAsk(ctx.store, command.id);
  if (!found || found.ask.askedOf !== actor.id) return refuse({ kind: "not_found" });
  if (found.answered !== null) return refuse({ kind: "answered_already" });
  const { ask } = found;
  const now = ctx.now();
  const seal = await ctx.vault.sealer(ask.accountId);
  const { id, opinion, text } = command;
  const row = {
    id,
    caseId: ask.caseId,
    by: actor.id,
    askedBy: ask.askedBy,
    at: now,
    opinion,
    sealed: seal(text),
  };
  const entry = {
    action: "case.second_opinion_given",
    subject: { kind: "case", id: ask.caseId },
    cause: null,
    caseId: ask.caseId,
    before: null,
    after: null,
    facts: { opinion: id, says: opinion },
  } as const;
  try {
    const done = await commitPlan(
      ctx,
      actor,
      { changes: [add("opinionAnswer", row)], entries: [entry] },
      now,
    );
    return done.ok ? ok({ caseId: ask.caseId }) : refuse({ kind: "answered_already" });
  } catch (error) {
    if (isUniqueViolation(error)) return refuse({ kind: "answered_already" });
    throw error;
  }
}
