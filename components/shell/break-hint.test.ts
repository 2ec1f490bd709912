import { expect, test } from "vitest";
import { workedAt } from "./break-hint";

const MINUTE = 60_000;

test("work goes on through short pauses and begins anew after five minutes away", () => {
  const begun = workedAt(null, 0);
  expect(workedAt(begun, 4 * MINUTE)).toEqual({ since: 0, last: 4 * MINUTE });
  expect(workedAt(workedAt(begun, 4 * MINUTE), 8 * MINUTE)).toEqual({ since: 0, last: 8 * MINUTE });
  expect(workedAt(begun, 5 * MINUTE)).toEqual({ since: 5 * MINUTE, last: 5 * MINUTE });
});
