import type { Json } from "../log/entry";
import { type HeldMeasure, standingAt } from "../policy/standing";
import type * as R from "../records";

/** The names of events as endpoints see them. */
export const EVENT_OF: Record<R.MessageKind, string> = {
  notice: "notice.issued",
  standing: "standing.desired",
  appeal_reply: "appeal.replied",
  alert: "alert.raised",
};

export type StandingBodyFacts = {
  platformId: string;
  measures: readonly (HeldMeasure & Pick<R.Measure, "kind" | "text" | "decisionId">)[];
  /** Decisions under appeal. */
  appealed: readonly string[];
};

/**
 * The full desired standing of a subject at `now`: everything in force, each with its end, and nothing else. Whoever
 * keeps the highest version per subject is right, however late or often a message comes (decision record 011).
 */
export function standingBody(
  { platformId, measures, appealed }: StandingBodyFacts,
  subject: { kind: R.SubjectKind; version: number },
  now: number,
): Json {
  // What has not begun can still be undone: nobody is told of it.
  const begun = measures.filter((measure) => measure.startAt <= now);
  const standing = standingAt(begun, now);
  const lines = standing.lines.map((line) => {
    const causes = begun.filter((measure) => line.causes.includes(measure.id));
    const texts = causes.flatMap((measure) => measure.text ?? []);
    // Ending a cooperation cannot be taken back: it waits while each of its causes is under appeal.
    const waits =
      line.kind === "end_cooperation" &&
      causes.every((measure) => measure.decisionId !== null && appealed.includes(measure.decisionId));
    return {
      measure: line.kind,
      tier: line.tier,
      until: iso(line.until),
      waitsForAppeal: waits,
      scopes: line.scopes?.map((each) => ({ scope: each.scope, until: iso(each.until) })) ?? null,
      texts,
    };
  });
  return {
    subject: { kind: subject.kind, id: platformId },
    version: subject.version,
    at: iso(now),
    measures: lines,
    changesAt: iso(standing.changesAt),
  };
}

const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());

/** What is sent, as text: signed and hashed as it stands. */
export const letterText = (kind: R.MessageKind, createdAt: number, data: Json): string =>
  JSON.stringify({ type: EVENT_OF[kind], timestamp: new Date(createdAt).toISOString(), data });
