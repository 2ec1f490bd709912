import { ok, type Result, refuse } from "../result";
import { ACTIONS, type Action, LOG_ACTOR_KINDS, type LogActorKind, type LogSubjectKind } from "./actions";
import { base64, joinBytes, type Sha256, type Unreadable } from "./bytes";
import { canonicalText, type Json } from "./canonical";

export { ACTIONS, type Action, type LogActorKind, type LogSubjectKind } from "./actions";
export type { Json } from "./canonical";

export type LogRef = { kind: LogSubjectKind; id: string };
export type LogActor = { kind: LogActorKind; id: string };

/**
 * What a use case says happened. Never contents (messages, notes, names, contacts): only ids, amounts,
 * closed words and commitments, so that erasing a person's data leaves the log verifiable.
 */
export type EntryDraft = {
  action: Action;
  subject: LogRef;
  cause: LogRef | null;
  caseId: string | null;
  before: Json | null;
  after: Json | null;
  facts: Json | null;
};

/**
 * `seq` counts from 0 and is the leaf's index; `at` is epoch milliseconds; one `txId` per committed plan. From
 * version 2 on the first entry of a plan also says in `rows` what was written (`images.ts`); the others have null.
 */
export type Entry = EntryDraft & { seq: number; at: number; actor: LogActor; txId: string } & (
    | { version: 1; rows?: undefined }
    | { version: 2; rows: readonly Json[] | null }
  );

/** Longest entry in UTF-16 units; a larger one is a bug of the writer, and readers need a bound. */
export const entryLengthMax = 1_000_000;

/**
 * The canonical text that is stored and hashed; its UTF-8 is the leaf's data. Throws on what canonical text
 * refuses and on an entry too long.
 */
export function entryText(entry: Entry): string {
  const { action, subject, cause, caseId, before, after, facts, seq, at, actor, txId, version, rows } = entry;
  const text = canonicalText({
    action,
    actor: { kind: actor.kind, id: actor.id },
    after,
    at,
    before,
    case: caseId,
    cause: cause && { kind: cause.kind, id: cause.id },
    facts,
    ...(rows === undefined ? {} : { rows }),
    seq,
    subject: { kind: subject.kind, id: subject.id },
    tx: txId,
    v: version,
  });
  if (text.length > entryLengthMax)
    throw new RangeError(`entry ${seq} (${action}) is too long to be read back`);
  return text;
}

/**
 * Reads an entry back from its stored text. Refuses what `entryText` would not have written: other fields,
 * other order, an unknown action or version. It does not check the hash.
 */
export function parseEntry(text: string): Result<Entry, Unreadable> {
  const raw = parsed(text);
  if (raw === null) return unreadable("not a JSON record");
  if (raw.v !== 1 && raw.v !== 2) return unreadable("unknown version");
  if (!(ACTIONS as readonly unknown[]).includes(raw.action)) return unreadable("unknown action");
  if (!isRef(raw.subject) || !(raw.cause === null || isRef(raw.cause)))
    return unreadable("no subject or cause");
  if (!isRef(raw.actor) || !(LOG_ACTOR_KINDS as readonly string[]).includes(raw.actor.kind)) {
    return unreadable("no actor");
  }
  const entry = {
    action: raw.action as Action,
    subject: raw.subject as LogRef,
    cause: raw.cause as LogRef | null,
    caseId: raw.case as string | null,
    before: raw.before as Json,
    after: raw.after as Json,
    facts: raw.facts as Json,
    seq: raw.seq as number,
    at: raw.at as number,
    actor: raw.actor as LogActor,
    txId: raw.tx as string,
    ...(raw.v === 2 ? { version: 2 as const, rows: raw.rows as Json[] | null } : { version: 1 as const }),
  };
  return hasScalars(entry) && isCanonical(entry, text) ? ok(entry) : unreadable("not in canonical form");
}

function isCanonical(entry: Entry, text: string): boolean {
  try {
    return entryText(entry) === text;
  } catch {
    return false;
  }
}

function hasScalars({ caseId, seq, at, txId }: Entry): boolean {
  const isIdOrNull = caseId === null || typeof caseId === "string";
  return isIdOrNull && Number.isSafeInteger(seq) && Number.isSafeInteger(at) && typeof txId === "string";
}

function parsed(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

function isRef(value: unknown): value is { kind: string; id: string } {
  if (typeof value !== "object" || value === null) return false;
  const { kind, id } = value as { kind?: unknown; id?: unknown };
  return typeof kind === "string" && typeof id === "string";
}

const unreadable = (why: string): Result<never, Unreadable> => refuse({ kind: "unreadable", why });

/** Bytes of salt that hide a committed content; kept with the content and destroyed with it. */
export const commitmentSaltBytes = 32;

/**
 * What an entry holds in place of contents: base64 of SHA-256(salt || bytes). The salt has a fixed length,
 * so no two pairs share an input. Throws on another length.
 */
export function commitment(sha256: Sha256, salt: Uint8Array, bytes: Uint8Array): string {
  if (salt.length !== commitmentSaltBytes) throw new RangeError(`a salt has ${commitmentSaltBytes} bytes`);
  return base64(sha256(joinBytes(salt, bytes)));
}
