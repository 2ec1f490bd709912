import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeExport } from "@/lib/cli/verbs/log-offline";
import {
  type ConsistencyJson,
  consistencyJson,
  type InclusionJson,
  inclusionJson,
} from "@/lib/cli/verbs/log-proofs";
import { verifierKeyText } from "@/lib/domain/log/note";
import { consistencyProof, inclusionProof } from "@/lib/domain/log/proof";
import { makeSigner, sha256 } from "@/lib/edge/log-signing";
import { entriesOf, memoryLog, publish } from "@/lib/test/log-fixture";
import { buildGoVerifier, type GoVerifier, runGoVerifier } from "./go";

/** Up to here every pair of sizes is proved; beyond, every entry and every older size against the newest. */
const everyPairMax = 96;
const count = 300;
const origin = "weir.example/log";

const folder = mkdtempSync(join(tmpdir(), "go-verifier-"));
const dir = join(folder, "export");
const log = memoryLog(count);
const [older, newer] = [makeSigner(origin), makeSigner(origin)];
const overlap = publish(log, origin, 200, [newer, older]);
let go: GoVerifier = { kind: "absent", why: "not built" };

beforeAll(async () => {
  const checkpoints = [
    publish(log, origin, 1, [older]),
    publish(log, origin, 100, [older]),
    overlap,
    publish(log, origin, count, [newer]),
  ];
  const keys = [newer.key, older.key];
  await writeExport(
    { entries: entriesOf(log.texts), checkpoints, keys, signer: newer, exportedAt: new Date(0) },
    dir,
  );
  writeProofs("proofs.json", inclusions(), consistencies());
  go = buildGoVerifier(join(folder, "verifier"), join(folder, "cache"));
}, 900_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function inclusions(): InclusionJson[] {
  const proofs: InclusionJson[] = [];
  for (let size = 1; size <= count; size++) {
    if (size > everyPairMax && size !== count) continue;
    for (let index = 0; index < size; index++) {
      const proof = inclusionProof(sha256, index, size, log.node);
      proofs.push(inclusionJson({ index, size, leaf: log.node(0, index), root: log.rootAt(size), proof }));
    }
  }
  return proofs;
}

function consistencies(): ConsistencyJson[] {
  const proofs: ConsistencyJson[] = [];
  for (let to = 1; to <= count; to++) {
    if (to > everyPairMax && to !== count) continue;
    for (let from = 1; from <= to; from++) {
      const proof = consistencyProof(sha256, from, to, log.node);
      proofs.push(consistencyJson({ from, to, fromRoot: log.rootAt(from), toRoot: log.rootAt(to), proof }));
    }
  }
  return proofs;
}

function writeProofs(name: string, inclusion: InclusionJson[], consistency: ConsistencyJson[]): string {
  const notes = [older, newer].map(({ key }) => ({ key: verifierKeyText(key), note: overlap }));
  const file = join(folder, name);
  writeFileSync(file, JSON.stringify({ inclusions: inclusion, consistencies: consistency, notes }));
  return file;
}

/** The verifier, or null where Go cannot be had: said aloud, and never enough under CI. */
function verifierOrNotProved(): string | null {
  if (go.kind === "built") return go.program;
  console.warn(`NOT PROVED: Go's sumdb packages did not check this log: ${go.why}`);
  expect(process.env.CI, `Go must be there under CI: ${go.why}`).not.toBe("true");
  return null;
}

describe("Go's sumdb/note and sumdb/tlog", () => {
  it("accept our keys, signatures, roots and every inclusion and consistency proof", () => {
    const program = verifierOrNotProved();
    if (!program) return;
    const { accepted, said } = runGoVerifier(program, dir, join(folder, "proofs.json"));
    const pairs = (everyPairMax * (everyPairMax + 1)) / 2 + count;
    expect(said).toBe(
      `accepted entries=${count} checkpoints=4 inclusions=${pairs} consistencies=${pairs} notes=2\n`,
    );
    expect(accepted).toBe(true);
  });

  it("refuse a proof with one wrong hash, so that their acceptance means something", () => {
    const program = verifierOrNotProved();
    if (!program) return;
    const wrong = log.texts.length - 1;
    const [index, size] = [5, count];
    const path = inclusionProof(sha256, index, size, log.node).with(2, log.node(0, wrong));
    const inclusion = inclusionJson({
      index,
      size,
      leaf: log.node(0, index),
      root: log.rootAt(size),
      proof: path,
    });
    expect(runGoVerifier(program, dir, writeProofs("bad-path.json", [inclusion], [])).said).toContain(
      "inclusion of 5",
    );
    const [from, to] = [100, count];
    const proof = consistencyProof(sha256, from, to, log.node).with(0, log.node(0, wrong));
    const consistency = consistencyJson({
      from,
      to,
      fromRoot: log.rootAt(from),
      toRoot: log.rootAt(to),
      proof,
    });
    const said = runGoVerifier(program, dir, writeProofs("bad-growth.json", [], [consistency])).said;
    expect(said).toContain("consistency of 100");
  });

  it("refuse an export with one changed byte", () => {
    const program = verifierOrNotProved();
    if (!program) return;
    const file = join(dir, "entries.ndjson");
    const whole = readFileSync(file, "utf8");
    writeFileSync(file, whole.replace('"amountFen":700', '"amountFen":800'));
    expect(runGoVerifier(program, dir, join(folder, "proofs.json")).said).toContain("refused");
    writeFileSync(file, whole);
  });
});
