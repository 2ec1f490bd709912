import fc from "fast-check";
import { expect, it } from "vitest";
import { advance, buildAutomaton, CELL_SIZE } from "./automaton";

/** Every term at every place, one by one. */
function naive(terms: readonly number[][], text: readonly number[]): string[] {
  const out: string[] = [];
  for (let end = 1; end <= text.length; end++) {
    for (const [id, term] of terms.entries()) {
      if (term.length <= end && term.every((s, i) => text[end - term.length + i] === s))
        out.push(`${id}@${end}`);
    }
  }
  return out.sort();
}

it("the automaton finds every term at every place, overlapping and repeated, as a naive search does", () => {
  const symbol = fc.integer({ min: 1, max: 5 });
  const term = fc.array(symbol, { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(
      fc.array(term, { minLength: 1, maxLength: 25 }),
      fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 60 }),
      (terms, text) => {
        const automaton = buildAutomaton(
          terms.map((t) => Uint16Array.from(t)),
          7,
        );
        const out: string[] = [];
        let state = 0;
        for (const [i, s] of text.entries()) {
          state = advance(automaton, state, s);
          const at = automaton.outAt[state / CELL_SIZE]!;
          expect((automaton.cells[state + 2]! & 1) === 1).toBe(at !== 0);
          for (let k = 1; k <= automaton.outList[at]!; k++) out.push(`${automaton.outList[at + k]}@${i + 1}`);
        }
        expect(out.sort()).toEqual(naive(terms, text));
      },
    ),
    { numRuns: 300 },
  );
}, 60_000);
