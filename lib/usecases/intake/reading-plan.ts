import type { PictureFacts } from "@/db/queries/waiting-pictures";
import type { PictureText } from "@/lib/domain/cases/picture-evidence";
import type { Evidence } from "@/lib/domain/detect/evidence";
import type { EntryDraft } from "@/lib/domain/log/entry";
import { add, type Change, move, type Plan } from "@/lib/domain/plan";
import type * as R from "@/lib/domain/records";
import type { NonEmpty } from "@/lib/domain/result";
import type { Ctx } from "../context";
import { caseFromEvidence, evidenceRows } from "./case-rows";
import type { Judged } from "./read-pictures";

export type ReadImage = {
  id: string;
  hash: string;
  /** Null where no copy of the picture could be opened. */
  reading: (PictureText & { refused: { kind: string } | null }) | null;
};

/**
 * The second step of one item as one plan: readings, evidence, sightings, and the case's move. A case that was
 * decided meanwhile keeps its decision and only gets the readings; so does a version that its case has left behind.
 */
export async function readingPlan(ctx: Ctx, facts: PictureFacts, judged: Judged): Promise<Plan> {
  const { item, account } = facts;
  const seal = await ctx.vault.sealer(account.id);
  const follows = isUndecided(facts.case) && (facts.case.itemId === item.id || takesOver(facts, judged));
  const from = (facts.evidence.at(-1)?.ordinal ?? 0) + 1;
  const of = {
    caseId: facts.case.id,
    itemId: item.id,
    account,
    storeId: item.storeId,
    from,
    source: "machine" as const,
    addedBy: null,
    seal,
  };
  const made = follows ? evidenceRows(ctx, of, judged.evidence) : { rows: [], sightings: [] };
  const moves = follows ? await caseMove(ctx, facts, judged, seal) : null;
  const rows: Change[] = [
    ...(made.rows.length > 0 ? [add("evidence", ...made.rows)] : []),
    ...(made.sightings.length > 0 ? [add("sighting", ...made.sightings)] : []),
    ...(moves ? [moves.change] : []),
    { kind: "item_verdict", id: item.id, verdict: isFlagged(facts, judged) ? "flagged" : "clear" },
  ];
  return {
    changes: [...imageChanges(ctx, judged, seal), ...rows] as NonEmpty<Change>,
    entries: entriesOf(facts, judged, made.rows, moves?.state ?? null),
  };
}

const UNDECIDED: readonly R.CaseState[] = ["reading", "open", "escalated"];
const isUndecided = (of: R.Case): boolean => UNDECIDED.includes(of.state);
const isFlagged = (facts: PictureFacts, judged: Judged): boolean =>
  facts.evidence.length + judged.evidence.length > 0;

/** A case follows another version of its item only to evidence: to a newer one, or where it has none itself. */
const takesOver = (facts: PictureFacts, { evidence }: Judged): boolean =>
  evidence.length > 0 && (facts.case.evidenceCount === 0 || facts.newestItem === facts.item.id);

function imageChanges(ctx: Ctx, { images }: Judged, seal: (text: string) => string): Change[] {
  return images.map(({ id, reading }) => ({
    kind: "image_read",
    id,
    state: reading && !reading.refused ? "read" : "failed",
    sealed: reading ? seal(JSON.stringify(reading)) : null,
    at: ctx.now(),
  }));
}

async function caseMove(
  ctx: Ctx,
  facts: PictureFacts,
  judged: Judged,
  seal: (text: string) => string,
): Promise<{ change: Change; state: R.CaseState }> {
  const evidence = [...(await openAll(ctx, facts.evidence)), ...judged.evidence];
  const isFirst = facts.case.state === "reading";
  const state = isFirst ? stateAfter(facts, judged, evidence) : facts.case.state;
  const { pack, strikes, snapshot } = judged;
  const { openedAt } = facts.case;
  const found =
    snapshot && judged.evidence.length > 0
      ? caseFromEvidence(ctx, { item: snapshot, evidence, strikes, openedAt, pack, seal })
      : {};
  const set = { ...found, state, itemId: facts.item.id, conductAt: facts.item.conductAt, picturesWaiting: 0 };
  return { change: move("case", facts.case, set), state };
}

/**
 * Nothing found and nothing else waits: the case is over. A picture that could be opened and not be read is for a
 * person: it may be made so.
 */
function stateAfter(facts: PictureFacts, { images }: Judged, evidence: readonly Evidence[]): R.CaseState {
  if (evidence.length > 0 || images.some(({ reading }) => reading?.refused)) return "open";
  return facts.othersWaiting > 0 ? "reading" : "clear";
}

async function openAll(ctx: Ctx, rows: readonly R.EvidenceRow[]): Promise<Evidence[]> {
  const opened = await Promise.all(rows.map((row) => ctx.vault.open(row.sealed)));
  return opened.flatMap((text) => (text === null ? [] : [JSON.parse(text) as Evidence]));
}

function entriesOf(
  facts: PictureFacts,
  { images }: Judged,
  rows: readonly R.EvidenceRow[],
  state: R.CaseState | null,
): NonEmpty<EntryDraft> {
  const before = facts.case.state;
  const read = images.filter(({ reading }) => reading && !reading.refused).length;
  const base = { cause: { kind: "item" as const, id: facts.item.id }, caseId: facts.case.id };
  const first: EntryDraft = {
    ...base,
    action: "intake.images_read",
    subject: { kind: "case", id: facts.case.id },
    before: { state: before },
    after: { state: state ?? before },
    facts: { item: facts.item.id, read, failed: images.length - read, evidence: rows.map(({ id }) => id) },
  };
  if (state !== "clear") return [first];
  const cleared: EntryDraft = {
    ...base,
    action: "case.cleared",
    subject: { kind: "case", id: facts.case.id },
    before: { state: before },
    after: { state: "clear" },
    facts: null,
  };
  return [first, cleared];
}
