import type { Folded } from "./fold";
import {
  DIGIT_RUN_MIN,
  FLAG_ADDRESS,
  FLAG_HANDLE,
  FLAG_LINK,
  FLAG_MIXED,
  FLAG_TRIGGER,
  type Hits,
  NUM_WORDS_MIN,
} from "./hits";
import type { Tables } from "./lexicon";
import { type Mark, marksOf } from "./marks";

type Stretch = { from: number; to: number };

/** A text under reading. Marks are worked out only when a reader asks: most texts with digits never need them. */
export class Scene {
  private found: Mark[] | null = null;

  constructor(
    readonly folded: Folded,
    private readonly hits: Hits,
    private readonly tables: Tables,
  ) {}

  get marks(): readonly Mark[] {
    this.found ??= marksOf(this.hits, this.folded, this.tables);
    return this.found;
  }

  /** Units around every letter and digit, half open: what lies outside holds no number and no id. */
  get signs(): Stretch {
    if (!this.around) {
      const { signsFrom, signsTo } = this.hits;
      this.around = { from: this.folded.unitAt(signsFrom), to: this.folded.unitAt(signsTo) };
    }
    return this.around;
  }

  private around: Stretch | null = null;
  private counts: { ad: number; narrative: number } | null = null;

  /** How many words of advertisements there are. */
  get ads(): number {
    return this.counted().ad;
  }

  /** How many words of a tale of a visit there are. */
  get narratives(): number {
    return this.counted().narrative;
  }

  private counted(): { ad: number; narrative: number } {
    if (!this.counts) {
      this.counts = { ad: 0, narrative: 0 };
      for (const { term } of this.marks) {
        if (term.tag === "ad") this.counts.ad++;
        else if (term.tag === "narrative") this.counts.narrative++;
      }
    }
    return this.counts;
  }

  /** Enough digits near one another for a number. */
  get hasDigits(): boolean {
    return this.hits.hasDigits() || this.hasSpokenDigits;
  }

  /** Letters behind a han character, or digits: what may be an id that no name introduces. */
  get hasHandle(): boolean {
    return (this.hits.flags & FLAG_HANDLE) !== 0 || this.hits.digitRun >= DIGIT_RUN_MIN;
  }

  /** A contact name, phrase or platform was seen. */
  get hasTrigger(): boolean {
    return (this.hits.flags & FLAG_TRIGGER) !== 0 || this.hits.hasWeakName();
  }

  /** Letters and digits touch: l38oooo1234, a share token, the address of a wallet. */
  get hasMixed(): boolean {
    return (this.hits.flags & FLAG_MIXED) !== 0;
  }

  /** Letters around a dot, a scheme, or the name of a domain. */
  get hasLink(): boolean {
    return (this.hits.flags & (FLAG_LINK | FLAG_ADDRESS)) !== 0;
  }

  /** A number written wholly in sounds may be here. */
  get hasSoundedDigits(): boolean {
    return this.hits.sounded;
  }

  get hasSpokenDigits(): boolean {
    return this.hits.numWords >= NUM_WORDS_MIN;
  }
}
