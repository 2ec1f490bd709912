import { ok, type Result, refuse } from "../result";
import { base64, fromBase64, sameBytes, type Unreadable, utf8 } from "./bytes";
import {
  type NoteKey,
  type NoteSignature,
  noteText,
  parseNote,
  signersOf,
  type VerifySignature,
} from "./note";

/** A head of the log: `origin` names the log for ever, `root` covers entries 0 to size - 1. */
export type Checkpoint = { origin: string; size: number; root: Uint8Array };

/** A checkpoint whose signature was found good, with those of the asked keys that signed it. */
export type SignedCheckpoint = Checkpoint & { signers: NoteKey[] };

/** A key that can sign; the secret stays at the edge. */
export type NoteSigner = { key: NoteKey; sign: (message: Uint8Array) => Uint8Array };

/** Why a checkpoint is not believed: `unsigned` by any trusted key, `forged` under a trusted name, or no checkpoint. */
export type Untrusted = Unreadable | { kind: "unsigned"; why: string } | { kind: "forged"; why: string };

/** Body of a C2SP tlog-checkpoint: origin, size in decimal, root in base64, each with its line break. */
export function checkpointBody({ origin, size, root }: Checkpoint): string {
  if (!isOrigin(origin)) throw new RangeError("an origin is one line of visible text");
  if (!Number.isSafeInteger(size) || size < 0 || root.length !== 32) throw new RangeError("no head of a log");
  return `${origin}\n${size}\n${base64(root)}\n`;
}

/** Reads a body; further lines (extensions) are allowed by the standard and passed over. */
export function parseCheckpointBody(text: string): Result<Checkpoint, Unreadable> {
  const [origin, size, root, ...rest] = text.split("\n");
  const bytes = root === undefined ? null : fromBase64(root);
  if (origin === undefined || !isOrigin(origin)) return unreadable("no origin line");
  if (size === undefined || !/^(0|[1-9][0-9]{0,15})$/.test(size)) return unreadable("no size line");
  if (bytes?.length !== 32 || rest.at(-1) !== "") return unreadable("no root line");
  const count = Number(size);
  if (!Number.isSafeInteger(count)) return unreadable("size too large");
  return ok({ origin, size: count, root: bytes });
}

/**
 * The signed note to publish. While a key is being replaced, both sign: whoever knows either can check it.
 */
export function signCheckpoint(checkpoint: Checkpoint, signers: readonly NoteSigner[]): string {
  if (signers.length === 0) throw new RangeError("a checkpoint needs a signer");
  const text = checkpointBody(checkpoint);
  const message = utf8(text);
  const signatures = signers.map(
    ({ key, sign }): NoteSignature => ({ name: key.name, hash: key.hash, signature: sign(message) }),
  );
  return noteText({ text, signatures });
}

/**
 * Adds one more signature to a published note, so that a newer key opens an older checkpoint too. Only for a
 * checkpoint whose root was recomputed. A note that bears this key's signature comes back unchanged.
 */
export function countersigned(note: string, { key, sign }: NoteSigner): string {
  const parsed = parseNote(note);
  if (!parsed.ok) throw new Error(`cannot countersign: ${parsed.refusal.why}`);
  const { text, signatures } = parsed.value;
  if (signatures.some(({ name, hash }) => name === key.name && sameBytes(hash, key.hash))) return note;
  const added = { name: key.name, hash: key.hash, signature: sign(utf8(text)) };
  return noteText({ text, signatures: [...signatures, added] });
}

/** Reads a signed note and believes it only when a key among `keys` signed it and none of them was forged. */
export function openCheckpoint(
  verify: VerifySignature,
  note: string,
  keys: readonly NoteKey[],
): Result<SignedCheckpoint, Untrusted> {
  const parsed = parseNote(note);
  if (!parsed.ok) return parsed;
  const body = parseCheckpointBody(parsed.value.text);
  if (!body.ok) return body;
  const signers = signersOf(verify, parsed.value, keys);
  if (signers === null)
    return refuse({ kind: "forged", why: "a signature under a trusted key's name is bad" });
  if (signers.length === 0) return refuse({ kind: "unsigned", why: "no trusted key signed it" });
  return ok({ ...body.value, signers });
}

/** Reads a checkpoint without believing it: for listings and for picking the newest of several. */
export function readCheckpoint(note: string): Result<Checkpoint, Unreadable> {
  const parsed = parseNote(note);
  return parsed.ok ? parseCheckpointBody(parsed.value.text) : parsed;
}

const isOrigin = (origin: string): boolean => /^[^\p{Cc}\ufffd]+$/u.test(origin);
const unreadable = (why: string): Result<never, Unreadable> => refuse({ kind: "unreadable", why });
