import { utf8 } from "./bytes";

/** What an entry may hold: integers, never fractions, so that no two engines print a number differently. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Deeper nesting than this is a bug of the caller, not data. */
export const canonicalDepthMax = 32;

/**
 * The one text of a value (RFC 8785, with integers only): keys sorted by UTF-16 unit, no spaces, strings
 * untouched but for JSON escapes, lone surrogates escaped, no line break. Throws on what is not `Json`.
 */
export function canonicalText(value: Json): string {
  return textOf(value, 0);
}

/** The canonical text as UTF-8: the exact bytes that are hashed. */
export const canonicalBytes = (value: Json): Uint8Array => utf8(canonicalText(value));

function textOf(value: Json, depth: number): string {
  if (depth > canonicalDepthMax) throw new TypeError("canonical text: nested too deep");
  switch (typeof value) {
    case "string":
      return JSON.stringify(value);
    case "boolean":
      return value ? "true" : "false";
    case "number":
      return integerText(value);
    case "object":
      if (value === null) return "null";
      return Array.isArray(value) ? listText(value, depth) : recordText(value, depth);
    default:
      throw new TypeError(`canonical text: a ${typeof value} has none`);
  }
}

function integerText(value: number): string {
  if (!Number.isSafeInteger(value)) throw new TypeError(`canonical text: ${value} is no safe integer`);
  return String(value === 0 ? 0 : value);
}

function listText(list: readonly Json[], depth: number): string {
  // Not map: it skips holes, and a hole must be refused like any undefined.
  const parts: string[] = [];
  for (let at = 0; at < list.length; at++) parts.push(textOf(list[at] as Json, depth + 1));
  return `[${parts.join(",")}]`;
}

function recordText(record: object, depth: number): string {
  const prototype = Object.getPrototypeOf(record);
  if (prototype !== null && prototype !== Object.prototype) {
    throw new TypeError("canonical text: only plain records have one");
  }
  const fields = record as { readonly [key: string]: Json };
  const parts = Object.keys(fields)
    .sort(byUnit)
    .map((key) => `${JSON.stringify(key)}:${textOf(fields[key] as Json, depth + 1)}`);
  return `{${parts.join(",")}}`;
}

const byUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
