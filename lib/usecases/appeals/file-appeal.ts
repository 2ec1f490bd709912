import { takeNumbers } from "@/db/operational-leases";
import { appealsOf, loadFileFacts } from "@/db/queries/appeal-filing";
import type { Actor } from "@/lib/domain/actor";
import { checkAppeal, type FileFacts, planFile } from "@/lib/domain/appeals/file";
import { appealNumber, type FileCommand, type FileRefusal } from "@/lib/domain/appeals/words";
import type { AppealId } from "@/lib/domain/ids";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { commitPlan } from "../commit-plan";
import type { Ctx } from "../context";
import { findReply } from "../idempotency";
import { readSetting } from "../settings/settings";
import { isUniqueViolation } from "../unique-violation";

export type Filed = {
  appealId: AppealId;
  number: string;
  acknowledgeBy: number;
  decideBy: number;
  /** Nobody is left who may decide it: the seniors have been told. */
  escalated: boolean;
  reReviewOf: AppealId | null;
};

/** Who acts for the judged: the holder of the notice's link, or the platform's key with the scope `appeals:write`. */
export type Appellant = Extract<Actor, { kind: "merchant" | "key" }>;

const FIRST_APPEAL = 3_001;

/**
 * Files an appeal against the decision of a notice, exactly once per key (policy.md, section 4). From then on the
 * money is not taken and the cooperation not ended until it is decided.
 */
export async function fileAppeal(
  ctx: Ctx,
  actor: Appellant,
  { key, ...command }: FileCommand & { key: string },
): Promise<Result<Filed, FileRefusal>> {
  const replay = await findReply<Filed>(ctx, actor, key, command);
  if (replay.kind === "stored") return ok(replay.reply);
  if (replay.kind === "key_reused") return refuse({ kind: "key_reused" });
  const now = ctx.now();
  const facts = await loadFileFacts(ctx.store, ctx.packs, command);
  if (!facts || !reaches(actor, facts)) return refuse({ kind: "not_found" });
  const checked = checkAppeal(facts, command, now);
  if (!checked.ok) return checked;
  const closed = (await readSetting(ctx, "calendar.closed_days")).value;
  const pack = { ...facts.pack, holidays: [...facts.pack.holidays, ...closed] };
  const number = await takeNumbers(ctx.store, "appeal", 1, FIRST_APPEAL);
  const tools = { newId: ctx.newId, seal: await ctx.vault.sealer(facts.account.id) };
  const { appeal, escalated, plan } = planFile(
    { ...facts, pack },
    command,
    { number, now, ...checked.value },
    tools,
  );
  const { id: appealId, acknowledgeBy, decideBy, reReviewOf } = appeal;
  const reply: Filed = {
    appealId,
    number: appealNumber(appeal),
    acknowledgeBy,
    decideBy,
    escalated,
    reReviewOf,
  };
  const idempotency = { key, inputHash: replay.inputHash, reply: JSON.stringify(reply) };
  try {
    const done = await commitPlan(ctx, actor, { ...plan, idempotency }, now);
    // The store's version moved, or the same key came twice: nothing a person judged, so it is looked at afresh.
    return done.ok ? ok(reply) : fileAppeal(ctx, actor, { key, ...command });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    const open = (await appealsOf(ctx.store, facts.decision.id)).find(({ outcome }) => outcome === null);
    if (!open) throw error;
    return refuse({ kind: "open_already", appealId: open.appeal.id });
  }
}

/** A link reaches its own notice only, and nothing once it is revoked. */
const reaches = (actor: Appellant, { notice, linkRevoked }: FileFacts): boolean =>
  actor.kind === "key" || (actor.id === notice.id && !linkRevoked);
