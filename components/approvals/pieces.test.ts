import { describe, expect, test } from "vitest";
import type { CaseView, EvidenceView } from "@/lib/screens/views";
import { piecesOf } from "./pieces";

const text = (id: string, field: string): EvidenceView =>
  ({ id, spans: [{ kind: "text", field, start: 0, end: 1, text: "加" }] }) as unknown as EvidenceView;
const onImage = (id: string, image: string): EvidenceView =>
  ({ id, spans: [{ kind: "image", image, quad: [], text: "" }] }) as unknown as EvidenceView;
const caseWith = (id: string, evidence: EvidenceView[]): CaseView =>
  ({
    id,
    evidence,
    item: { texts: [{ field: "title", text: "加微信" }] },
    images: [{ hash: "a" }],
  }) as unknown as CaseView;

describe("the pieces of evidence an approver opens", () => {
  test("evidence in one text is one piece; another text, a picture and another case are others", () => {
    const first = caseWith("c1", [text("e1", "title"), text("e2", "title"), onImage("e3", "a")]);
    const cited = caseWith("c2", [text("e4", "title")]);
    const pieces = piecesOf([first, cited], ["e1", "e2", "e3", "e4"]);
    expect(pieces.map((piece) => piece.evidence.map((each) => each.id))).toEqual([
      ["e1", "e2"],
      ["e3"],
      ["e4"],
    ]);
    expect(pieces.map((piece) => [piece.field?.name ?? null, piece.image?.hash ?? null])).toEqual([
      ["title", null],
      [null, "a"],
      ["title", null],
    ]);
  });

  test("what the proposer dismissed is in no piece", () => {
    const only = caseWith("c1", [text("e1", "title"), onImage("e2", "a")]);
    expect(piecesOf([only], ["e2"]).flatMap((piece) => piece.evidence.map((each) => each.id))).toEqual([
      "e2",
    ]);
  });

  test("every id that must be opened can be opened, also where the text itself is gone", () => {
    const gone = { ...caseWith("c1", [text("e1", "nowhere")]), item: null } as CaseView;
    expect(piecesOf([gone], ["e1"])).toMatchObject([{ id: "c1:nowhere", field: null, image: null }]);
  });
});
