import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { describe, expect, it, onTestFinished } from "vitest";
import type { PersonActor } from "@/lib/domain/actor";
import type { CaseId } from "@/lib/domain/ids";
import { verifierKeyText } from "@/lib/domain/log/note";
import { bundleFile, bundleNames } from "@/lib/edge/bundle-file";
import { makeSigner, verifySignature } from "@/lib/edge/log-signing";
import { unzip, zipOf } from "@/lib/edge/zip";
import { loadBundle } from "@/lib/screens/bundle";
import { answered, filed, judged } from "@/lib/test/appeal-desk";
import { confirmed, newPerson, openCase } from "@/lib/test/desk";
import { freshContext } from "@/lib/test/fresh-context";
import { readPdf } from "@/lib/test/read-pdf";
import type { Ctx } from "@/lib/usecases/context";
import { publishCheckpoint } from "@/lib/usecases/log/publish-checkpoint";
import { eraseAuthor } from "@/lib/usecases/privacy/erase-author";
import { verifiedBundle } from "./bundle";

const CONTACT = "abc_2024";
const NOTE = `简介与评论均留同一微信号 ${CONTACT}。`;

/** A case confirmed with a note, its notice opened, appealed and upheld; another case of another account around it. */
async function desk() {
  const { ctx, clock } = await freshContext();
  const at = { ctx, clock };
  const [reviewer, senior] = [await newPerson(ctx), await newPerson(ctx, "senior", "周岚")];
  await openCase(ctx, { id: "other", account: "acc-9", store: null });
  const caseId = await openCase(ctx, { id: "n-1" });
  await confirmed(ctx, reviewer, caseId, { note: NOTE });
  const last = await judged(at, reviewer, { id: "n-2", days: 1 });
  await answered(ctx, senior, await filed(ctx, last), { kind: "upheld" });
  const folder = mkdtempSync(join(tmpdir(), "weir-bundle-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const signer = makeSigner("weir.test/log");
  const trust = {
    keys: { signers: [signer], retired: [] },
    origin: "weir.test/log",
    folder,
    verify: verifySignature,
  };
  const key = verifierKeyText(signer.key);
  const made = async (
    actor: PersonActor,
    of: { kind: "case"; id: CaseId } | { kind: "account"; id: never },
  ) => {
    const { size, note } = await publishCheckpoint(ctx, trust);
    const bundle = await loadBundle(ctx, actor, of, { size, locale: "zh-CN" });
    if (!bundle) throw new Error("no bundle");
    return { bundle, file: await bundleFile(bundle, { checkpoint: note, key }) };
  };
  return { ctx, clock, caseId, reviewer, senior, made, key };
}

/** The archive with one of its files changed. */
function changed(file: Buffer, name: string, change: (text: string) => string | Buffer): Buffer {
  const files = [...unzip(file)].map(([each, bytes]) => ({
    name: each,
    bytes: each === name ? Buffer.from(change(bytes.toString("utf8")) as string) : bytes,
  }));
  return zipOf(files);
}

/** The archive with its JSON changed: found before its document is looked at. */
const forged = (file: Buffer, change: (bundle: Loose) => void): Buffer =>
  changed(file, bundleNames.bundle, (text) => {
    const bundle = JSON.parse(text) as Loose;
    change(bundle);
    return JSON.stringify(bundle);
  });

async function accountOf(ctx: Ctx, caseId: CaseId) {
  const { db, t } = ctx.store;
  const [row] = await db.select({ id: t.case.accountId }).from(t.case).where(eq(t.case.id, caseId));
  return row?.id as never;
}

/** The JSON as somebody with an editor sees it. */
type Loose = {
  size: number;
  entries: { seq: number; text: string | null; leaf: string; proof: string[] }[];
  record: { record: string; row: Record<string, unknown> }[];
  contents: {
    record: string;
    column: string;
    state: string;
    stored: string | null;
    text: string | null;
    salt: string | null;
  }[];
};

describe("a bundle of a case", () => {
  it("holds every entry about it and every text of it, and verifies with nothing but the file", async () => {
    const { ctx, caseId, senior, made, key } = await desk();
    const { bundle, file } = await made(senior, { kind: "case", id: caseId });
    expect((await verifiedBundle(file, key)).bundle).toEqual(bundle);
    const { db, t } = ctx.store;
    const about = await db
      .select({ seq: t.logEntry.seq })
      .from(t.logEntry)
      .where(eq(t.logEntry.caseId, caseId));
    const inside = new Set(bundle.entries.map(({ seq }) => seq));
    expect(about.filter(({ seq }) => seq < bundle.size && !inside.has(seq))).toEqual([]);
    const texts = bundle.contents.map(({ record, state, text }) => ({ record, state, text }));
    expect(texts).toContainEqual({ record: "decision", state: "clear", text: NOTE });
    expect(texts.find(({ record }) => record === "item")?.text).toContain(CONTACT);
    expect(bundle.record.filter(({ record }) => record === "decision")).toHaveLength(1);
    const { text } = await readPdf(unzip(file).get(bundleNames.document) as Buffer);
    expect(text).toContain(CONTACT);
  });

  it("masked, it shows no contact and verifies all the same", async () => {
    const { ctx, caseId, made, key } = await desk();
    const { bundle, file } = await made(await newPerson(ctx, "auditor", "何静"), {
      kind: "case",
      id: caseId,
    });
    await verifiedBundle(file, key);
    expect(bundle.contents.map(({ state }) => state)).toEqual(bundle.contents.map(() => "masked"));
    expect(JSON.stringify(bundle)).not.toContain(CONTACT);
    const note = bundle.contents.find(({ column, shown }) => column === "noteSealed" && shown !== null);
    expect(note?.shown).toContain("简介与评论均留同一微信号 ab");
    const { text } = await readPdf(unzip(file).get(bundleNames.document) as Buffer);
    expect(text).not.toContain(CONTACT);
  });

  it("of an account it holds all its cases, and says what is erased", async () => {
    const { ctx, caseId, clock, senior, made, key } = await desk();
    const of = { kind: "account" as const, id: await accountOf(ctx, caseId) };
    const before = await made(senior, of);
    expect(
      (await verifiedBundle(before.file, key)).bundle.record.filter(({ record }) => record === "decision"),
    ).toHaveLength(2);
    clock.now += 400 * 86_400_000;
    const erased = await eraseAuthor(
      ctx,
      { kind: "machine", id: "cli" },
      { accountId: of.id, reason: "request" },
    );
    expect(erased.ok).toBe(true);
    const after = await made(senior, of);
    expect(
      (await verifiedBundle(after.file, key)).bundle.contents.some(({ state }) => state === "erased"),
    ).toBe(true);
    expect(JSON.stringify(after.bundle)).not.toContain(CONTACT);
    // What left before proves itself for ever.
    await verifiedBundle(before.file, key);
  });
});

describe("a bundle that was tampered with is refused, and what was changed is named", () => {
  const CASES: [string, (bundle: Loose) => void, string][] = [
    [
      "an entry's text",
      ({ entries }) => {
        const entry = entries.find(({ text }) => text?.includes("decision.confirmed"));
        if (entry?.text) entry.text = entry.text.replace('"kind":"person"', '"kind":"merchant"');
      },
      "its text was changed",
    ],
    [
      "a proof",
      ({ entries }) => {
        const entry = entries[1];
        if (entry) entry.proof = [...entry.proof].reverse();
      },
      "its proof does not lead",
    ],
    [
      "two entries in each other's place",
      ({ entries }) => {
        const [a, b] = entries;
        if (a && b) [a.text, a.leaf, b.text, b.leaf] = [b.text, b.leaf, a.text, a.leaf];
      },
      "it was put in its place",
    ],
    ["an entry twice", ({ entries }) => entries.push(entries.at(-1) as never), "out of order or twice"],
    [
      "a note",
      ({ contents }) => {
        const note = contents.find(({ column, state }) => column === "noteSealed" && state === "clear");
        if (note?.text) note.text = note.text.replace("均", "没有");
      },
      "decision",
    ],
    [
      "a note with its seal",
      ({ contents }) => {
        const note = contents.find(({ column, state }) => column === "noteSealed" && state === "clear");
        const other = contents.find(({ record, state }) => record === "item" && state === "clear");
        if (note && other) Object.assign(note, { stored: other.stored, text: other.text, salt: other.salt });
      },
      "commits to",
    ],
    [
      "a measure's end in the record",
      ({ record }) => {
        const measure = record.find((each) => each.record === "measure");
        if (measure) measure.row = { ...measure.row, endAt: 1 };
      },
      "the record is not what its entries say",
    ],
    [
      "the log's size",
      (bundle) => {
        bundle.size += 1;
      },
      "the checkpoint of another",
    ],
  ];
  it("in its JSON", async () => {
    const { caseId, senior, made, key } = await desk();
    const { file } = await made(senior, { kind: "case", id: caseId });
    for (const [name, change, said] of CASES) {
      await expect(verifiedBundle(forged(file, change), key), name).rejects.toThrow(said);
    }
  });

  it("its document, its checkpoint, its key, and another's key", async () => {
    const { caseId, senior, made, key } = await desk();
    const { file } = await made(senior, { kind: "case", id: caseId });
    const other = verifierKeyText(makeSigner("weir.test/log").key);
    const pdf = changed(file, bundleNames.document, () => "another document");
    await expect(verifiedBundle(pdf, key)).rejects.toThrow("record.pdf does not say");
    const signed = changed(file, bundleNames.checkpoint, (text) => text.replace(/\n\d+\n/, "\n3\n"));
    await expect(verifiedBundle(signed, key)).rejects.toThrow("checkpoint");
    await expect(verifiedBundle(changed(file, bundleNames.key, () => other))).rejects.toThrow(
      "no trusted key",
    );
    await expect(verifiedBundle(file, other)).rejects.toThrow("no trusted key");
    await expect(
      verifiedBundle(
        zipOf([
          ...[...unzip(file)].map(([name, bytes]) => ({ name, bytes })),
          { name: "x", bytes: Buffer.from("") },
        ]),
        key,
      ),
    ).rejects.toThrow("x is no part");
  });
});
