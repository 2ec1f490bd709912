import { utf8 } from "./bytes";

/** The last `,"seq":` of an entry's text is its own: nothing after it in key order nests, and quotes inside strings are escaped. */
const KEY = utf8(',"seq":');

/**
 * The number an entry's text claims, read from the end without parsing the whole: verifying a log is to cost
 * little more than hashing it. Null when there is none.
 */
export function statedSeq(bytes: Uint8Array): number | null {
  for (let at = bytes.length - KEY.length - 1; at >= 0; at--) {
    if (bytes[at] === COMMA && bytes[at + 3] === LETTER_E && isKeyAt(bytes, at)) {
      return digitsFrom(bytes, at + KEY.length);
    }
  }
  return null;
}

const COMMA = 0x2c;
const LETTER_E = 0x65;

function isKeyAt(bytes: Uint8Array, at: number): boolean {
  for (let step = 0; step < KEY.length; step++) if (bytes[at + step] !== KEY[step]) return false;
  return true;
}

function digitsFrom(bytes: Uint8Array, start: number): number | null {
  let [value, at] = [0, start];
  for (; at < bytes.length; at++) {
    const digit = (bytes[at] as number) - 0x30;
    if (digit < 0 || digit > 9) break;
    value = value * 10 + digit;
  }
  return at > start && Number.isSafeInteger(value) ? value : null;
}
