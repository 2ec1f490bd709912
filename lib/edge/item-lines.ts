import { ok, type Result, refuse } from "@/lib/domain/result";
import { ITEMS_PER_BATCH_MAX } from "@/lib/usecases/intake/intake-items";
import { type BodyRefusal, parseJson } from "./body";
import type { Given } from "./take-batch";

const NDJSON = new Set([
  "application/x-ndjson",
  "application/ndjson",
  "application/jsonl",
  "application/x-jsonlines",
]);

/** The items of a body: a JSON array, or NDJSON by its content type. `place` is the index, or the line from 1 on. */
export function itemsOfBody(
  bytes: Uint8Array,
  contentType: string | null,
): Result<Given[], BodyRefusal | { kind: "wrong_type" }> {
  const type = (contentType ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  if (type === "application/json") return bounded(arrayOf(bytes));
  return NDJSON.has(type) ? bounded(linesOf(bytes)) : refuse({ kind: "wrong_type" });
}

function bounded(read: Result<Given[], BodyRefusal>): Result<Given[], BodyRefusal> {
  if (!read.ok || (read.value.length > 0 && read.value.length <= ITEMS_PER_BATCH_MAX)) return read;
  return invalid(`${read.value.length} items; 1 to ${ITEMS_PER_BATCH_MAX} a call`);
}

const invalid = (message: string): Result<never, BodyRefusal> =>
  refuse({ kind: "invalid", issues: [{ path: "", message }] });

function arrayOf(bytes: Uint8Array): Result<Given[], BodyRefusal> {
  const read = parseJson(bytes);
  if (!read.ok) return read;
  if (!Array.isArray(read.value)) return invalid("an array of items is expected");
  return ok(read.value.map((value: unknown, place) => ({ place, value })));
}

function linesOf(bytes: Uint8Array): Result<Given[], BodyRefusal> {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return invalid("not UTF-8");
  }
  return ok(
    text.split("\n").flatMap((line, index): Given[] => {
      if (line.trim() === "") return [];
      const read = jsonOf(line);
      return [read.ok ? { place: index + 1, value: read.value } : { place: index + 1, broken: "not JSON" }];
    }),
  );
}

function jsonOf(line: string): { ok: true; value: unknown } | { ok: false } {
  try {
    return { ok: true, value: JSON.parse(line) };
  } catch {
    return { ok: false };
  }
}
