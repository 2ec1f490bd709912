import type { CaseView, EvidenceView, ImageView } from "@/lib/screens/views";

/** Evidence that stands in one text or on one picture: opened together. */
export type Piece = {
  id: string;
  view: CaseView;
  evidence: EvidenceView[];
  field: { name: string; text: string } | null;
  image: ImageView | null;
};

/** All that must be opened, case by case and in reading order; one piece for each text or picture. */
export function piecesOf(cases: readonly CaseView[], wanted: readonly string[]): Piece[] {
  const needed = new Set(wanted);
  const pieces = new Map<string, Piece>();
  for (const view of cases) {
    for (const evidence of view.evidence) {
      if (!needed.has(evidence.id)) continue;
      const [span] = evidence.spans;
      const place = span.kind === "text" ? span.field : span.image;
      const id = `${view.id}:${place}`;
      const known = pieces.get(id);
      if (known) known.evidence.push(evidence);
      else pieces.set(id, { id, view, evidence: [evidence], ...placeOf(view, place) });
    }
  }
  return [...pieces.values()];
}

function placeOf(view: CaseView, place: string): Pick<Piece, "field" | "image"> {
  const text = view.item?.texts.find((each) => each.field === place);
  if (text) return { field: { name: text.field, text: text.text }, image: null };
  return { field: null, image: view.images.find((each) => each.hash === place) ?? null };
}
