import { createHash } from "node:crypto";
import { base64 } from "@/lib/domain/log/bytes";
import { openCheckpoint, readCheckpoint, type SignedCheckpoint } from "@/lib/domain/log/checkpoint";
import { type NoteKey, parseVerifierKey } from "@/lib/domain/log/note";
import { trustCheckpoints } from "@/lib/domain/log/trust";
import { type Broken, beginVerify, type Verdict } from "@/lib/domain/log/verify";
import { sha256, verifySignature } from "@/lib/edge/log-signing";
import { readEntryFiles } from "./log-offline-entries";
import { type ExportFiles, exportNames, readExportFiles } from "./log-offline-files";

export { writeExport } from "./log-offline-write";

export type VerifyOptions = {
  /** Verifier key got by another way than the export itself; without it the export's own key is believed. */
  key?: string;
  /** Where the words go; one line a call. */
  say?: (line: string) => void;
};

/**
 * `weir log verify --export DIR`: checks an export with nothing but its files (P22). Answers the exit code:
 * 0 when everything fits, 1 when something does not; the first bad entry is named.
 */
export async function verifyExport(dir: string, options: VerifyOptions = {}): Promise<number> {
  const say = options.say ?? ((line: string) => process.stdout.write(`${line}\n`));
  try {
    const files = await readExportFiles(dir);
    const verdict = await verdictOf(dir, files, options.key);
    if (verdict.kind === "verified") {
      const { size, root } = verdict;
      say(`verified ${size} entries and ${files.older.length + 1} checkpoints, root ${base64(root)}`);
      say(
        `signed by ${options.key?.trim() ?? files.key}${options.key ? "" : " (the export's own key: compare it)"}`,
      );
      return 0;
    }
    say(`BROKEN: ${verdict.why}`);
    say(`first bad entry: ${verdict.firstBadEntry}${rangeText(verdict)}`);
  } catch (error) {
    say(`cannot verify ${dir}: ${error instanceof Error ? error.message : String(error)}`);
  }
  return 1;
}

const rangeText = ({ firstBadEntry, throughEntry }: Broken): string =>
  throughEntry > firstBadEntry
    ? ` (at the earliest; the change lies between it and entry ${throughEntry})`
    : "";

async function verdictOf(dir: string, files: ExportFiles, pinned: string | undefined): Promise<Verdict> {
  const current = keyOf(pinned ?? files.key);
  const newest = openCheckpoint(verifySignature, files.newest, [current]);
  if (!newest.ok) return brokenFrom(0, files.manifest.size, `the newest checkpoint: ${newest.refusal.why}`);
  const known = [current, ...files.manifest.keys.map(keyOf)];
  const misnamed = files.older.find(({ name, note }) => sizeText(note) !== name);
  if (misnamed) throw new Error(`${exportNames.older}/${misnamed.name} is not a checkpoint of that size`);
  const { origin } = newest.value;
  const older = trustCheckpoints(
    verifySignature,
    files.older.map(({ note }) => note),
    { keys: unique(known), origin },
  );
  const found = await entriesVerdict(dir, newest.value, older.checkpoints);
  if (found.verdict.kind === "broken") return found.verdict;
  if (older.broken) return older.broken;
  const { size, root } = found.verdict;
  const { manifest } = files;
  const isDescribed =
    manifest.size === size &&
    manifest.root === base64(root) &&
    manifest.origin === origin &&
    manifest.entries.sha256 === found.fileHash &&
    older.checkpoints.every((checkpoint) => manifest.checkpoints.includes(checkpoint.size)) &&
    manifest.checkpoints.length === files.older.length + 1;
  return isDescribed
    ? found.verdict
    : brokenFrom(size, size, "entries verify, but manifest.json describes another export");
}

async function entriesVerdict(
  dir: string,
  newest: SignedCheckpoint,
  older: readonly SignedCheckpoint[],
): Promise<{ verdict: Verdict; fileHash: string }> {
  const verifier = beginVerify(sha256, { head: newest, checkpoints: [...older, newest] });
  const digest = createHash("sha256");
  for await (const { block, entries } of readEntryFiles(dir)) {
    digest.update(block);
    if (verifier.feed(entries)) break;
  }
  return { verdict: verifier.finish(), fileHash: digest.digest("hex") };
}

const brokenFrom = (firstBadEntry: number, size: number, why: string): Broken => ({
  kind: "broken",
  firstBadEntry,
  throughEntry: Math.max(firstBadEntry, size - 1),
  why,
});

function keyOf(text: string): NoteKey {
  const key = parseVerifierKey(sha256, text);
  if (!key.ok) throw new Error(`verifier key: ${key.refusal.why}`);
  return key.value;
}

function sizeText(note: string): string | null {
  const read = readCheckpoint(note);
  return read.ok ? `${read.value.size}` : null;
}

const unique = (keys: readonly NoteKey[]): NoteKey[] => [
  ...new Map(keys.map((key) => [base64(key.hash), key])).values(),
];
