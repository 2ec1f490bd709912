import type { Folded } from "./fold";
import type { Tables } from "./lexicon";
import { type Mark, marksOf } from "./marks";
import { FLAG_LINK, FLAG_TRIGGER, type Hits } from "./scan";

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

  private adCount = -1;

  /** How many words of advertisements there are. */
  get ads(): number {
    if (this.adCount < 0) {
      this.adCount = 0;
      for (const mark of this.marks) if (mark.term.tag === "ad") this.adCount++;
    }
    return this.adCount;
  }

  /** A contact name, phrase or platform was seen. */
  get hasTrigger(): boolean {
    return (this.hits.flags & FLAG_TRIGGER) !== 0 || this.hits.hasWeakName();
  }

  /** Letters around a dot, a scheme, or the name of a domain. */
  get hasLink(): boolean {
    return (
      (this.hits.flags & FLAG_LINK) !== 0 ||
      (this.hasTrigger &&
        this.marks.some((m) => m.term.tag === "tld" || m.term.tag === "scheme" || m.term.kind === "email"))
    );
  }

  get hasSpokenDigits(): boolean {
    return this.hits.numWords >= 5;
  }
}
