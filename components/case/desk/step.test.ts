import { describe, expect, it } from "vitest";
import type { CaseView, PreviewView } from "@/lib/screens/views";
import {
  type Desk,
  type DeskEvent,
  type Effect,
  EMPTY_DESK,
  EMPTY_DRAFT,
  type Refusal,
  type Wanted,
} from "./state";
import { step } from "./step";

const preview = (tier = 3): PreviewView =>
  ({
    assessment: { tier },
    rule: "EC-10",
    category: "D3",
    seen: { case: 1, account: 1, store: 1, packId: "p" },
    deposit: null,
    products: 0,
  }) as unknown as PreviewView;

const view = (id: string, more: Partial<CaseView> = {}): CaseView =>
  ({
    id,
    number: 48_000 + Number(id.slice(1)),
    state: "open",
    version: 1,
    account: { id: `a-${id}` },
    store: null,
    item: {},
    evidence: [{ id: "e1" }],
    preview: preview(),
    lease: null,
    draft: null,
    ...more,
  }) as unknown as CaseView;

const confirm: Wanted = { kind: "confirm" };
const overturn: Wanted = { kind: "overturn", reason: "wrong_match", proposed: "wrong_match" };
const want = (wanted: Wanted, key: string): DeskEvent => ({ kind: "want", wanted, key });
const claimed = (id: string, fence = 7): DeskEvent => ({ kind: "claimed", id, fence, expiresAt: 900_000 });
const loaded = (id: string, more: Partial<CaseView> = {}): DeskEvent => ({
  kind: "loaded",
  view: view(id, more),
  draft: null,
});

/** Runs events from a desk with c1, c2 and c3 in the queue and loaded, c1 on screen. */
function deskAfter(...events: DeskEvent[]): { desk: Desk; effects: Effect[]; all: Effect[] } {
  const order = ["c1", "c2", "c3"].map((id) => ({ id, heldBy: null }));
  const start: DeskEvent[] = [
    { kind: "order", order },
    { kind: "open", id: "c1" },
    loaded("c1"),
    loaded("c2"),
    loaded("c3"),
  ];
  let desk = EMPTY_DESK;
  for (const event of start) desk = step(desk, event).desk;
  const all: Effect[] = [];
  let effects: Effect[] = [];
  for (const event of events) {
    const stepped = step(desk, event);
    desk = stepped.desk;
    effects = stepped.effects;
    all.push(...effects);
  }
  return { desk, effects, all };
}

const kinds = (effects: Effect[]) => effects.map((effect) => effect.kind);

describe("deciding", () => {
  it("waits for the lease: nothing is posted before it is confirmed, then it is, without a second key", () => {
    const waiting = deskAfter(want(confirm, "k1"));
    expect(kinds(waiting.effects)).toEqual(["claim"]);
    expect(waiting.desk.currentId).toBe("c1");
    const { desk, effects } = deskAfter(want(confirm, "k1"), claimed("c1"));
    expect(effects[0]).toMatchObject({ kind: "post", job: { caseId: "c1", fence: 7, wanted: confirm } });
    expect(desk.currentId).toBe("c2");
  });

  it("is called off by any change of the findings while it waits", () => {
    const { desk, all } = deskAfter(
      want(confirm, "k1"),
      { kind: "edit", patch: { severity: "serious" } },
      claimed("c1"),
    );
    expect(kinds(all)).not.toContain("post");
    expect(desk.currentId).toBe("c1");
  });

  it("claims the case it arrives at in the same step; skipping and moving on claim nothing", () => {
    const effectsOf = (event: DeskEvent) => deskAfter(claimed("c1"), event).effects;
    expect(effectsOf(want(overturn, "k1"))).toContainEqual({ kind: "claim", id: "c2" });
    expect(kinds(effectsOf(want({ kind: "skip" }, "k1")))).not.toContain("claim");
    expect(kinds(effectsOf({ kind: "move", by: 1 }))).not.toContain("claim");
  });

  it("moves on at once and posts in the background, one after the other, in order", () => {
    const first = deskAfter(claimed("c1"), want(confirm, "k1"), claimed("c2"), want(overturn, "k2"));
    expect(first.desk.currentId).toBe("c3");
    expect(first.all.filter((effect) => effect.kind === "post")).toHaveLength(1);
    const { desk, effects } = deskAfter(
      claimed("c1"),
      want(confirm, "k1"),
      claimed("c2"),
      want(overturn, "k2"),
      {
        kind: "answered",
        key: "k1",
        answer: { decisionId: "d1", undoUntil: 10_000 },
      },
    );
    expect(effects[0]).toMatchObject({ kind: "post", job: { key: "k2", caseId: "c2" } });
    expect(desk.outbox.map((job) => job.key)).toEqual(["k2"]);
  });

  it("cannot confirm while the preview of exactly these findings is not there; overturning can", () => {
    const edit: DeskEvent = { kind: "edit", patch: { severity: "serious" } };
    expect(kinds(deskAfter(claimed("c1"), edit, want(confirm, "k1")).effects)).toEqual([]);
    expect(kinds(deskAfter(claimed("c1"), edit, want(overturn, "k1")).effects)[0]).toBe("post");
  });

  it("throws away a preview that was computed for earlier findings", () => {
    const { desk } = deskAfter(
      claimed("c1"),
      { kind: "edit", patch: { severity: "serious" } },
      { kind: "edit", patch: { severity: "minor" } },
      { kind: "previewed", id: "c1", turn: 2, view: preview(4) },
    );
    expect(desk.works.c1?.preview.kind).toBe("working");
  });

  it("cannot confirm grave harm without its reason, nor a case without evidence left", () => {
    const grave: DeskEvent = { kind: "edit", patch: { graveHarm: true } };
    const fresh = (at: number, shown = preview()): DeskEvent => ({
      kind: "previewed",
      id: "c1",
      turn: at,
      view: shown,
    });
    expect(kinds(deskAfter(claimed("c1"), grave, fresh(2), want(confirm, "k1")).effects)).toEqual([]);
    const none = { ...preview(), assessment: null };
    expect(
      kinds(
        deskAfter(claimed("c1"), { kind: "dismiss", evidenceId: "e1" }, fresh(2, none), want(confirm, "k1"))
          .effects,
      ),
    ).toEqual([]);
  });

  it("cannot decide what somebody else holds", () => {
    const holder = { id: "p2", name: "陈默" };
    const refusal: Refusal = { kind: "taken", holder, expiresAt: 5 };
    const { desk, effects } = deskAfter(
      { kind: "edit", patch: { note: "x" } },
      { kind: "claimRefused", id: "c1", refusal },
      want(overturn, "k"),
    );
    expect(desk.works.c1?.lease).toMatchObject({ kind: "other", holder });
    expect(effects).toEqual([]);
  });

  it("that somebody else was quicker to claim gives way to the next one, unless something was typed", () => {
    const refusal: Refusal = { kind: "taken", holder: { id: "p2", name: "陈默" }, expiresAt: 5 };
    const lose: DeskEvent = { kind: "claimRefused", id: "c1", refusal };
    expect(deskAfter({ kind: "touched" }, lose).desk.currentId).toBe("c2");
    expect(deskAfter({ kind: "edit", patch: { note: "x" } }, lose).desk.currentId).toBe("c1");
  });

  it("passes over cases that others hold", () => {
    const order = ["c1", "c2", "c3"].map((id) => ({
      id,
      heldBy: id === "c2" ? { id: "p2", name: "陈默" } : null,
    }));
    expect(deskAfter({ kind: "order", order }, claimed("c1"), want(confirm, "k1")).desk.currentId).toBe("c3");
  });
});

describe("a refusal", () => {
  it("comes back to that very case with everything typed, facts loaded anew", () => {
    const refusal: Refusal = { kind: "stale", what: ["case"], by: "陈默", at: 5 };
    const { desk, effects } = deskAfter(
      claimed("c1"),
      { kind: "edit", patch: { note: "二维码和微信号" } },
      want(confirm, "k1"),
      { kind: "refused", key: "k1", refusal },
    );
    expect(desk.currentId).toBe("c1");
    expect(desk.works.c1).toMatchObject({ sent: false, refusal, draft: { note: "二维码和微信号" } });
    expect(effects).toContainEqual({ kind: "load", id: "c1" });
    expect(desk.outbox).toEqual([]);
  });

  it("keeps the typed text when the new facts arrive, and previews it again", () => {
    const { desk, effects } = deskAfter(
      claimed("c1"),
      { kind: "edit", patch: { note: "看图", severity: "serious" } },
      loaded("c1", { version: 2 }),
    );
    expect(desk.works.c1?.draft).toMatchObject({ note: "看图", severity: "serious" });
    expect(kinds(effects)).toEqual(["preview"]);
  });

  it("does not hold up what was decided after it", () => {
    const { effects } = deskAfter(claimed("c1"), want(confirm, "k1"), claimed("c2"), want(overturn, "k2"), {
      kind: "refused",
      key: "k1",
      refusal: { kind: "no_evidence" },
    });
    expect(effects[0]).toMatchObject({ kind: "post", job: { key: "k2" } });
  });
});

describe("a lost connection", () => {
  it("loses nothing: the same decision goes out again under the same key, the rest behind it", () => {
    const events: DeskEvent[] = [
      claimed("c1"),
      want(confirm, "k1"),
      claimed("c2"),
      want(overturn, "k2"),
      { kind: "lost", key: "k1", why: "no_answer" },
    ];
    const stalled = deskAfter(...events);
    expect(stalled.desk.outbox.map((job) => job.key)).toEqual(["k1", "k2"]);
    expect(stalled.effects).toEqual([
      { kind: "tell", what: { kind: "notSaved", number: 48_001, why: "no_answer" } },
    ]);
    const again = deskAfter(...events, { kind: "retry" });
    expect(again.effects).toMatchObject([{ kind: "post", job: { key: "k1" } }]);
  });
});

describe("undo", () => {
  it("brings the case back with note, category and dismissed evidence", () => {
    const { desk } = deskAfter(
      claimed("c1"),
      { kind: "edit", patch: { note: "看图", category: "D5" } },
      { kind: "dismiss", evidenceId: "e1" },
      { kind: "previewed", id: "c1", turn: 3, view: preview() },
      want(confirm, "k1"),
      { kind: "answered", key: "k1", answer: { decisionId: "d1", undoUntil: 10_000 } },
      { kind: "undo" },
      { kind: "undone", caseId: "c1" },
    );
    expect(desk.currentId).toBe("c1");
    expect(desk.works.c1).toMatchObject({
      sent: false,
      draft: { ...EMPTY_DRAFT, note: "看图", category: "D5", dismissed: ["e1"] },
    });
  });

  it("asked for before the answer follows the answer, for the latest decision only", () => {
    const answer = (key: string, decisionId: string): DeskEvent => ({
      kind: "answered",
      key,
      answer: { decisionId, undoUntil: 10_000 },
    });
    const { all } = deskAfter(
      claimed("c1"),
      want(confirm, "k1"),
      claimed("c2"),
      want(overturn, "k2"),
      { kind: "undo" },
      answer("k1", "d1"),
      answer("k2", "d2"),
    );
    const undone = all.filter((effect) => effect.kind === "undo");
    expect(undone).toMatchObject([{ undoable: { decisionId: "d2", caseId: "c2" } }]);
  });

  it("is asked of the server once, however often the key is pressed", () => {
    const { all } = deskAfter(
      claimed("c1"),
      want(confirm, "k1"),
      { kind: "answered", key: "k1", answer: { decisionId: "d1", undoUntil: 10_000 } },
      { kind: "undo" },
      { kind: "undo" },
    );
    expect(kinds(all).filter((kind) => kind === "undo")).toHaveLength(1);
  });
});

describe("moving on", () => {
  it("gives an untouched case back and keeps one with a note", () => {
    expect(kinds(deskAfter(claimed("c1"), { kind: "move", by: 1 }).effects)).toContain("release");
    const noted = deskAfter(claimed("c1"), { kind: "edit", patch: { note: "x" } }, { kind: "move", by: 1 });
    expect(kinds(noted.effects)).not.toContain("release");
  });

  it("gives a case back whose claim is confirmed only after the reviewer has moved on", () => {
    const { effects, desk } = deskAfter({ kind: "touched" }, { kind: "move", by: 1 }, claimed("c1"));
    expect(effects).toEqual([{ kind: "release", id: "c1", fence: 7 }]);
    expect(desk.works.c1?.lease).toEqual({ kind: "none" });
  });

  it("shows a case that was taken over as the other's, with what was typed", () => {
    const holder = { id: "p2", name: "陈默" };
    const order = ["c1", "c2", "c3"].map((id) => ({ id, heldBy: id === "c1" ? holder : null }));
    const { desk } = deskAfter(
      claimed("c1"),
      { kind: "edit", patch: { note: "x" } },
      { kind: "order", order },
    );
    expect(desk.works.c1).toMatchObject({ lease: { kind: "other", holder }, draft: { note: "x" } });
  });

  it("fetches the next two cases beforehand, without claiming them", () => {
    const order = ["c1", "c2", "c3", "c4", "c5"].map((id) => ({ id, heldBy: null }));
    let desk = step({ ...EMPTY_DESK, order }, { kind: "open", id: "c1" }).desk;
    desk = step(desk, loaded("c1")).desk;
    const { effects } = step(desk, { kind: "order", order });
    expect(effects).toEqual([{ kind: "prefetch", ids: ["c2", "c3"] }]);
  });
});
