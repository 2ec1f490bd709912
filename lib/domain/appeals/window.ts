import type { AppealId } from "../ids";
import { handedOverAt } from "../policy/joining";
import { appealUntil } from "../policy/notice";
import { DAY_MS, HOUR_MS } from "../policy/offence";
import type { PolicyPack } from "../policy/pack";
import type * as R from "../records";
import { ok, type Result, refuse } from "../result";
import type { FileRefusal } from "./words";

export type AppealAndOutcome = { appeal: R.Appeal; outcome: R.AppealOutcome | null };

/** What decides whether a decision can be appealed, as the rows stand now. */
export type FilingFacts = {
  notice: R.Notice;
  handOver: R.NoticeHandOver | null;
  decision: R.Decision;
  undone: boolean;
  /** Oldest first. */
  reversals: R.Reversal[];
  /** Oldest first. */
  appeals: AppealAndOutcome[];
};

const REJECTED: readonly R.AppealOutcome["kind"][] = ["upheld", "not_an_appeal"];

export const isRejection = (outcome: R.AppealOutcome): boolean => REJECTED.includes(outcome.kind);

/**
 * The last moment at which an appeal can be filed (epoch ms): the pack's days from the hand-over of the notice, or
 * of the latest re-step, whose message counts as handed over after the pack's hours. Null: not handed over yet.
 */
export function filingUntil(
  facts: Pick<FilingFacts, "handOver" | "decision" | "reversals">,
  now: number,
  pack: PolicyPack,
): number | null {
  const { handOver, decision } = facts;
  const handed = handedOverAt(
    {
      sentAt: decision.undoUntil,
      answeredAt: handOver?.how === "webhook" ? handOver.at : null,
      openedAt: handOver?.how === "opened" ? handOver.at : null,
    },
    now,
    pack,
  );
  const stepped = lastRestep(facts.reversals);
  if (handed === null && stepped === null) return null;
  return Math.max(
    handed === null ? 0 : appealUntil(handed, pack),
    stepped === null ? 0 : restepAppealUntil(stepped.at, pack),
  );
}

/** The end of the window that a re-step opens (policy.md, section 4: "each change has its own ... appeal window"). */
export const restepAppealUntil = (at: number, pack: PolicyPack): number =>
  appealUntil(at + pack.notice.handOverHours * HOUR_MS, pack);

const lastRestep = (reversals: readonly R.Reversal[]): R.Reversal | null =>
  reversals.filter((each) => each.kind === "restep").at(-1) ?? null;

export const reReviewUntil = (rejectedAt: number, pack: PolicyPack): number =>
  rejectedAt + pack.appeals.reReviewDays * DAY_MS;

/** Whether the decision of a notice can be appealed now; a re-review names what it reviews (policy.md, section 4). */
export function checkFiling(
  facts: FilingFacts,
  now: number,
  pack: PolicyPack,
): Result<{ reReviewOf: AppealId | null }, FileRefusal> {
  if (facts.undone) return refuse({ kind: "not_standing", why: "undone" });
  if (facts.reversals.some((each) => each.kind === "reverse")) {
    return refuse({ kind: "not_standing", why: "reversed" });
  }
  if (now < facts.decision.undoUntil) return refuse({ kind: "not_told_yet" });
  const open = facts.appeals.find(({ outcome }) => outcome === null);
  if (open) return refuse({ kind: "open_already", appealId: open.appeal.id });
  const changedAt = lastRestep(facts.reversals)?.at ?? 0;
  const answered = facts.appeals.filter(
    ({ outcome }) => outcome && outcome.kind !== "withdrawn" && outcome.at >= changedAt,
  );
  const last = answered.at(-1);
  if (last?.outcome) return checkReReview(last.appeal, last.outcome, now, pack);
  const until = filingUntil(facts, now, pack);
  return until !== null && now > until ? refuse({ kind: "window_closed", until }) : ok({ reReviewOf: null });
}

function checkReReview(
  appeal: R.Appeal,
  outcome: R.AppealOutcome,
  now: number,
  pack: PolicyPack,
): Result<{ reReviewOf: AppealId | null }, FileRefusal> {
  if (appeal.reReviewOf) return refuse({ kind: "re_reviewed_already", appealId: appeal.id });
  if (!isRejection(outcome)) return refuse({ kind: "answered_already", appealId: appeal.id });
  const until = reReviewUntil(outcome.at, pack);
  return now > until ? refuse({ kind: "window_closed", until }) : ok({ reReviewOf: appeal.id });
}
