import { randomBytes } from "node:crypto";
import type { IdPrefix } from "@/lib/domain/ids";

const CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A ULID with its kind in front: `case_01J...`. Sorts by time; `now` in epoch milliseconds. */
export function makeId(prefix: IdPrefix, now: number): string {
  let time = "";
  for (let rest = now, place = 0; place < 10; place++) {
    time = CROCKFORD[rest % 32] + time;
    rest = Math.floor(rest / 32);
  }
  let tail = "";
  for (const byte of randomBytes(16)) tail += CROCKFORD[byte % 32];
  return `${prefix}_${time}${tail}`;
}
