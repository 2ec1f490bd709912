/**
 * What the scanner asks before it looks into a large automaton: may a term start with these two symbols?
 * A hashed bitmap, small enough to stay in the cache; it may say yes in vain, never no in vain.
 */
export type Pairs = {
  bits: Int32Array;
  /** Number of bits less one; a power of two less one. */
  mask: number;
  /** By symbol: 1 where it is a whole term. */
  alone: Uint8Array;
};

/** Bits for each term: one slot in eight is set, so that seven in eight needless looks are saved. */
const BITS_PER_TERM = 8;
const BITS_MIN = 1 << 12;
const BITS_MAX = 1 << 20;
/** Odd, and larger than the distance of neighbours: rows of first symbols do not fall on one another. */
export const PAIR_FACTOR = 0x9e3b;

export function pairsOf(terms: readonly Uint16Array[], symbolCount: number): Pairs {
  let size = BITS_MIN;
  while (size < BITS_MAX && size < terms.length * BITS_PER_TERM) size *= 2;
  const bits = new Int32Array(size >> 5);
  const alone = new Uint8Array(symbolCount + 1);
  const mask = size - 1;
  for (const term of terms) {
    if (term.length === 1) alone[term[0]!] = 1;
    if (term.length < 2) continue;
    const at = (Math.imul(term[0]!, PAIR_FACTOR) + term[1]!) & mask;
    bits[at >> 5] = bits[at >> 5]! | (1 << (at & 31));
  }
  return { bits, mask, alone };
}
