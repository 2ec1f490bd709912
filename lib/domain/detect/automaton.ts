/** A double-array Aho-Corasick automaton over 16-bit symbols (1..symbolCount; 0 is never in a term). */
export type Automaton = {
  base: Int32Array;
  check: Int32Array;
  fail: Int32Array;
  /** 0: nothing ends here; else an index into `outList`, where a count and that many term ids stand. */
  outAt: Int32Array;
  outList: Int32Array;
  states: number;
};

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
  private readonly slots: number[] = [0];
  private readonly nodes: Node[];

  constructor(
    private readonly terms: readonly Uint16Array[],
    private readonly order: Uint32Array,
    private readonly symbolCount: number,
  ) {
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
    const size = Math.max(...this.slots.slice(-1), this.lastSlot()) + this.symbolCount + 2;
    this.reserve(size);
    const base = this.base.slice(0, size);
    const check = this.check.slice(0, size);
    const fail = new Int32Array(size);
    const outAt = new Int32Array(size);
    const outList: number[] = [0];
    for (let n = 1; n < this.nodes.length; n++) {
      const node = this.nodes[n]!;
      const slot = this.slots[n]!;
      if (node.parent > 0) fail[slot] = failure(this.slots[node.parent]!, node.symbol, base, check, fail);
      const inherited = outAt[fail[slot]!]!;
      const mine = own.get(slot);
      if (!mine) outAt[slot] = inherited;
      else {
        const rest = inherited === 0 ? [] : outList.slice(inherited + 1, inherited + 1 + outList[inherited]!);
        outAt[slot] = outList.length;
        outList.push(mine.length + rest.length, ...mine, ...rest);
      }
    }
    return { base, check, fail, outAt, outList: Int32Array.from(outList), states: this.nodes.length };
  }

  private lastSlot(): number {
    let last = 0;
    for (const slot of this.slots) if (slot > last) last = slot;
    return last;
  }
}

function failure(
  parent: number,
  symbol: number,
  base: Int32Array,
  check: Int32Array,
  fail: Int32Array,
): number {
  let state = fail[parent]!;
  for (;;) {
    const next = base[state]! + symbol;
    if (check[next] === state) return next;
    if (state === 0) return 0;
    state = fail[state]!;
  }
}
