import type { AppealId, FileId, PersonId } from "../ids";
import type { EntryDraft } from "../log/entry";
import { add, type Change, move, type Plan } from "../plan";
import type { PolicyPack } from "../policy/pack";
import { appealDeadlines } from "../policy/working-days";
import type * as R from "../records";
import type { NonEmpty } from "../result";
import { ok, type Result, refuse } from "../result";
import { eligibleFor, type TookPart } from "./independence";
import { alertMessage, queuedEntry, replyMessage } from "./messages";
import { checkFiling, type FilingFacts } from "./window";
import {
  type AppealTools,
  appealNumber,
  type FileCommand,
  type FileRefusal,
  type FilesRefusal,
} from "./words";

/** What an appeal is filed against, with those who could decide it. */
export type FileFacts = FilingFacts & {
  /** The link opens nothing any more; the platform can still file by its key. */
  linkRevoked: boolean;
  account: R.Account;
  store: R.Store | null;
  tookPart: TookPart;
  seniors: PersonId[];
  files: { id: FileId; sizeBytes: number; authorId: string }[];
  /** Orders to end the cooperation that nothing has ended: what is not done yet waits for the appeal. */
  endsCooperation: R.Measure[];
  pack: PolicyPack;
};

/** Whether this appeal can be filed with these files and words. */
export function checkAppeal(
  facts: FileFacts,
  command: FileCommand,
  now: number,
): Result<{ reReviewOf: AppealId | null }, FileRefusal> {
  if (command.statement.trim() === "") return refuse({ kind: "statement_needed" });
  const files = checkFiles(facts, command.files);
  if (!files.ok) return files;
  return checkFiling(facts, now, facts.pack);
}

/** Whether these attachments may go with one submission: not too many, kept for this account, none too large. */
export function checkFiles(
  { pack, account, files }: Pick<FileFacts, "pack" | "account" | "files">,
  given: readonly FileId[],
): Result<null, FilesRefusal> {
  const { filesMax, fileBytesMax } = pack.appeals;
  if (given.length > filesMax) return refuse({ kind: "too_many_files", filesMax });
  for (const fileId of given) {
    const file = files.find((each) => each.id === fileId);
    if (!file || file.authorId !== account.id)
      return refuse({ kind: "file_unusable", fileId, why: "unknown" });
    if (file.sizeBytes > fileBytesMax) return refuse({ kind: "file_unusable", fileId, why: "too_large" });
  }
  return ok(null);
}

/** The rows that hang attachments on an appeal, numbered after the `kept` ones that hang there already. */
export const fileRows = (appealId: AppealId, files: readonly FileId[], kept = 0): R.AppealFile[] =>
  files.map((fileId, index) => ({
    id: `${appealId}:${kept + index + 1}`,
    appealId,
    fileId,
    position: kept + index + 1,
  }));

/**
 * Files an appeal: its row, its files, the receipt to the merchant, and what pauses. Where nobody is left who may
 * decide it, the escalation is part of the same plan (policy.md, section 4).
 */
export function planFile(
  facts: FileFacts,
  command: FileCommand,
  filed: { number: number; reReviewOf: AppealId | null; now: number },
  tools: AppealTools,
): { appeal: R.Appeal; escalated: boolean; plan: Plan } {
  const { decision, account, notice } = facts;
  const { now } = filed;
  const appeal: R.Appeal = {
    id: tools.newId("appeal") as AppealId,
    number: filed.number,
    decisionId: decision.id,
    noticeId: notice.id,
    caseId: decision.caseId,
    accountId: account.id,
    statementSealed: tools.seal(command.statement),
    filedAt: now,
    ...appealDeadlines(now, decision.tier ?? 0, facts.pack),
    state: "filed",
    version: 1,
    reReviewOf: filed.reReviewOf,
  };
  const about = { account, caseId: decision.caseId, decisionId: decision.id, now };
  const received = replyMessage(
    about,
    {
      kind: "received",
      appealId: appeal.id,
      number: appealNumber(appeal),
      acknowledgeBy: appeal.acknowledgeBy,
      decideBy: appeal.decideBy,
    },
    tools,
  );
  const files = fileRows(appeal.id, command.files);
  const paused = pauses(facts, appeal);
  const escalated = eligibleFor(facts.tookPart, facts.seniors).length === 0;
  const alerts = escalated
    ? [alertMessage(about, { kind: "appeal_escalated", appealId: appeal.id }, tools)]
    : [];
  const messages = [received, ...alerts];
  const changes: NonEmpty<Change> = [
    add("appeal", appeal),
    ...(files.length > 0 ? [add("appealFile", ...files)] : []),
    ...paused.changes,
    add("message", ...messages),
  ];
  const entries: NonEmpty<EntryDraft> = [
    filedEntry(appeal, command),
    ...(escalated ? [escalatedEntry(appeal, "nobody_left")] : []),
    ...paused.entries,
    ...messages.map((message) => queuedEntry(message, { kind: "appeal", id: appeal.id })),
  ];
  return { appeal, escalated, plan: { changes, entries } };
}

function filedEntry(appeal: R.Appeal, command: FileCommand): EntryDraft {
  const { statementSealed: _statement, ...row } = appeal;
  return {
    action: appeal.reReviewOf ? "appeal.re_review_asked" : "appeal.filed",
    subject: { kind: "appeal", id: appeal.id },
    cause: { kind: "decision", id: appeal.decisionId },
    caseId: appeal.caseId,
    before: null,
    after: { state: appeal.state },
    facts: { ...row, files: command.files },
  };
}

export const escalatedEntry = (
  appeal: Pick<R.Appeal, "id" | "caseId" | "decisionId" | "decideBy">,
  why: "nobody_left" | "asked",
): EntryDraft => ({
  action: "appeal.escalated",
  subject: { kind: "appeal", id: appeal.id },
  cause: { kind: "decision", id: appeal.decisionId },
  caseId: appeal.caseId,
  before: null,
  after: null,
  facts: { why, decideBy: appeal.decideBy },
});

/** Pausing and resuming is told to the platform: the store's standing says which order still waits. */
export function pauses(
  facts: Pick<FileFacts, "endsCooperation" | "store">,
  appeal: Pick<R.Appeal, "id" | "caseId">,
  action: "measure.paused" | "measure.resumed" = "measure.paused",
): { changes: Change[]; entries: EntryDraft[] } {
  const { store, endsCooperation } = facts;
  if (!store || endsCooperation.length === 0) return { changes: [], entries: [] };
  return {
    changes: [move("store", store, {})],
    entries: endsCooperation.map(
      (measure): EntryDraft => ({
        action,
        subject: { kind: measure.targetKind, id: measure.targetId },
        cause: { kind: "appeal", id: appeal.id },
        caseId: appeal.caseId,
        before: null,
        after: null,
        facts: { id: measure.id },
      }),
    ),
  };
}
