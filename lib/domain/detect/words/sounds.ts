import { soundedBeginnings } from "../digits";
import type { Term } from "../lexicon";

/** Where a mobile number written in sounds may begin; the scan then looks for the rest of it. */
export const SOUND_TERMS: readonly Term[] = soundedBeginnings().map((text) => ({
  text,
  tag: "sound",
  kind: "none",
  weight: 0,
  means: text,
  intent: "provide",
  how: null,
}));
