import { Readable, Writable } from "node:stream";
import { describe, expect, test } from "vitest";
import { previewVerb } from "./preview";

const DAY = 86_400_000;
const NOW = Date.parse("2026-06-01T10:00:00+08:00");
const iso = (at: number) => new Date(at).toISOString();

class Sink extends Writable {
  text = "";
  override _write(chunk: Buffer, _encoding: string, done: () => void) {
    this.text += chunk.toString("utf8");
    done();
  }
}

async function preview(input: string) {
  const [out, err] = [new Sink(), new Sink()];
  const code = await previewVerb(Readable.from([Buffer.from(input)]), out, err);
  const lines = out.text.split("\n").filter((line) => line !== "");
  return { code, err: err.text, lines: lines.map((line) => JSON.parse(line)) };
}

type Prior = { daysAgo: number; [field: string]: unknown };
const prior = ({ daysAgo, ...over }: Prior) => ({
  ladder: "ec",
  category: "D3",
  conductAt: iso(NOW - daysAgo * DAY),
  step: 1,
  decidedAt: iso(NOW - daysAgo * DAY + 3_600_000),
  noticeHandedOverAt: iso(NOW - daysAgo * DAY + 7_200_000),
  reversed: false,
  joined: false,
  damagesFen: 0,
  ...over,
});

const line = (history: Prior[], theCase: Record<string, unknown>, store = true) =>
  JSON.stringify({
    id: "x",
    subject: { store, depositRequiredFen: 2_000_000, depositAvailableFen: 2_000_000 },
    history: history.map(prior),
    case: {
      category: "D3",
      severity: "standard",
      coordinated: false,
      graveHarm: false,
      conductAt: iso(NOW),
      decidedAt: iso(NOW + 3_600_000),
      ...theCase,
    },
  });

const days = (...ago: number[]): Prior[] => ago.map((daysAgo) => ({ daysAgo }));
const pm = (...ago: number[]): Prior[] => ago.map((daysAgo) => ({ daysAgo, ladder: "pm", category: "D1" }));
const notHandedOver = { daysAgo: 1, step: 2, noticeHandedOverAt: null };

describe("weir preview: every example of policy.md", () => {
  test.each([
    [
      "none; EC-04 note, store",
      line([], {}),
      { n: 1, step: 1, tier: 1, points: { merchant: 10, credit: 2 } },
    ],
    ["one EC offence; EC-10", line(days(30), {}), { n: 2, step: 2, tier: 2 }],
    [
      "two; EC-07",
      line(days(60, 30), {}),
      { n: 3, step: 3, tier: 3, damagesFen: 200_000, dueFen: 0, proposal: false },
    ],
    [
      "two, serious; EC-07",
      line(days(60, 30), { severity: "serious" }),
      { step: 4, tier: 4, damagesFen: 1_000_000, proposal: true },
    ],
    ["three, minor; EC-07", line(days(60, 50, 30), { severity: "minor" }), { step: 3, damagesFen: 100_000 }],
    [
      "three EC, one reversed; EC-01",
      line([...days(60, 30), { daysAgo: 50, reversed: true }], {}),
      { n: 3, step: 3 },
    ],
    ["none; EC-12 payment, store", line([], { category: "D6" }), { n: 1, step: 3, damagesFen: 200_000 }],
    [
      "one D6, 200 days ago; EC-12",
      line([{ daysAgo: 200, category: "D6", step: 3, damagesFen: 200_000 }], { category: "D6" }),
      { n: 2, step: 4, proposal: true },
    ],
    [
      "two PM offences; PM-01",
      line(pm(60, 30), { category: "D1" }),
      { n: 3, step: 3, tier: 2, damagesFen: 0 },
    ],
    [
      "three PM offences; PM-02",
      line(pm(60, 50, 30), { category: "D2" }),
      { step: 4, tier: 5, proposal: true },
    ],
    [
      "two EC offences on the store; PM-01 by its owner",
      line(days(60, 30), { category: "D1" }),
      { n: 1, step: 1 },
    ],
    [
      "two, creator without store; EC-13",
      line(days(60, 30), { category: "D5" }, false),
      { step: 3, tier: 2, damagesFen: 0, proposal: false },
    ],
    [
      "one at step 2, notice not handed over; EC-04, conduct an hour earlier",
      line([{ daysAgo: 60 }, notHandedOver], {
        conductAt: iso(NOW - DAY - 3_600_000),
        decidedAt: iso(NOW - DAY + 3_600_000),
      }),
      {
        step: 2,
        joins: true,
        points: { merchant: 0, credit: 0 },
        measures: [{ kind: "remove_item", target: "item", days: null }],
      },
    ],
    ["181 days old offence; EC-04", line(days(181), {}), { n: 1, step: 1, joins: false }],
    ["none, D7 ticked; EC-14", line([], { category: "D7", coordinated: true }), { n: 1, step: 2 }],
  ])("%s", async (_name, input, expected) => {
    const { code, lines } = await preview(input);
    expect(code).toBe(0);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject(expected);
  });

  test("the answer has exactly the fields that are published, measures in the order of the ladder", async () => {
    const { lines } = await preview(line([], {}));
    expect(lines[0]).toEqual({
      id: "x",
      n: 1,
      step: 1,
      tier: 1,
      points: { merchant: 10, credit: 2 },
      measures: [
        { kind: "remove_item", target: "item", days: null },
        { kind: "limit_exposure", target: "account", days: 7 },
        { kind: "limit_exposure", target: "store", days: 7 },
        { kind: "hide_from_search", target: "account", days: 7 },
        { kind: "hide_from_search", target: "store", days: 7 },
        { kind: "bar_campaigns", target: "account", days: 7 },
        { kind: "bar_campaigns", target: "store", days: 7 },
      ],
      damagesFen: 0,
      dueFen: 0,
      proposal: false,
      joins: false,
    });
  });

  test("damages of the last 30 days in the history bring a small one to four eyes; reversed and older ones do not", async () => {
    const sum = (over: Partial<Prior>) =>
      line([{ daysAgo: 60 }, { daysAgo: 20, damagesFen: 400_000, ...over }], {});
    const { lines } = await preview([sum({}), sum({ reversed: true }), sum({ daysAgo: 40 })].join("\n"));
    expect(lines.map((each) => each.proposal)).toEqual([true, false, false]);
  });
});

describe("weir preview: bad input", () => {
  test("a bad line answers with its number and the reason, the rest is computed, the exit code is 1", async () => {
    const bad = line([], { category: "D9" });
    const input = [`\uFEFF${line([], {})}`, "", "{oops", bad, `${line(days(30), {})}\r`].join("\n");
    const { code, lines, err } = await preview(input);
    expect(code).toBe(1);
    expect(lines.map((each) => each.step ?? each.line)).toEqual([1, 3, 4, 2]);
    expect(lines[1].error).toBe("not JSON");
    expect(lines[2]).toMatchObject({ id: "x", line: 4, error: expect.stringContaining("case.category") });
    expect(err).toContain("2 computed, 2 bad");
  });

  test("no input is no error, and times without an offset are refused", async () => {
    expect(await preview("")).toMatchObject({ code: 0, lines: [] });
    const { lines } = await preview(line([], { conductAt: "2026-06-01T10:00:00" }));
    expect(lines[0].error).toContain("case.conductAt");
  });

  test("a line separator of Unicode inside a text splits no line, and characters split over chunks stay whole", async () => {
    const text = line([], {}).replace('"x"', '"微\u2028信"');
    const bytes = Buffer.from(text);
    const [out, err] = [new Sink(), new Sink()];
    const chunks = [...bytes].map((byte) => Buffer.from([byte]));
    expect(await previewVerb(Readable.from(chunks), out, err)).toBe(0);
    expect(JSON.parse(out.text).id).toBe("微\u2028信");
  });
});
