/** What a document is made of. Every text may be untrusted: it is printed as text and nothing else. */
export type PdfBlock =
  | { kind: "title"; text: string }
  | { kind: "heading"; text: string }
  | { kind: "text"; text: string; tone?: "plain" | "quiet" }
  /** Somebody else's words, exactly as written, in a frame of their own. */
  | { kind: "verbatim"; text: string }
  /** Label and value, line by line. */
  | { kind: "facts"; rows: readonly (readonly [label: string, value: string])[] }
  /** `shares` are widths in proportion to each other, one a column. */
  | {
      kind: "table";
      head: readonly string[];
      shares: readonly number[];
      rows: readonly (readonly string[])[];
    };

export type PdfDocument = {
  title: string;
  lang: "en" | "zh-CN";
  /** The date in the file, epoch ms. The same document gives the same bytes. */
  createdAt: number;
  /** Stands at the foot of every page, before the page's number. */
  footer: string;
  blocks: readonly PdfBlock[];
};
