import { CANDIDATES_MAX, type Candidate, confidenceOf } from "./candidate";
import { bankCard } from "./cards";
import { type Cell, chainsOf, hasUncertainDigits, NO_WORDS, spokenDigits } from "./digits";
import { foreign, landline, mobile, pair } from "./phones";
import type { Scene } from "./scene";

const CELLS_MIN = 7;
/** What a reading must be to count as evidence at all. */
const SAID_MIN = 0.45;

/** Telephones and bank cards: digits in every writing. Sounds and look-alikes are tried where plain digits say nothing. */
export function readNumbers(scene: Scene): Candidate[] {
  const out: Candidate[] = [];
  const spoken = scene.hasSpokenDigits ? spokenDigits(scene.marks) : NO_WORDS;
  const { from, to } = scene.signs;
  readTier(2, scene, spoken, out);
  if (scene.hasSoundedDigits || hasUncertainDigits(scene.folded, from, to)) readTier(4, scene, spoken, out);
  return out;
}

function readTier(tier: 2 | 4, scene: Scene, spoken: ReadonlyMap<number, Cell>, out: Candidate[]): void {
  const within = tier === 2 ? scene.signs : { from: 0, to: scene.folded.count };
  for (const chain of chainsOf(scene.folded, tier, spoken, within)) {
    for (let i = 0; i + CELLS_MIN <= chain.length; ) {
      const found = i > 0 && chain[i - 1]!.to >= chain[i]!.from ? null : readAt(chain, i, scene);
      if (!found) i++;
      else {
        if (out.length < CANDIDATES_MAX) keep(found.candidate, out);
        i += found.used;
      }
    }
  }
}

/** Of two readings of one stretch the first stays, unless it says too little and the second does not. */
function keep(candidate: Candidate, out: Candidate[]): void {
  const { from, to } = candidate;
  const rival = out.findIndex((o) => o.from < to && from < o.to);
  if (rival < 0) out.push(candidate);
  else if (confidenceOf(out[rival]!.parts) < SAID_MIN && confidenceOf(candidate.parts) >= SAID_MIN)
    out[rival] = candidate;
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
