const SEGMENTER = new Intl.Segmenter("und", { granularity: "grapheme" });

/** Finds grapheme borders of one source; the segmenter is asked only where a border is in doubt. */
export class Borders {
  private segments: Intl.Segments | null = null;
  constructor(private readonly source: string) {}

  /** The grapheme border at or before `at`. */
  before(at: number): number {
    return this.isPlain(at) ? at : (this.find(at)?.index ?? at);
  }

  /** The grapheme border at or behind `at`. */
  after(at: number): number {
    if (this.isPlain(at)) return at;
    const segment = this.find(at);
    return !segment || segment.index === at ? at : segment.index + segment.segment.length;
  }

  private find(at: number): Intl.SegmentData | undefined {
    this.segments ??= SEGMENTER.segment(this.source);
    return this.segments.containing(at) ?? undefined;
  }

  private isPlain(at: number): boolean {
    if (at <= 0 || at >= this.source.length) return true;
    if (!isSimple(this.source.charCodeAt(at))) return false;
    const before = this.source.charCodeAt(at - 1);
    if (before >= 0xdc00 && before < 0xe000) return isEmojiPlane(this.source.charCodeAt(at - 2));
    return isSimple(before) || before === 0xfe0f || before === 0x20e3 || before === 0x0a;
  }
}

/** Never join with what stands before: printing ASCII, circled signs, han, CJK punctuation, full-width forms. */
function isSimple(code: number): boolean {
  if (code >= 0x20 && code < 0x7f) return true;
  return (
    (code >= 0x2460 && code < 0x2500) ||
    (code >= 0x2776 && code < 0x2794) ||
    (code >= 0x4e00 && code < 0xa000) ||
    (code >= 0x3001 && code < 0x302a) ||
    (code >= 0xff01 && code < 0xff61)
  );
}

/** High halves of emoji: none of them is a prefix sign that would join with what follows. */
function isEmojiPlane(high: number): boolean {
  return high >= 0xd83c && high <= 0xd83e;
}
