import { eq } from "drizzle-orm";
import type { AccountId } from "@/lib/domain/ids";
import type { Sealed } from "@/lib/domain/records";
import type { Store } from "../store";
import type { AuditRecord } from "./audit";

type Text = { kind: "decision" | "proposal" | "appeal" | "comment"; sealed: Sealed; accountId: AccountId };

const DECISION = /"(decision_[0-9A-Z]{26})"/;
const PROPOSAL = /"(proposal_[0-9A-Z]{26})"/;
const COMMENT = /"(comment_[0-9A-Z]{26})"/;
const APPEAL = /"(appeal_[0-9A-Z]{26})"/;

/** The text that an entry's record keeps sealed: of its comment, its appeal, its decision or its proposal. */
export async function sealedTextOf(store: Store, entry: AuditRecord): Promise<Text | null> {
  const { db, t } = store;
  const named = (pattern: RegExp) => (pattern.exec(entry.text)?.[1] ?? "") as never;
  if (entry.action === "case.commented") {
    const [row] = await db
      .select()
      .from(t.comment)
      .where(eq(t.comment.id, named(COMMENT)));
    return row ? { kind: "comment", sealed: row.sealed, accountId: row.accountId } : null;
  }
  if (entry.action.startsWith("appeal.")) {
    const [row] = await db
      .select()
      .from(t.appeal)
      .where(eq(t.appeal.id, named(APPEAL)));
    return row ? { kind: "appeal", sealed: row.statementSealed, accountId: row.accountId } : null;
  }
  // A proposal's preview names the decisions that count before it: their notes are not its own.
  if (named(DECISION) && !entry.action.startsWith("proposal.")) {
    const [row] = await db
      .select()
      .from(t.decision)
      .where(eq(t.decision.id, named(DECISION)));
    return row?.noteSealed ? { kind: "decision", sealed: row.noteSealed, accountId: row.accountId } : null;
  }
  const [row] = await db
    .select()
    .from(t.proposal)
    .where(eq(t.proposal.id, named(PROPOSAL)));
  return row?.noteSealed ? { kind: "proposal", sealed: row.noteSealed, accountId: row.accountId } : null;
}
