import { randomBytes } from "node:crypto";
import { type IdPrefix, idTime } from "@/lib/domain/ids";

const CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A ULID with its kind in front: `case_01J...`. Sorts by time; `now` in epoch milliseconds. */
export function makeId(prefix: IdPrefix, now: number): string {
  let tail = "";
  for (const byte of randomBytes(16)) tail += CROCKFORD[byte % 32];
  return `${prefix}_${idTime(now)}${tail}`;
}
