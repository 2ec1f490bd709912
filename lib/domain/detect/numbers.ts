import { CANDIDATES_MAX, type Candidate } from "./candidate";
import { bankCard } from "./cards";
import { type Cell, chainsOf, hasUncertainDigits, NO_WORDS, spokenDigits } from "./digits";
import { foreign, landline, mobile, pair } from "./phones";
import type { Scene } from "./scene";

const CELLS_MIN = 7;

/** Telephones and bank cards: digits in every writing. Sounds and look-alikes are tried where plain digits say nothing. */
export function readNumbers(scene: Scene): Candidate[] {
  const out: Candidate[] = [];
  const spoken = scene.hasSpokenDigits ? spokenDigits(scene.marks) : NO_WORDS;
  const { from, to } = scene.signs;
  readTier(2, scene, spoken, out);
  if (hasUncertainDigits(scene.folded, from, to)) readTier(4, scene, spoken, out);
  return out;
}

function readTier(tier: 2 | 4, scene: Scene, spoken: ReadonlyMap<number, Cell>, out: Candidate[]): void {
  const within = tier === 2 ? scene.signs : { from: 0, to: scene.folded.count };
  for (const chain of chainsOf(scene.folded, tier, spoken, within)) {
    for (let i = 0; i + CELLS_MIN <= chain.length; ) {
      const found = i > 0 && chain[i - 1]!.to >= chain[i]!.from ? null : readAt(chain, i, scene);
      if (!found) i++;
      else {
        const { from, to } = found.candidate;
        if (out.length < CANDIDATES_MAX && !out.some((o) => o.from < to && from < o.to))
          out.push(found.candidate);
        i += found.used;
      }
    }
  }
}

function readAt(chain: readonly Cell[], at: number, scene: Scene) {
  return (
    pair(chain, at, scene) ??
    bankCard(chain, at, scene) ??
    mobile(chain, at, scene) ??
    landline(chain, at, scene) ??
    foreign(chain, at, scene)
  );
}
