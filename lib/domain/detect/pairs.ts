/**
 * What the scanner asks before it looks into a large automaton: may a term start with these two symbols, and, where
 * the two are no term themselves, with these three? Hashed bitmaps, small enough to stay in the cache; they may say
 * yes in vain, never no in vain.
 */
export type Pairs = {
  /** Two bits by pair: a longer term may start so (1), the pair may be a term (2). */
  bits: Int32Array;
  /** Number of pairs less one; a power of two less one. */
  mask: number;
  /** One bit by three symbols. */
  triples: Int32Array;
  tripleMask: number;
  /** By symbol: 1 where it is a whole term. */
  alone: Uint8Array;
};

/** Slots for each entry: one in sixteen is taken, so that few looks are needless. */
const SLOTS_PER_ENTRY = 16;
const SLOTS_MIN = 1 << 12;
const SLOTS_MAX = 1 << 21;
/** Odd, and larger than the distance of neighbours: rows of first symbols do not fall on one another. */
export const PAIR_FACTOR = 0x9e3b;

export function pairsOf(terms: readonly Uint16Array[], symbolCount: number): Pairs {
  const alone = new Uint8Array(symbolCount + 1);
  const pairs = new Map<number, number>();
  const triples = new Set<number>();
  for (const [a, b, c] of terms) {
    if (b === undefined) {
      alone[a!] = 1;
      continue;
    }
    const pair = Math.imul(a!, PAIR_FACTOR) + b;
    pairs.set(pair, (pairs.get(pair) ?? 0) | (c === undefined ? 2 : 1));
    if (c !== undefined) triples.add(Math.imul(pair, PAIR_FACTOR) + c);
  }
  const mask = slotsFor(pairs.size) - 1;
  const bits = new Int32Array((mask + 1) >> 4);
  for (const [pair, says] of pairs) set(bits, (pair & mask) << 1, says);
  const tripleMask = slotsFor(triples.size) - 1;
  const tripleBits = new Int32Array((tripleMask + 1) >> 5);
  for (const triple of triples) set(tripleBits, triple & tripleMask, 1);
  return { bits, mask, triples: tripleBits, tripleMask, alone };
}

function slotsFor(entries: number): number {
  let slots = SLOTS_MIN;
  while (slots < SLOTS_MAX && slots < entries * SLOTS_PER_ENTRY) slots *= 2;
  return slots;
}

function set(bits: Int32Array, at: number, says: number): void {
  bits[at >> 5] = bits[at >> 5]! | (says << (at & 31));
}
