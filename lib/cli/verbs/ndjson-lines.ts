import type { Readable } from "node:stream";

export type NdjsonLine = { number: number; text: string } | { number: number; tooLong: true };

/**
 * Lines of an NDJSON stream, split at U+000A only (a JSON text may hold U+2028), in constant memory: a line of more
 * than `charsMax` characters is reported and its text dropped. Numbers start at 1; a byte order mark is taken off.
 */
export async function* ndjsonLines(input: Readable, charsMax: number): AsyncGenerator<NdjsonLine> {
  const decoder = new TextDecoder();
  let number = 1;
  let pending = "";
  let overlong = false;
  const lineDone = (): NdjsonLine => {
    const line: NdjsonLine = overlong
      ? { number, tooLong: true }
      : { number, text: pending.replace(/\r$/, "") };
    number += 1;
    pending = "";
    overlong = false;
    return line;
  };
  const take = (part: string) => {
    overlong ||= pending.length + part.length > charsMax;
    pending = overlong ? "" : pending + part;
  };
  for await (const chunk of input) {
    const parts = (typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true })).split("\n");
    const last = parts.pop() ?? "";
    for (const part of parts) {
      take(part);
      yield lineDone();
    }
    take(last);
  }
  take(decoder.decode());
  if (overlong || pending !== "") yield lineDone();
}
