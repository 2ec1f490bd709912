import type { NotAllowed } from "../access/permit";
import type { AppealId, DecisionId, FileId, IdPrefix, NoticeId } from "../ids";
import type { Json } from "../log/entry";
import type * as R from "../records";
import type { Step } from "../words";

/** What an appeal's plans take from the shell: ids, and the seal of the account that is judged. */
export type AppealTools = {
  newId: (prefix: IdPrefix) => string;
  seal: (text: string) => R.Sealed;
};

export type FileCommand = { noticeId: NoticeId; statement: string; files: FileId[] };

export type FileRefusal =
  | { kind: "not_found" }
  | { kind: "statement_needed" }
  /** The decision is still in its undo window: nobody has been told of it. */
  | { kind: "not_told_yet" }
  | { kind: "not_standing"; why: "undone" | "reversed" }
  | { kind: "open_already"; appealId: AppealId }
  /** Answered already and not by a rejection: there is nothing to look at again. */
  | { kind: "answered_already"; appealId: AppealId }
  /** `until`: the last moment at which it could have been filed, epoch ms. */
  | { kind: "window_closed"; until: number }
  | { kind: "re_reviewed_already"; appealId: AppealId }
  | FilesRefusal
  | { kind: "key_reused" };

export type FilesRefusal =
  | { kind: "too_many_files"; filesMax: number }
  | { kind: "file_unusable"; fileId: FileId; why: "unknown" | "too_large" };

/** The versions an outcome's preview was computed from; any difference is `stale`. */
export type AppealSeen = { appeal: number; account: number; store: number | null };

/** What an appeal can end in by a person; `withdrawn` is the merchant's own. */
export type OutcomeKind = Exclude<R.AppealOutcome["kind"], "withdrawn">;
export type OutcomeOrder =
  | { kind: "upheld" | "reversed" | "not_an_appeal" }
  | { kind: "reduced"; step: Step };

/** The reasoned reply: as a whole, and to each argument where there are several. */
export type Reply = { text: string; perArgument?: { argument: string; answer: string }[] };

export type AppealStale = {
  kind: "stale";
  what: ("appeal" | "account" | "store" | "deposit")[];
  by: string | null;
  at: number | null;
};

export type WorkRefusal =
  | { kind: "not_found" }
  /** Decided, withdrawn, or in a state in which this cannot be done. */
  | { kind: "not_open"; state: R.Appeal["state"] }
  | { kind: "not_claimed" }
  | { kind: "waiting_for_answer" }
  | { kind: "nothing_asked" }
  | { kind: "reason_needed" }
  | NotAllowed
  | { kind: "fenced"; holderName: string | null }
  | AppealStale
  | { kind: "key_reused" };

export type RestitutionRefusal =
  | { kind: "not_standing"; why: "undone" | "reversed" }
  /** A reduction must name a step below the one that stands. */
  | { kind: "not_lower"; standing: Step }
  | { kind: "nothing_to_step_down" }
  | { kind: "deposit"; why: string };

export type DecideRefusal = WorkRefusal | RestitutionRefusal;

export type CorrectRefusal =
  | { kind: "not_found" }
  | { kind: "reason_needed" }
  | { kind: "still_undoable" }
  /** An open appeal is answered through the appeal. */
  | { kind: "under_appeal"; appealId: AppealId }
  | NotAllowed
  | AppealStale
  | RestitutionRefusal
  | { kind: "key_reused" };

/** What the outbox tells the merchant about an appeal or a correction; sealed in the message. */
export type Told =
  | { kind: "received"; appealId: AppealId; number: string; acknowledgeBy: number; decideBy: number }
  | { kind: "asked"; appealId: AppealId; number: string; question: string }
  | {
      kind: "outcome";
      appealId: AppealId;
      number: string;
      outcome: R.AppealOutcome["kind"];
      reply: Reply;
      receipt: Json | null;
      differentPerson: true;
      /** Until when a rejection can be reviewed once more; null where it cannot. */
      reReviewUntil: number | null;
    }
  | { kind: "withdrawn"; appealId: AppealId; number: string }
  | { kind: "corrected"; decisionId: DecisionId; reason: string; receipt: Json }
  /** A later decision stepped down: with its own window to object. */
  | { kind: "restepped"; decisionId: DecisionId; receipt: Json; appealUntil: number };

export const appealNumber = (appeal: Pick<R.Appeal, "number">): string => `AP-${appeal.number}`;
