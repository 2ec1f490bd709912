import { ok, type Result, refuse } from "../result";
import {
  base64,
  fromBase64,
  fromHex,
  hex,
  joinBytes,
  type Sha256,
  sameBytes,
  type Unreadable,
  utf8,
} from "./bytes";

/** Checks one Ed25519 signature; given by the edge. False, never an exception, for a malformed key. */
export type VerifySignature = (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean;

/** A key that may sign notes: its name, its 4-byte hash and 32-byte Ed25519 public key. */
export type NoteKey = { name: string; hash: Uint8Array; publicKey: Uint8Array };

/** One `— name base64(hash || signature)` line. */
export type NoteSignature = { name: string; hash: Uint8Array; signature: Uint8Array };

/** A signed note as it lies on disk: `text` ends with a line break and is what the signatures cover. */
export type Note = { text: string; signatures: NoteSignature[] };

/** Bounds of Go's sumdb/note, so that whatever passes here passes there. */
export const noteLengthMax = 1_000_000;
export const noteSignaturesMax = 100;

const ED25519 = 0x01;
const DASH = "\u2014 ";

/** Key hash of C2SP signed-note: SHA-256(name || 0x0A || 0x01 || public key), first four bytes. */
export function noteKey(sha256: Sha256, name: string, publicKey: Uint8Array): NoteKey {
  if (!isKeyName(name)) throw new RangeError(`"${name}" cannot name a log key: no spaces, no plus sign`);
  const body = joinBytes(utf8(`${name}\n`), Uint8Array.of(ED25519), publicKey);
  return { name, hash: sha256(body).slice(0, 4), publicKey };
}

/** Verifier key for strangers: `name+hash+base64(0x01 || public key)`. */
export const verifierKeyText = (key: NoteKey): string =>
  `${key.name}+${hex(key.hash)}+${base64(joinBytes(Uint8Array.of(ED25519), key.publicKey))}`;

/** Reads a verifier key and recomputes its hash; refuses other algorithms than Ed25519. */
export function parseVerifierKey(sha256: Sha256, text: string): Result<NoteKey, Unreadable> {
  const [, name, hash, body] = /^([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text.trim()) ?? [];
  const bytes = body === undefined ? null : fromBase64(body);
  if (name === undefined || hash === undefined || !bytes || !isKeyName(name)) {
    return unreadable("not of the form name+hash+base64");
  }
  if (bytes.length !== 33 || bytes[0] !== ED25519) return unreadable("not an Ed25519 key");
  const key = noteKey(sha256, name, bytes.slice(1));
  return sameBytes(key.hash, fromHex(hash) as Uint8Array)
    ? ok(key)
    : unreadable("key hash does not fit the key");
}

/** A note with its signature lines, in the order given. `text` must end with a line break. */
export function noteText({ text, signatures }: Note): string {
  if (!isNoteText(text))
    throw new RangeError("a note's text ends with a line break and has no control characters");
  const lines = signatures.map(
    ({ name, hash, signature }) => `${DASH}${name} ${base64(joinBytes(hash, signature))}\n`,
  );
  return `${text}\n${lines.join("")}`;
}

/** Splits a signed note; refuses what Go's note.Open calls malformed. Signatures are not checked here. */
export function parseNote(raw: string): Result<Note, Unreadable> {
  const split = raw.lastIndexOf("\n\n");
  const text = raw.slice(0, split + 1);
  if (raw.length > noteLengthMax || split < 0 || !raw.endsWith("\n") || !isNoteText(text)) {
    return unreadable("not a signed note");
  }
  const lines = raw.slice(split + 2, -1).split("\n");
  if (lines.length > noteSignaturesMax) return unreadable("too many signatures");
  const signatures: NoteSignature[] = [];
  for (const line of lines) {
    const signature = signatureOf(line);
    if (!signature) return unreadable("malformed signature line");
    signatures.push(signature);
  }
  return ok({ text, signatures });
}

function signatureOf(line: string): NoteSignature | null {
  const [name, body, ...rest] = line.slice(DASH.length).split(" ");
  const bytes = body === undefined ? null : fromBase64(body);
  if (!line.startsWith(DASH) || rest.length > 0 || !bytes || bytes.length < 5) return null;
  if (name === undefined || !isKeyName(name)) return null;
  return { name, hash: bytes.slice(0, 4), signature: bytes.slice(4) };
}

/**
 * Keys among `keys` whose signature on the note is good. As in Go's note.Open, one bad signature under a
 * known name and hash spoils the note (null); signatures by unknown keys are passed over.
 */
export function signersOf(verify: VerifySignature, note: Note, keys: readonly NoteKey[]): NoteKey[] | null {
  const message = utf8(note.text);
  const signers: NoteKey[] = [];
  for (const { name, hash, signature } of note.signatures) {
    const key = keys.find((known) => known.name === name && sameBytes(known.hash, hash));
    if (!key || signers.includes(key)) continue;
    if (signature.length !== 64 || !verify(key.publicKey, message, signature)) return null;
    signers.push(key);
  }
  return signers;
}

const isKeyName = (name: string): boolean => name !== "" && !/[\s+\u0085\p{Cc}]/u.test(name);
const isNoteText = (text: string): boolean => text.endsWith("\n") && !/(?!\n)\p{Cc}|\ufffd/u.test(text);
const unreadable = (why: string): Result<never, Unreadable> => refuse({ kind: "unreadable", why });
