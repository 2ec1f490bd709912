/** Int32 per state: base, check, failure state with the output flag in bit 0, and a filter of the symbols that go on. */
export const CELL_SIZE = 4;

/**
 * A double-array Aho-Corasick automaton over 16-bit symbols (1..symbolCount; 0 is never in a term).
 * A state is its offset in `cells`, so that all a step needs lies in one cache line; the root is 0.
 */
export type Automaton = {
  cells: Int32Array;
  /** The root's transitions by symbol; 0 where there is none. */
  rootNext: Int32Array;
  /** By state / CELL_SIZE: 0, or an index into `outList`, where a count and that many term ids stand. */
  outAt: Int32Array;
  outList: Int32Array;
  states: number;
};

/** The state after one symbol. */
export function advance(automaton: Automaton, from: number, symbol: number): number {
  const { cells, rootNext } = automaton;
  let state = from;
  while (state !== 0) {
    if (((cells[state + 3]! >>> (symbol & 31)) & 1) !== 0) {
      const next = cells[state]! + (symbol << 2);
      if (cells[next + 1] === state) return next;
    }
    state = cells[state + 2]! & ~3;
  }
  return rootNext[symbol]!;
}

type Node = { parent: number; symbol: number; left: number; right: number };

/** Builds the automaton of `terms` (symbol sequences, none empty). Duplicates are kept: all their ids come out. */
export function buildAutomaton(terms: readonly Uint16Array[], symbolCount: number): Automaton {
  const order = Uint32Array.from(terms.keys()).sort((a, b) => compare(terms[a]!, terms[b]!));
  return new Builder(terms, order, symbolCount).build();
}

function compare(a: Uint16Array, b: Uint16Array): number {
  const shorter = Math.min(a.length, b.length);
  for (let i = 0; i < shorter; i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return a.length - b.length;
}

class Builder {
  private base = new Int32Array(1 << 16);
  private check = new Int32Array(1 << 16).fill(-1);
  private cursor = 1;
  /** Where to look for a slot for an only child: behind the highest symbol, so that no base is below 0. */
  private free: number;
  private readonly slots: number[] = [0];
  private readonly nodes: Node[];

  constructor(
    private readonly terms: readonly Uint16Array[],
    private readonly order: Uint32Array,
    private readonly symbolCount: number,
  ) {
    this.free = symbolCount + 1;
    this.nodes = [{ parent: -1, symbol: 0, left: 0, right: order.length }];
  }

  build(): Automaton {
    const own = new Map<number, number[]>();
    const depths: number[] = [0];
    for (let n = 0; n < this.nodes.length; n++) this.expand(n, depths, own);
    return this.link(own);
  }

  /** Places the children of node `n`; terms that end at `n` are noted in `own`. */
  private expand(n: number, depths: number[], own: Map<number, number[]>): void {
    const node = this.nodes[n]!;
    const depth = depths[n]!;
    const slot = this.slots[n]!;
    let at = node.left;
    while (at < node.right && this.terms[this.order[at]!]!.length === depth) {
      const list = own.get(slot);
      if (list) list.push(this.order[at]!);
      else own.set(slot, [this.order[at]!]);
      at++;
    }
    const children: Node[] = [];
    while (at < node.right) {
      const symbol = this.terms[this.order[at]!]![depth]!;
      const left = at;
      while (at < node.right && this.terms[this.order[at]!]![depth] === symbol) at++;
      children.push({ parent: n, symbol, left, right: at });
    }
    if (children.length === 0) return;
    const base = this.findBase(children);
    this.base[slot] = base;
    for (const child of children) {
      this.check[base + child.symbol] = slot;
      this.nodes.push(child);
      this.slots.push(base + child.symbol);
      depths.push(depth + 1);
    }
  }

  /** First fit from a cursor that moves on where the array is nearly full, so that building stays near linear. */
  private findBase(children: readonly Node[]): number {
    const first = children[0]!.symbol;
    if (children.length === 1) return this.firstFree() - first;
    let taken = 0;
    let at = Math.max(this.cursor, first + 1);
    const start = at;
    for (; ; at++) {
      this.reserve(at - first + this.symbolCount + 2);
      if (this.check[at] !== -1) taken++;
      else if (this.fits(at - first, children)) break;
    }
    const probed = at - start + 1;
    if (taken / probed >= 0.9 || probed > 4096) this.cursor = at;
    return at - first;
  }

  /** Only children fill the holes that families leave: two states in three, so that the cells stay dense. */
  private firstFree(): number {
    this.reserve(this.free + this.symbolCount + 2);
    while (this.check[this.free] !== -1) this.reserve(++this.free + this.symbolCount + 2);
    return this.free;
  }

  private fits(base: number, children: readonly Node[]): boolean {
    for (let i = 1; i < children.length; i++) if (this.check[base + children[i]!.symbol] !== -1) return false;
    return true;
  }

  private reserve(size: number): void {
    if (size < this.check.length) return;
    const larger = Math.max(size + 1, this.check.length * 2);
    const check = new Int32Array(larger).fill(-1);
    check.set(this.check);
    const base = new Int32Array(larger);
    base.set(this.base);
    this.check = check;
    this.base = base;
  }

  /** Failure links and outputs, breadth first: a node's outputs are its own and those of its failure state. */
  private link(own: Map<number, number[]>): Automaton {
    const size = this.lastSlot() + this.symbolCount + 2;
    this.reserve(size);
    const automaton = this.pack(size);
    const { cells, rootNext, outAt } = automaton;
    const outList: number[] = [0];
    for (let n = 1; n < this.nodes.length; n++) {
      const node = this.nodes[n]!;
      const slot = this.slots[n]!;
      const up = cells[this.slots[node.parent]! * CELL_SIZE + 2]! & ~3;
      const fail = node.parent === 0 ? 0 : advance(automaton, up, node.symbol);
      const inherited = outAt[fail / CELL_SIZE]!;
      const mine = own.get(slot);
      if (!mine) outAt[slot] = inherited;
      else {
        const rest = inherited === 0 ? [] : outList.slice(inherited + 1, inherited + 1 + outList[inherited]!);
        outAt[slot] = outList.length;
        outList.push(mine.length + rest.length, ...mine, ...rest);
      }
      cells[slot * CELL_SIZE + 2] = fail | (outAt[slot] === 0 ? 0 : 1);
    }
    return { cells, rootNext, outAt, outList: Int32Array.from(outList), states: this.nodes.length };
  }

  /** The trie as cells, without failure links yet. */
  private pack(size: number): Automaton {
    const cells = new Int32Array(size * CELL_SIZE);
    const rootNext = new Int32Array(0x10000);
    for (let slot = 0; slot < size; slot++) {
      cells[slot * CELL_SIZE] = this.base[slot]! * CELL_SIZE;
      cells[slot * CELL_SIZE + 1] = this.check[slot]! < 0 ? -1 : this.check[slot]! * CELL_SIZE;
    }
    for (let n = 1; n < this.nodes.length; n++) {
      const { parent, symbol } = this.nodes[n]!;
      const filter = this.slots[parent]! * CELL_SIZE + 3;
      cells[filter] = cells[filter]! | (1 << (symbol & 31));
      if (parent === 0) rootNext[symbol] = this.slots[n]! * CELL_SIZE;
    }
    return { cells, rootNext, outAt: new Int32Array(size), outList: new Int32Array(0), states: 0 };
  }

  private lastSlot(): number {
    let last = 0;
    for (const slot of this.slots) if (slot > last) last = slot;
    return last;
  }
}
