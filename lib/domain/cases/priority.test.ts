import { describe, expect, it } from "vitest";
import { DEFAULT_PACKS } from "../policy/default-pack";
import type { ContactKind, Surface } from "../words";
import { priorityOf } from "./priority";

const PACK = DEFAULT_PACKS[DEFAULT_PACKS.length - 1] ?? DEFAULT_PACKS[0]!;
const HOUR = 3_600_000;
const DAYS = 14;
/** Cases a reviewer's seat decides in an hour; arrivals are 83 % of it, twice that share by day, little by night. */
const PER_HOUR = 60;
const LOAD = 0.83;
const DAY_FACTOR = 1.6;
const NIGHT_FACTOR = 0.4;

/** The written mix: surface, kind, share of 100. */
const MIX: [Surface, ContactKind, number][] = [
  ["customer_service", "wechat", 28],
  ["note", "wechat", 18],
  ["comment", "hidden_pointer", 16],
  ["private_message", "phone_mobile", 14],
  ["live_sales", "qr", 9],
  ["package_insert", "qr", 7],
  ["order_review", "none", 5],
  ["chat", "bank_account", 3],
];

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

type Waiting = { key: number; openedAt: number; band: number };

function pick<T>(rows: readonly (readonly [...unknown[], number])[], random: number): T {
  let left = random * 100;
  for (const row of rows) {
    left -= row[row.length - 1] as number;
    if (left < 0) return row as T;
  }
  return rows[0] as T;
}

/** The longest wait of each band, in hours, when the queue is worked in the order of its static key. */
function longestWaits(seed: number): Record<number, number> {
  const random = seeded(seed);
  const waiting: Waiting[] = [];
  const longest: Record<number, number> = { 1: 0, 2: 0, 3: 0 };
  const stepMs = HOUR / PER_HOUR;
  for (let now = 0; now < DAYS * 24 * HOUR; now += stepMs) {
    const byDay = (now / HOUR) % 24 < 12;
    let arrivals = LOAD * (byDay ? DAY_FACTOR : NIGHT_FACTOR);
    for (; random() < arrivals; arrivals--) {
      const [surface, kind] = pick<(typeof MIX)[number]>(MIX, random());
      const strikes = random() < 0.2 ? 1 + Math.floor(random() * 3) : 0;
      const facts = { kind, surface, confidence: 0.5 + random() / 2, strikes, openedAt: now };
      const { key, band } = priorityOf(facts, PACK);
      waiting.push({ key, band, openedAt: now });
    }
    let first = -1;
    for (let i = 0; i < waiting.length; i++)
      if (first < 0 || waiting[i]!.key < waiting[first]!.key) first = i;
    const [next] = first < 0 ? [] : waiting.splice(first, 1);
    if (next) longest[next.band] = Math.max(longest[next.band] ?? 0, (now - next.openedAt) / HOUR);
  }
  return longest;
}

describe("the order of the queue", () => {
  it.each([1, 7, 2026])(
    "starves nobody while 0.83 of capacity comes in, seed %s: every band is decided within its own time",
    (seed) => {
      const waits = longestWaits(seed);
      for (const band of [1, 2, 3] as const)
        expect(waits[band], `band ${band}`).toBeLessThanOrEqual(PACK.dueHours[band]);
      expect(waits[3]).toBeGreaterThan(waits[1] as number);
    },
  );

  it("puts no case behind one that came later than the bands' times differ", () => {
    const low = priorityOf({ kind: "none", surface: "other", confidence: 0, strikes: 0, openedAt: 0 }, PACK);
    const later = (openedAt: number) =>
      priorityOf({ kind: "bank_account", surface: "live_sales", confidence: 1, strikes: 9, openedAt }, PACK);
    expect(later(0).key).toBeLessThan(low.key);
    expect(later(PACK.dueHours[3] * HOUR).key).toBeGreaterThan(low.key);
  });

  it("says what a risk is made of: the parts sum to it, and each fact raises it", () => {
    const facts = { kind: "wechat", surface: "note", confidence: 0.8, strikes: 1, openedAt: 0 } as const;
    const { parts, risk } = priorityOf(facts, PACK);
    expect(parts.reduce((sum, { value }) => sum + value, 0)).toBe(risk);
    expect(parts.map(({ name }) => name)).toEqual(["confidence", "harm", "reach", "history"]);
    for (const more of [
      { confidence: 0.9 },
      { kind: "bank_account" },
      { surface: "live_sales" },
      { strikes: 2 },
    ] as const) {
      expect(priorityOf({ ...facts, ...more }, PACK).risk).toBeGreaterThan(risk);
    }
  });
});
