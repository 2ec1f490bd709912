/** The few byte operations the log needs; the pure core has neither Buffer nor TextEncoder. */

/** SHA-256, given by the edge: any bytes in, 32 bytes out. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array;

/** Why a text could not be read; `why` is fit for a log verifier's output. */
export type Unreadable = { kind: "unreadable"; why: string };

/**
 * UTF-8 of a text, after `prefix` (so that a leaf is built without a second copy).
 * Lone surrogates become U+FFFD as in every standard encoder; canonical text holds none.
 */
export function utf8(text: string, prefix?: number): Uint8Array {
  const head = prefix === undefined ? 0 : 1;
  let room = new Uint8Array(head + text.length);
  if (prefix !== undefined) room[0] = prefix;
  let end = head;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) {
      room[end++] = unit;
      continue;
    }
    if (room.length === head + text.length) room = grown(room, head + 3 * text.length);
    const point = text.codePointAt(at) as number;
    if (point > 0xffff) at++;
    end = putWide(room, end, point >= 0xd800 && point <= 0xdfff ? 0xfffd : point);
  }
  return end === room.length ? room : room.subarray(0, end);
}

function grown(bytes: Uint8Array, length: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(length + 1);
  larger.set(bytes);
  return larger;
}

function putWide(room: Uint8Array, end: number, point: number): number {
  let next = end;
  if (point < 0x800) room[next++] = 0xc0 | (point >> 6);
  else {
    if (point < 0x10000) room[next++] = 0xe0 | (point >> 12);
    else {
      room[next++] = 0xf0 | (point >> 18);
      room[next++] = 0x80 | ((point >> 12) & 0x3f);
    }
    room[next++] = 0x80 | ((point >> 6) & 0x3f);
  }
  room[next++] = 0x80 | (point & 0x3f);
  return next;
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}

export function joinBytes(...parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

const SIX_BITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const VALUE_OF = new Map([...SIX_BITS].map((letter, value) => [letter, value]));

/** Standard base64 with padding (RFC 4648, section 4). */
export function base64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 3) {
    const [a, b, c] = [bytes[at] as number, bytes[at + 1], bytes[at + 2]];
    text += SIX_BITS[a >> 2];
    text += SIX_BITS[((a & 3) << 4) | ((b ?? 0) >> 4)];
    text += b === undefined ? "=" : SIX_BITS[((b & 15) << 2) | ((c ?? 0) >> 6)];
    text += c === undefined ? "=" : SIX_BITS[c & 63];
  }
  return text;
}

/** Reads only what `base64` writes; anything else (other alphabet, missing padding, stray bits) is null. */
export function fromBase64(text: string): Uint8Array | null {
  if (text.length % 4 !== 0) return null;
  const padding = text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  let [bits, held, end] = [0, 0, 0];
  for (let at = 0; at < text.length - padding; at++) {
    const value = VALUE_OF.get(text[at] as string);
    if (value === undefined) return null;
    bits = ((bits << 6) | value) & 0xffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes[end++] = (bits >> held) & 0xff;
  }
  const strayBits = bits & ((1 << held) - 1);
  return strayBits === 0 ? bytes : null;
}

export function hex(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += byte.toString(16).padStart(2, "0");
  return text;
}

/** Reads an even number of hex digits of either case; anything else is null. */
export function fromHex(text: string): Uint8Array | null {
  if (!/^(?:[0-9a-fA-F]{2})*$/.test(text)) return null;
  const bytes = new Uint8Array(text.length / 2);
  for (let at = 0; at < bytes.length; at++) bytes[at] = Number.parseInt(text.slice(2 * at, 2 * at + 2), 16);
  return bytes;
}
