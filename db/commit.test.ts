import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { OperatorId } from "@/lib/domain/ids";
import { base64 } from "@/lib/domain/log/bytes";
import { leafHash } from "@/lib/domain/log/tree";
import { add, type Plan } from "@/lib/domain/plan";
import { freshStore } from "@/lib/test/fresh-store";
import { type CommitMeta, commit } from "./commit";

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest();
const meta = (n: number): CommitMeta => ({
  actor: { kind: "machine", id: "test" },
  now: n,
  txId: `tx_${n}`,
  sha256,
});

const operatorPlan = (n: number, key?: string): Plan => ({
  changes: [
    add("operator", {
      id: `operator_${n}` as OperatorId,
      platformId: `op-${n}`,
      name: `Operator ${n}`,
      createdAt: n,
    }),
  ],
  entries: [
    {
      action: "account.changed",
      subject: { kind: "account", id: `operator_${n}` },
      cause: null,
      caseId: null,
      before: null,
      after: null,
      facts: { n },
    },
  ],
  ...(key ? { idempotency: { key, inputHash: "h", reply: "r" } } : {}),
});

describe("the one writer", () => {
  it("commits records and log entries together, and the stored bytes hash to the stored leaf", async () => {
    const store = await freshStore();
    expect(await commit(store, operatorPlan(1), meta(1))).toEqual({
      ok: true,
      value: { firstSeq: 0, size: 1 },
    });
    const [entry] = await store.db.select().from(store.t.logEntry);
    expect(entry?.leafHash).toBe(base64(leafHash(sha256, entry?.text ?? "")));
  });

  it("writes nothing at all when one record of the plan cannot be written", async () => {
    const store = await freshStore();
    await commit(store, operatorPlan(1), meta(1));
    const twice = operatorPlan(2);
    twice.changes.push(
      add("operator", { id: "operator_1" as OperatorId, platformId: "op-x", name: "again", createdAt: 2 }),
    );
    await expect(commit(store, twice, meta(2))).rejects.toThrow();
    expect(await store.db.select().from(store.t.operator)).toHaveLength(1);
    expect(await store.db.select().from(store.t.logEntry)).toHaveLength(1);
  });

  it("refuses the second plan under one idempotency key and leaves no trace of it", async () => {
    const store = await freshStore();
    await commit(store, operatorPlan(1, "k"), meta(1));
    expect(await commit(store, operatorPlan(2, "k"), meta(2))).toEqual({
      ok: false,
      refusal: { kind: "replayed" },
    });
    expect(await store.db.select().from(store.t.operator)).toHaveLength(1);
  });

  it("numbers entries without gap or repeat under 40 parallel commits", async () => {
    const store = await freshStore();
    await Promise.all(Array.from({ length: 40 }, (_, n) => commit(store, operatorPlan(n), meta(n))));
    const entries = await store.db
      .select({ seq: store.t.logEntry.seq })
      .from(store.t.logEntry)
      .orderBy(store.t.logEntry.seq);
    expect(entries.map((entry) => entry.seq)).toEqual(Array.from({ length: 40 }, (_, n) => n));
  });

  it("refuses to change or delete what is append-only, in the database itself", async () => {
    const store = await freshStore();
    await commit(store, operatorPlan(1), meta(1));
    await expect((async () => store.db.update(store.t.logEntry).set({ text: "x" }))()).rejects.toThrow();
    await expect((async () => store.db.delete(store.t.logEntry))()).rejects.toThrow();
    await expect((async () => store.db.delete(store.t.operator))()).rejects.toThrow();
  });
});
