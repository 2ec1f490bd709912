import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { dirname } from "node:path";
import { type NoteKey, parseVerifierKey, verifierKeyText } from "@/lib/domain/log/note";
import { makeSigner, parseSigner, type SecretSigner, sha256 } from "./log-signing";

/**
 * The keys of this log: all `signers` sign every checkpoint, the first is the current one; `retired` ones
 * sign no more but vouch for the checkpoints of their time.
 */
export type LogKeys = { signers: SecretSigner[]; retired: NoteKey[] };

/** Everything whose signature this installation believes, current key first. */
export const trustedKeys = (keys: LogKeys): NoteKey[] => [
  ...keys.signers.map(({ key }) => key),
  ...keys.retired,
];

/**
 * Loads the key file, or makes it with a first key (mode 0600; two starts at once agree on one key). Throws
 * when the file is readable by others or broken: a log must not go on under a key it did not choose.
 */
export function loadOrMakeLogKeys(file: string, name: string): LogKeys {
  const found = loadLogKeys(file);
  if (found) return found;
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const draft = writeDraft(file, keyFileText({ signers: [makeSigner(name)], retired: [] }));
  try {
    // link, unlike rename, refuses to replace: whoever comes second reads the first one's key.
    linkSync(draft, file);
  } catch (error) {
    if (!isFileError(error, "EEXIST")) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return loadLogKeys(file) as LogKeys;
}

/** Loads the key file; null when there is none. */
export function loadLogKeys(file: string): LogKeys | null {
  let text: string;
  try {
    if (process.platform !== "win32" && (statSync(file).mode & 0o077) !== 0) {
      throw new Error(`${file} can be read by other users: chmod 600 it, and think about replacing the key`);
    }
    text = readFileSync(file, "utf8");
  } catch (error) {
    if (isFileError(error, "ENOENT")) return null;
    throw error;
  }
  return parseKeyFile(text);
}

/** Starts a rotation: a new current key; the older ones go on signing beside it until `endKeyRotation`. */
export function startKeyRotation(file: string, name: string): LogKeys {
  const keys = mustLoad(file);
  return replaceKeyFile(file, { ...keys, signers: [makeSigner(name), ...keys.signers] });
}

/** Ends a rotation: only the current key signs; the secrets of the others are gone, their public keys stay. */
export function endKeyRotation(file: string): LogKeys {
  const { signers, retired } = mustLoad(file);
  return replaceKeyFile(file, {
    signers: signers.slice(0, 1),
    retired: [...signers.slice(1).map(({ key }) => key), ...retired],
  });
}

function mustLoad(file: string): LogKeys {
  const keys = loadLogKeys(file);
  if (!keys) throw new Error(`${file} is not there: the log has no key to replace`);
  return keys;
}

function replaceKeyFile(file: string, keys: LogKeys): LogKeys {
  renameSync(writeDraft(file, keyFileText(keys)), file);
  return keys;
}

const keyFileText = ({ signers, retired }: LogKeys): string =>
  [...signers.map(({ secretText }) => secretText), ...retired.map(verifierKeyText)]
    .map((line) => `${line}\n`)
    .join("");

function parseKeyFile(text: string): LogKeys {
  const keys: LogKeys = { signers: [], retired: [] };
  for (const line of text.split("\n").filter((written) => written.trim() !== "")) {
    if (line.startsWith("PRIVATE+KEY+")) keys.signers.push(parseSigner(line));
    else {
      const key = parseVerifierKey(sha256, line);
      if (!key.ok) throw new Error(`the log's key file holds a line that is no key: ${key.refusal.why}`);
      keys.retired.push(key.value);
    }
  }
  if (keys.signers.length === 0) throw new Error("the log's key file holds no signing key");
  return keys;
}

/** Writes beside the target and waits for the disk, so that no crash leaves half a key. */
function writeDraft(file: string, text: string): string {
  const draft = `${file}.${process.pid}.${Date.now()}.draft`;
  const opened = openSync(draft, "wx", 0o600);
  try {
    writeSync(opened, text);
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
  return draft;
}

const isFileError = (error: unknown, code: string): boolean =>
  error instanceof Error && "code" in error && error.code === code;
