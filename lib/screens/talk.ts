import { cannedNotes, commentsOf, opinionsOf, readAt, reviewers } from "@/db/queries/talk";
import type { PersonActor } from "@/lib/domain/actor";
import type { CaseId } from "@/lib/domain/ids";
import type { Opinion } from "@/lib/domain/records";
import type { Ctx } from "@/lib/usecases/context";
import { openText } from "./open";
import { veilOver } from "./veil";
import { wordsAbout } from "./words";

export type CommentView = {
  id: string;
  by: string | null;
  at: number;
  text: string | null;
  fresh: boolean;
  mine: boolean;
};
export type OpinionView = {
  id: string;
  askedBy: string | null;
  askedOf: string | null;
  at: number;
  question: string | null;
  answer: { opinion: Opinion; text: string | null; at: number } | null;
  /** This person may answer it. */
  mine: boolean;
};
export type TalkView = {
  comments: CommentView[];
  opinions: OpinionView[];
  people: { id: string; name: string }[];
  unread: number;
};

/** What colleagues said about a case; names hidden where an appeal needs its decider not to know. */
export async function loadTalk(ctx: Ctx, actor: PersonActor, caseId: CaseId): Promise<TalkView> {
  const [comments, opinions, people, seen, veil, words] = await Promise.all([
    commentsOf(ctx.store, caseId),
    opinionsOf(ctx.store, caseId),
    reviewers(ctx.store),
    readAt(ctx.store, actor.id, `case:${caseId}`),
    veilOver(ctx, actor, [caseId]),
    wordsAbout(ctx, actor, caseId),
  ]);
  const names = new Map(people.map(({ id, name }) => [id as string, name]));
  const nameOf = (id: string) => veil.name(caseId, id, names.get(id) ?? "–");
  const views = await Promise.all(
    comments.map(
      async ({ id, by, at, sealed, name }): Promise<CommentView> => ({
        id,
        by: veil.name(caseId, by, name),
        at,
        text: words(await openText(ctx, sealed)),
        fresh: at > seen && by !== actor.id,
        mine: by === actor.id,
      }),
    ),
  );
  return {
    comments: views,
    opinions: await Promise.all(
      opinions.map(
        async ({ ask, answer }): Promise<OpinionView> => ({
          id: ask.id,
          askedBy: nameOf(ask.askedBy),
          askedOf: nameOf(ask.askedOf),
          at: ask.at,
          question: words(await openText(ctx, ask.sealed)),
          answer: answer && {
            opinion: answer.opinion,
            text: words(await openText(ctx, answer.sealed)),
            at: answer.at,
          },
          mine: ask.askedOf === actor.id && answer === null,
        }),
      ),
    ),
    people: people.filter(({ id }) => id !== actor.id).map(({ id, name }) => ({ id, name })),
    unread: views.filter(({ fresh }) => fresh).length,
  };
}

/** Who reviews: names for mentions, opinions and assignments. */
export const loadReviewers = (ctx: Ctx) => reviewers(ctx.store);
/** The notes that seniors keep ready. */
export const loadCannedNotes = (ctx: Ctx) => cannedNotes(ctx.store);
