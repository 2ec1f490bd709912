import { and, asc, desc, eq, gt, inArray, isNull, ne, sql } from "drizzle-orm";
import type { AccountId, CaseId, PersonId } from "@/lib/domain/ids";
import type * as R from "@/lib/domain/records";
import { done } from "../steps";
import type { Store } from "../store";

const COMMENTS_MAX = 200;
const INBOX_MAX = 100;

/** What was said about a case, oldest first. */
export async function commentsOf(store: Store, caseId: CaseId): Promise<(R.Comment & { name: string })[]> {
  const { db, t } = store;
  const rows = await db
    .select({ comment: t.comment, name: t.person.name })
    .from(t.comment)
    .innerJoin(t.person, eq(t.person.id, t.comment.by))
    .where(eq(t.comment.caseId, caseId))
    .orderBy(asc(t.comment.at), asc(t.comment.id))
    .limit(COMMENTS_MAX);
  return rows.map(({ comment, name }) => ({ ...comment, name }));
}

export async function opinionsOf(store: Store, caseId: CaseId) {
  const { db, t } = store;
  return db
    .select({ ask: t.opinionAsk, answer: t.opinionAnswer })
    .from(t.opinionAsk)
    .leftJoin(t.opinionAnswer, eq(t.opinionAnswer.id, t.opinionAsk.id))
    .where(eq(t.opinionAsk.caseId, caseId))
    .orderBy(asc(t.opinionAsk.at))
    .limit(COMMENTS_MAX);
}

export async function opinionAsk(store: Store, id: string) {
  const { db, t } = store;
  const [found] = await db
    .select({ ask: t.opinionAsk, answered: t.opinionAnswer.at })
    .from(t.opinionAsk)
    .leftJoin(t.opinionAnswer, eq(t.opinionAnswer.id, t.opinionAsk.id))
    .where(eq(t.opinionAsk.id, id as never));
  return found ?? null;
}

/** Who reviews: whom a comment can mention, whom a case can go to. */
export async function reviewers(
  store: Store,
): Promise<{ id: PersonId; name: string; role: R.Person["role"] }[]> {
  const { db, t } = store;
  return db
    .select({ id: t.person.id, name: t.person.name, role: t.person.role })
    .from(t.person)
    .where(and(isNull(t.person.disabledAt), inArray(t.person.role, ["reviewer", "senior"])))
    .orderBy(asc(t.person.name), asc(t.person.id))
    .limit(500);
}

export async function cannedNotes(store: Store): Promise<R.CannedNote[]> {
  const { db, t } = store;
  return db
    .select()
    .from(t.cannedNote)
    .where(isNull(t.cannedNote.retiredAt))
    .orderBy(asc(t.cannedNote.title), asc(t.cannedNote.id))
    .limit(100);
}

/** Marks things as read by a person; `what` is `kind:id`, or `case:id` for a case's comments up to now. */
export async function markRead(
  store: Store,
  personId: PersonId,
  what: readonly string[],
  at: number,
): Promise<void> {
  if (what.length === 0) return;
  await store.transact(function* (db, t) {
    for (const each of what) {
      yield* done(
        db
          .insert(t.readMark)
          .values({ id: `${personId}:${each}`, personId, what: each, at })
          .onConflictDoUpdate({ target: t.readMark.id, set: { at } }),
      );
    }
  });
}

export async function readAt(store: Store, personId: PersonId, what: string): Promise<number> {
  const { db, t } = store;
  const [mark] = await db
    .select({ at: t.readMark.at })
    .from(t.readMark)
    .where(eq(t.readMark.id, `${personId}:${what}`));
  return mark?.at ?? 0;
}

export type InboxRow = {
  kind: "mention" | "opinion_asked" | "opinion_given" | "reversed";
  refId: string;
  caseId: CaseId;
  number: number;
  accountId: AccountId;
  by: PersonId;
  at: number;
  sealed: string | null;
  readAt: number | null;
};

/**
 * What concerns one person since `since`, newest first: where they were mentioned, opinions asked of them and given to
 * them, and their own decisions that were reversed or reduced.
 */
export async function inboxRows(store: Store, personId: PersonId, since: number): Promise<InboxRow[]> {
  const { db, t } = store;
  const of = { caseId: t.case.id, number: t.case.number, accountId: t.case.accountId, readAt: t.readMark.at };
  const mark = (kind: InboxRow["kind"], id: unknown) =>
    eq(t.readMark.id, sql`${personId} || ${sql.raw(`':${kind}:'`)} || ${id}`);
  const [mentions, asked, given, reversed] = await Promise.all([
    db
      .select({
        ...of,
        refId: t.commentMention.id,
        by: t.commentMention.by,
        at: t.commentMention.at,
        sealed: t.comment.sealed,
      })
      .from(t.commentMention)
      .innerJoin(t.comment, eq(t.comment.id, t.commentMention.commentId))
      .innerJoin(t.case, eq(t.case.id, t.commentMention.caseId))
      .leftJoin(t.readMark, mark("mention", t.commentMention.id))
      .where(and(eq(t.commentMention.personId, personId), gt(t.commentMention.at, since)))
      .orderBy(desc(t.commentMention.at))
      .limit(INBOX_MAX),
    db
      .select({
        ...of,
        refId: t.opinionAsk.id,
        by: t.opinionAsk.askedBy,
        at: t.opinionAsk.at,
        sealed: t.opinionAsk.sealed,
      })
      .from(t.opinionAsk)
      .innerJoin(t.case, eq(t.case.id, t.opinionAsk.caseId))
      .leftJoin(t.opinionAnswer, eq(t.opinionAnswer.id, t.opinionAsk.id))
      .leftJoin(t.readMark, mark("opinion_asked", t.opinionAsk.id))
      .where(and(eq(t.opinionAsk.askedOf, personId), gt(t.opinionAsk.at, since), isNull(t.opinionAnswer.id)))
      .orderBy(desc(t.opinionAsk.at))
      .limit(INBOX_MAX),
    db
      .select({
        ...of,
        refId: t.opinionAnswer.id,
        by: t.opinionAnswer.by,
        at: t.opinionAnswer.at,
        sealed: t.opinionAnswer.sealed,
      })
      .from(t.opinionAnswer)
      .innerJoin(t.case, eq(t.case.id, t.opinionAnswer.caseId))
      .leftJoin(t.readMark, mark("opinion_given", t.opinionAnswer.id))
      .where(and(eq(t.opinionAnswer.askedBy, personId), gt(t.opinionAnswer.at, since)))
      .orderBy(desc(t.opinionAnswer.at))
      .limit(INBOX_MAX),
    db
      .select({
        ...of,
        refId: t.reversal.id,
        by: t.reversal.by,
        at: t.reversal.at,
        sealed: t.appealOutcome.replySealed,
      })
      .from(t.reversal)
      .innerJoin(t.decision, eq(t.decision.id, t.reversal.decisionId))
      .innerJoin(t.case, eq(t.case.id, t.decision.caseId))
      .leftJoin(t.appealOutcome, eq(t.appealOutcome.id, t.reversal.appealId))
      .leftJoin(t.readMark, mark("reversed", t.reversal.id))
      .where(
        and(
          eq(t.decision.decidedBy, personId),
          ne(t.reversal.by, personId),
          inArray(t.reversal.kind, ["reverse", "reduce"]),
          gt(t.reversal.at, since),
        ),
      )
      .orderBy(desc(t.reversal.at))
      .limit(INBOX_MAX),
  ]);
  const as = (kind: InboxRow["kind"], rows: Omit<InboxRow, "kind">[]) =>
    rows.map((row) => ({ ...row, kind }));
  return [
    ...as("mention", mentions),
    ...as("opinion_asked", asked),
    ...as("opinion_given", given),
    ...as("reversed", reversed),
  ]
    .sort((a, b) => b.at - a.at)
    .slice(0, INBOX_MAX);
}
