import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { type AuditFilter, auditCount, auditPage, NO_FILTER } from "@/db/queries/audit";
import type { CaseId } from "@/lib/domain/ids";
import { makeSigner, verifySignature } from "@/lib/edge/log-signing";
import { filed, judged } from "@/lib/test/appeal-desk";
import { newPerson, openCase } from "@/lib/test/desk";
import { freshContext } from "@/lib/test/fresh-context";
import type { Ctx } from "../context";
import { type AuditExport, exportAudit } from "./export-audit";
import { exportManifest } from "./export-manifest";
import { progressOf } from "./export-progress";

/** Two reviewers, three decisions on several surfaces, an appeal, an untouched case: some 90 entries. */
async function desk() {
  const at = await freshContext();
  const [first, second] = [await newPerson(at.ctx), await newPerson(at.ctx, "reviewer", "陈默")];
  await judged(at, first, { id: "n1", days: 1 });
  await judged(at, second, { id: "n2", surface: "profile", account: "acc-2", store: "S-2", days: 1 });
  const last = await judged(at, first, { id: "n3", surface: "product_detail", days: 1 });
  await filed(at.ctx, last);
  await openCase(at.ctx, { id: "n4", account: "acc-3", store: null });
  return { ...at, people: [first, second], auditor: await newPerson(at.ctx, "auditor", "何静") };
}

type Row = { seq: number; at: number; text: string };

/** The log read by hand: texts as they are stored, and each case's row. */
async function byHand({ store }: Ctx) {
  const { db, t } = store;
  const entries: Row[] = (await db.select().from(t.logEntry)).sort((a, b) => b.seq - a.seq);
  const cases = new Map((await db.select().from(t.case)).map((row) => [row.id as string, row]));
  return entries.map(({ seq, at, text }) => {
    const entry = JSON.parse(text);
    const about = cases.get(entry.case);
    return { seq, at, entry, about };
  });
}
type Hand = Awaited<ReturnType<typeof byHand>>[number];

async function all(ctx: Ctx, filter: AuditFilter, limit = 7): Promise<number[]> {
  const seqs: number[] = [];
  for (let before: number | null = null; ; ) {
    const page = await auditPage(ctx.store, { filter, before, asOfSize: null, limit });
    seqs.push(...page.rows.map((row) => row.seq));
    if (page.next === null) return seqs;
    before = page.next;
  }
}

describe("filters of the audit list", () => {
  it("each finds exactly the entries that a reading of the whole log finds, page by page", async () => {
    const { ctx, people } = await desk();
    const hand = await byHand(ctx);
    const decided = hand.find((row) => row.entry.action === "decision.confirmed") as Hand;
    const middle = hand[Math.floor(hand.length / 2)]?.at as number;
    const surface = "profile" as const;
    const given: [Partial<AuditFilter>, (row: Hand) => boolean][] = [
      [{}, () => true],
      [{ actor: people[0]?.id ?? null }, (row) => row.entry.actor.id === people[0]?.id],
      [{ action: "measure.set" }, (row) => row.entry.action === "measure.set"],
      [{ action: "notice." }, (row) => row.entry.action.startsWith("notice.")],
      [{ caseId: decided.entry.case as CaseId }, (row) => row.entry.case === decided.entry.case],
      [{ surface }, (row) => row.about?.surface === surface],
      [{ outcome: "confirmed" }, (row) => row.entry.action === "decision.confirmed"],
      [{ from: middle }, (row) => row.at >= middle],
      [{ to: middle }, (row) => row.at < middle],
      [
        { accountId: decided.about?.accountId ?? null },
        (row) =>
          row.about?.accountId === decided.about?.accountId ||
          (row.entry.subject.kind === "account" && row.entry.subject.id === decided.about?.accountId),
      ],
      [
        { surface, actor: people[1]?.id ?? null, action: "decision." },
        (row) =>
          row.about?.surface === surface &&
          row.entry.actor.id === people[1]?.id &&
          row.entry.action.startsWith("decision."),
      ],
    ];
    for (const [filter, fits] of given) {
      const expected = hand.filter(fits).map((row) => row.seq);
      const wanted = { ...NO_FILTER, ...filter };
      expect(await all(ctx, wanted), JSON.stringify(filter)).toEqual(expected);
      expect((await auditCount(ctx.store, wanted, null)).n, JSON.stringify(filter)).toBe(expected.length);
    }
    expect(await all(ctx, { ...NO_FILTER, surface })).not.toHaveLength(0);
  });

  it("everything a decision did carries its tier and rule; what was there before it does not", async () => {
    const { ctx } = await desk();
    const hand = await byHand(ctx);
    const decided = hand.filter((row) => row.entry.action === "decision.confirmed");
    for (const { entry } of decided) {
      const filter = { ...NO_FILTER, tier: entry.after.tier, rule: entry.facts.rule, caseId: entry.case };
      const found = new Set(await all(ctx, filter));
      const of = (action: string) =>
        hand.filter((row) => row.entry.case === entry.case && row.entry.action === action);
      for (const action of ["decision.confirmed", "notice.composed", "message.queued", "notice.opened"]) {
        for (const row of of(action)) expect(found.has(row.seq), action).toBe(true);
      }
      for (const row of of("case.viewed")) expect(found.has(row.seq)).toBe(false);
    }
    expect(decided).toHaveLength(3);
  });
});

async function exported(ctx: Ctx, wanted: Partial<AuditExport>, stopAfter = Number.POSITIVE_INFINITY) {
  const auditor = await newPerson(ctx, "auditor", "何静");
  const full: AuditExport = {
    id: "export_1",
    filter: NO_FILTER,
    format: "csv",
    size: 40,
    before: null,
    ...wanted,
  };
  const parts: Uint8Array[] = [];
  for await (const part of exportAudit(ctx, auditor, full, createHash("sha256"))) {
    parts.push(part);
    if (parts.length >= stopAfter) break;
  }
  return Buffer.concat(parts);
}

describe("an export of the audit list", () => {
  it("begins with a byte order mark, guards formulas, and its manifest tells its bytes", async () => {
    const { ctx } = await desk();
    const bytes = await exported(ctx, {});
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const trust = {
      keys: { signers: [makeSigner("weir.test/log")], retired: [] },
      origin: "weir.test/log",
      folder: "",
      verify: verifySignature,
    };
    const manifest = await exportManifest(ctx, trust, "export_1");
    expect(manifest).toMatchObject({
      rows: 40,
      bytes: bytes.length,
      logSize: 40,
      sha256: createHash("sha256").update(bytes).digest("hex"),
    });
    expect(await exportManifest(ctx, trust, "export_2")).toBeNull();
  });

  for (const format of ["csv", "jsonl"] as const) {
    it(`a broken ${format} download goes on where it broke: the parts together are the whole`, async () => {
      const { ctx } = await desk();
      const whole = (await exported(ctx, { format, id: "export_whole" })).toString("utf8");
      const lines = whole.split(format === "csv" ? "\r\n" : "\n");
      const kept = lines.slice(0, 12);
      const last = kept.at(-1) as string;
      const seq = format === "csv" ? Number(last.split(",")[0]) : JSON.parse(last).seq;
      const end = format === "csv" ? "\r\n" : "\n";
      const rest = await exported(ctx, { format, id: "export_rest", before: seq });
      expect(kept.join(end) + end + rest.toString("utf8")).toBe(whole);
    });
  }

  it("is logged before the first row leaves, and with its digest when the last has", async () => {
    const { ctx } = await desk();
    await exported(ctx, { id: "export_cut", format: "jsonl" }, 1);
    await exported(ctx, { id: "export_full" });
    expect(progressOf("export_cut")).toMatchObject({ state: "broken", size: 40 });
    expect(progressOf("export_full")).toMatchObject({ state: "done", rows: 40, last: 0 });
    const rows = (await byHand(ctx)).filter((row) => row.entry.action === "export.made").reverse();
    expect(rows.map((row) => [row.entry.subject.id, row.entry.after === null])).toEqual([
      ["export_cut", true],
      ["export_full", true],
      ["export_full", false],
    ]);
  });
});
