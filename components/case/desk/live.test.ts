import { describe, expect, it } from "vitest";
import type { CaseView } from "@/lib/screens/views";
import { type Desk, type DeskEvent, EMPTY_DESK, EMPTY_DRAFT, type Job } from "./state";
import { step } from "./step";

const view = (id: string, version = 1, accountId = `a-${id}`): CaseView =>
  ({
    id,
    account: { id: accountId },
    store: null,
    number: 48_000 + Number(id.slice(1)),
    state: "open",
    item: {},
    evidence: [{ id: "e1" }],
    preview: { assessment: { tier: 3 }, seen: { case: version, account: 1, store: 1, packId: "p" } },
    lease: null,
    draft: null,
  }) as unknown as CaseView;
const loaded = (id: string): DeskEvent => ({ kind: "loaded", view: view(id), draft: null });
const job = (id: string, key: string): Job => ({
  key,
  caseId: id,
  number: 48_000 + Number(id.slice(1)),
  wanted: { kind: "confirm" },
  fence: 7,
  draft: EMPTY_DRAFT,
  preview: view(id).preview,
});

function deskOf(...events: DeskEvent[]): Desk {
  const order = ["c1", "c2", "c3", "c4"].map((id) => ({ id, heldBy: null }));
  const start: DeskEvent[] = [
    { kind: "order", order },
    { kind: "open", id: "c1" },
    loaded("c1"),
    loaded("c2"),
    loaded("c3"),
  ];
  return [...start, ...events].reduce((desk, event) => step(desk, event).desk, EMPTY_DESK);
}
const holder = { id: "p2", name: "陈默" };
const change = (
  id: string,
  more: { version?: number; heldBy?: typeof holder; account?: number } = {},
): DeskEvent => ({
  kind: "changed",
  changes: [
    {
      id,
      version: more.version ?? 1,
      heldBy: more.heldBy ?? null,
      account: { id: `a-${id}`, version: more.account ?? 1 },
      store: null,
    },
  ],
});

describe("changes that come by themselves", () => {
  it("drop a case kept ready and fetch it anew, so that nobody judges older facts", () => {
    const { desk, effects } = step(deskOf(), change("c2", { version: 2 }));
    expect(desk.cases.c2).toBeUndefined();
    expect(effects).toEqual([{ kind: "prefetch", ids: ["c2"] }]);
  });

  it("load the case on screen again when its facts changed, and keep what was typed", () => {
    const typed = deskOf({ kind: "edit", patch: { note: "x" } });
    const { desk, effects } = step(typed, change("c1", { version: 2 }));
    expect(effects).toContainEqual({ kind: "load", id: "c1" });
    const after = step(desk, { kind: "loaded", view: view("c1", 2), draft: null }).desk;
    expect(after.works.c1?.draft.note).toBe("x");
    expect(step(typed, change("c1")).effects).not.toContainEqual({ kind: "load", id: "c1" });
  });

  it("make older what other cases of the same account were previewed against", () => {
    const desk = deskOf({ kind: "loaded", view: view("c3", 1, "a-c2"), draft: null });
    const decided = step(desk, change("c2", { account: 2 }));
    expect(decided.desk.cases.c3).toBeUndefined();
    expect(step(desk, change("c2")).desk.cases.c3).toBeDefined();
    const onScreen = deskOf({ kind: "loaded", view: view("c1", 1, "a-c2"), draft: null });
    expect(step(onScreen, change("c2", { account: 2 })).effects).toContainEqual({ kind: "load", id: "c1" });
  });

  it("of one's own confirmation come with its answer: the next case of the account is loaded again", () => {
    const desk = deskOf(
      { kind: "loaded", view: view("c2", 1, "a-c1"), draft: null },
      { kind: "claimed", id: "c1", fence: 7, expiresAt: 900_000 },
      { kind: "want", wanted: { kind: "confirm" }, key: "k1" },
    );
    expect(desk.currentId).toBe("c2");
    const { effects } = step(desk, { kind: "answered", key: "k1", answer: { decisionId: "d" } });
    expect(effects).toContainEqual({ kind: "load", id: "c2" });
  });

  it("show at once who took the case on screen, and lead past cases that others hold", () => {
    const taken = step(deskOf(), {
      kind: "claimed",
      id: "c1",
      fence: 7,
      expiresAt: 900_000,
    }).desk;
    expect(step(taken, change("c1", { heldBy: holder })).desk.works.c1?.lease.kind).toBe("other");
    const { desk, effects } = step(deskOf(), change("c2", { heldBy: holder }));
    expect(effects).toEqual([{ kind: "prefetch", ids: ["c4"] }]);
    expect(desk.order.find((each) => each.id === "c2")?.heldBy).toEqual(holder);
  });

  it("leave alone what this desk has sent itself", () => {
    const sent = deskOf(
      { kind: "claimed", id: "c1", fence: 7, expiresAt: 900_000 },
      { kind: "want", wanted: { kind: "confirm" }, key: "k1" },
    );
    const { desk, effects } = step(sent, change("c1", { version: 2 }));
    expect(desk.cases.c1).toBeDefined();
    expect(effects.filter((effect) => effect.kind === "load")).toEqual([]);
  });
});

describe("decisions that a reload interrupted", () => {
  it("are sent again in order, under the same keys", () => {
    const jobs = [job("c7", "k7"), job("c8", "k8")];
    const { desk, effects } = step(deskOf(), { kind: "resumed", jobs });
    expect(effects).toEqual([{ kind: "post", job: jobs[0] }]);
    const next = step(desk, { kind: "answered", key: "k7", answer: { decisionId: "d" } });
    expect(next.effects[0]).toEqual({ kind: "post", job: jobs[1] });
  });

  it("come back to their very case when the server refuses, though it was never loaded here", () => {
    const { desk } = step(deskOf(), { kind: "resumed", jobs: [job("c7", "k7")] });
    const back = step(desk, { kind: "refused", key: "k7", refusal: { kind: "failed" } });
    expect(back.desk.currentId).toBe("c7");
    expect(back.effects).toContainEqual({ kind: "load", id: "c7" });
  });
});

describe("a session that ends", () => {
  it("keeps every decision that was on its way, and says why it waits", () => {
    const { desk } = step(deskOf(), { kind: "resumed", jobs: [job("c7", "k7"), job("c8", "k8")] });
    const stuck = step(desk, { kind: "lost", key: "k7", why: "signed_out" });
    expect(stuck.desk.outbox.map((each) => each.key)).toEqual(["k7", "k8"]);
    expect(stuck.effects).toEqual([
      { kind: "tell", what: { kind: "notSaved", number: 48_007, why: "signed_out" } },
    ]);
  });
});
