import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { describe, expect, it, onTestFinished } from "vitest";
import { verifyExport } from "@/lib/cli/verbs/log-offline";
import { writeExport } from "@/lib/cli/verbs/log-offline-write";
import { verifyConsistency, verifyInclusion } from "@/lib/domain/log/proof";
import { makeSigner, verifySignature } from "@/lib/edge/log-signing";
import { freshContext } from "@/lib/test/fresh-context";
import { engine } from "@/lib/test/fresh-store";
import { commitPlan } from "../commit-plan";
import type { Ctx } from "../context";
import { exportLog } from "./export-log";
import { proveConsistency, proveInclusion } from "./prove";
import { publishCheckpoint } from "./publish-checkpoint";
import { newerCheckpoint, readPublished } from "./published";
import type { LogTrust } from "./trust";
import { verifyLog } from "./verify-log";

const ACTOR = { kind: "machine", id: "test" } as const;

const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), "weir-log-"));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
};

const trustOf = (signer = makeSigner("weir.test/log")): LogTrust => ({
  keys: { signers: [signer], retired: [] },
  origin: "weir.test/log",
  folder: folder(),
  verify: verifySignature,
});

async function append(ctx: Ctx, count: number, from = 0): Promise<void> {
  for (let at = from; at < from + count; at++) {
    await commitPlan(
      ctx,
      ACTOR,
      {
        changes: [{ kind: "nothing", why: "a test" }],
        entries: [
          {
            action: "case.viewed",
            subject: { kind: "case", id: `case_${at}` },
            cause: null,
            caseId: `case_${at}`,
            before: null,
            after: null,
            facts: { at },
          },
        ],
      },
      ctx.now(),
    );
  }
}

/** What somebody with the database in hand can do: first the guards go, then the rows change. */
async function tamper(ctx: Ctx, ...statements: string[]): Promise<void> {
  for (const table of ["log_entries", "log_nodes", "checkpoints"]) {
    for (const verb of ["update", "delete"]) {
      const on = engine() === "postgres" ? ` on ${table}` : "";
      await run(ctx, `drop trigger if exists ${table}_no_${verb}${on}`);
    }
    if (engine() === "postgres") await run(ctx, `alter table ${table} disable trigger all`);
  }
  for (const statement of statements) await run(ctx, statement);
}

async function run(ctx: Ctx, statement: string): Promise<void> {
  await ctx.store.transact(function* (db) {
    const query =
      engine() === "postgres"
        ? db.execute(sql.raw(statement))
        : { run: () => (db as unknown as { run(query: unknown): unknown }).run(sql.raw(statement)) };
    yield { query: query as unknown as PromiseLike<unknown>, returns: false };
  });
}

const COLUMNS =
  "seq, at, tx_id, actor_kind, actor_id, action, subject_kind, subject_id, case_id, text, leaf_hash";

describe("the log in the database", () => {
  it("verifies whole, empty or not, and says how far", async () => {
    const { ctx } = await freshContext();
    const trust = trustOf();
    expect(await verifyLog(ctx, trust)).toMatchObject({ kind: "verified", size: 0 });
    await append(ctx, 7);
    await publishCheckpoint(ctx, trust);
    await append(ctx, 5, 7);
    const seen: number[] = [];
    const verdict = await verifyLog(ctx, trust, (size) => seen.push(size));
    expect(verdict).toMatchObject({ kind: "verified", size: 13, checkpoints: 1, newest: { size: 7 } });
    expect(seen).toEqual([13]);
  });

  const CASES: [string, number, (ctx: Ctx) => Promise<void>][] = [
    [
      "an edited text",
      5,
      (ctx) => tamper(ctx, "update log_entries set text = replace(text, 'case_5', 'case_6') where seq = 5"),
    ],
    [
      "an edited hash",
      3,
      (ctx) =>
        tamper(
          ctx,
          "update log_entries set leaf_hash = (select x.leaf_hash from log_entries x where x.seq = 4) where seq = 3",
        ),
    ],
    [
      "a changed column beside a sound text",
      6,
      (ctx) => tamper(ctx, "update log_entries set actor_id = 'other' where seq = 6"),
    ],
    ["a deleted entry", 4, (ctx) => tamper(ctx, "delete from log_entries where seq = 4")],
    ["a cut tail", 8, (ctx) => tamper(ctx, "delete from log_entries where seq >= 8")],
    [
      "an entry put past the head",
      12,
      (ctx) =>
        tamper(
          ctx,
          `insert into log_entries (${COLUMNS}) select 12, ${COLUMNS.slice(5)} from log_entries where seq = 2`,
        ),
    ],
    [
      "an entry put before the log",
      -1,
      (ctx) =>
        tamper(
          ctx,
          `insert into log_entries (${COLUMNS}) select -1, ${COLUMNS.slice(5)} from log_entries where seq = 2`,
        ),
    ],
    [
      "two entries swapped with their hashes",
      2,
      (ctx) =>
        tamper(
          ctx,
          "update log_entries set seq = -5 where seq = 2",
          "update log_entries set seq = 2 where seq = 3",
          "update log_entries set seq = 3 where seq = -5",
        ),
    ],
    [
      "a changed subtree",
      4,
      (ctx) =>
        tamper(
          ctx,
          "update log_nodes set hash = (select x.hash from log_nodes x where x.id = '1.0') where id = '2.1'",
        ),
    ],
    ["a deleted subtree", 0, (ctx) => tamper(ctx, "delete from log_nodes where id = '1.0'")],
    ["a changed head", 7, (ctx) => tamper(ctx, "update log_head set frontier = '[]'")],
  ];
  it.each(CASES)("names the first bad entry of %s", async (_name, first, change) => {
    const { ctx } = await freshContext();
    const trust = trustOf();
    await append(ctx, 7);
    await publishCheckpoint(ctx, trust);
    await append(ctx, 4, 8);
    expect(await verifyLog(ctx, trust)).toMatchObject({ kind: "verified", size: 12 });
    await change(ctx);
    expect(await verifyLog(ctx, trust)).toMatchObject({ kind: "broken", firstBadEntry: first });
  });

  it("finds a checkpoint signed by another key, in the database and in the folder", async () => {
    const { ctx } = await freshContext();
    const trust = trustOf();
    await append(ctx, 3);
    await publishCheckpoint(ctx, trust);
    const stranger = { ...trustOf(), folder: trust.folder };
    expect(await verifyLog(ctx, stranger)).toMatchObject({
      kind: "broken",
      why: expect.stringContaining("no trusted key"),
    });
    const [name] = readdirSync(trust.folder).filter((each) => each !== "checkpoint");
    const file = join(trust.folder, name ?? "");
    writeFileSync(file, readFileSync(file, "utf8").replace("\n3\n", "\n2\n"));
    expect(await verifyLog(ctx, trust)).toMatchObject({ kind: "broken" });
  });

  it("names an older database under a newer checkpoint", async () => {
    const { ctx } = await freshContext();
    const { ctx: newer } = await freshContext();
    const trust = trustOf();
    await append(ctx, 4);
    await append(newer, 9);
    await publishCheckpoint(newer, trust);
    expect(await newerCheckpoint(ctx, trust.folder)).toEqual({ size: 9, headSize: 4 });
    const verdict = await verifyLog(ctx, trust);
    expect(verdict).toMatchObject({
      kind: "broken",
      firstBadEntry: 4,
      why: expect.stringContaining("older than"),
    });
  });

  it("publishes nothing new when only the last publication was logged", async () => {
    const { ctx } = await freshContext();
    const trust = trustOf();
    await append(ctx, 3);
    expect(await publishCheckpoint(ctx, trust)).toMatchObject({ size: 3, isNew: true });
    expect(await publishCheckpoint(ctx, trust)).toMatchObject({ size: 3, isNew: false });
    await append(ctx, 1, 5);
    expect(await publishCheckpoint(ctx, trust)).toMatchObject({ size: 5, isNew: true });
    expect(await readPublished(trust.folder)).toHaveLength(2);
  });

  it("is published once by processes that do so at once, and by no key but its own", async () => {
    const { ctx } = await freshContext();
    const trust = trustOf();
    await append(ctx, 3);
    await Promise.all([1, 2, 3].map(() => publishCheckpoint(ctx, trust)));
    expect(await verifyLog(ctx, trust)).toMatchObject({ kind: "verified" });
    await append(ctx, 3, 10);
    await expect(publishCheckpoint(ctx, trustOf())).rejects.toThrow("log key");
  });

  it("proves entries and growth from stored subtrees", async () => {
    const { ctx } = await freshContext();
    await append(ctx, 13);
    for (const [index, size] of [
      [0, 1],
      [4, 9],
      [12, 13],
      [7, 8],
    ] as const) {
      expect(verifyInclusion(ctx.sha256, await proveInclusion(ctx, index, size))).toBe(true);
    }
    for (const range of [
      { from: 0, to: 13 },
      { from: 6, to: 13 },
      { from: 8, to: 12 },
      { from: 13, to: 13 },
    ]) {
      expect(verifyConsistency(ctx.sha256, await proveConsistency(ctx, range))).toBe(true);
    }
    await expect(proveInclusion(ctx, 3, 14)).rejects.toThrow(RangeError);
    await expect(proveInclusion(ctx, 13)).rejects.toThrow(RangeError);
  });

  it("exports what a stranger can verify, and refuses to export what is broken", async () => {
    const { ctx } = await freshContext();
    const trust = trustOf();
    await append(ctx, 6);
    await publishCheckpoint(ctx, trust);
    await append(ctx, 6, 7);
    const out = folder();
    const manifest = await writeExport(await exportLog(ctx, trust), out);
    expect(manifest).toMatchObject({ size: 13, checkpoints: [6, 13] });
    const said: string[] = [];
    expect(await verifyExport(out, { say: (line) => said.push(line) })).toBe(0);
    await tamper(ctx, "update log_entries set text = replace(text, 'case_2', 'case_3') where seq = 2");
    await expect(writeExport(await exportLog(ctx, trust), folder())).rejects.toThrow();
  });
});
