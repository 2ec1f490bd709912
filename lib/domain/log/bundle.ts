import type { Tagged } from "./bundle-record";
import { recordOf } from "./bundle-record";
import { base64, fromBase64, hex, type Sha256, utf8 } from "./bytes";
import { canonicalText, type Json } from "./canonical";
import { commitment, type Entry, parseEntry } from "./entry";
import { verifyInclusion } from "./proof";
import { leafHash } from "./tree";

export const bundleFormat = "weir bundle 1";

/** An entry with its way to the root. `text` is null where it names somebody who is hidden from who made the bundle. */
export type BundledEntry = { seq: number; text: string | null; leaf: string; proof: readonly string[] };

/**
 * A text that an entry commits to. `stored` is what the entry has the hash of: a sealed text, or the text itself.
 * `shown` is for reading only: masked, or sealed before seals carried a commitment.
 */
export type BundledContent = {
  record: string;
  id: string;
  column: string;
  /** The entry that commits to it. */
  seq: number;
  state: "clear" | "masked" | "erased" | "unproved";
  stored: string | null;
  text: string | null;
  salt: string | null;
  shown: string | null;
};

export type BundleSubject = { kind: "case" | "account"; id: string; label: string };

/** Everything about one case or account that can be checked without its database (P23). */
export type Bundle = {
  format: typeof bundleFormat;
  subject: BundleSubject;
  madeAt: number;
  locale: "en" | "zh-CN";
  /** Size and root of the checkpoint beside it, base64. */
  size: number;
  root: string;
  /** Older entries that were left out, when there are too many. */
  left: number;
  /** For reading only: names are no part of the log. */
  names: Readonly<Record<string, string>>;
  entries: readonly BundledEntry[];
  record: readonly Tagged[];
  contents: readonly BundledContent[];
};

/** What is wrong with a bundle under a checkpoint that is believed, in words; null when all of it fits. */
export function faultOfBundle(
  sha256: Sha256,
  bundle: Bundle,
  head: { size: number; root: Uint8Array },
): string | null {
  if (bundle.size !== head.size || bundle.root !== base64(head.root)) {
    return `the bundle is of a log of ${bundle.size} entries, the checkpoint of another (${head.size})`;
  }
  let last = -1;
  for (const entry of bundle.entries) {
    if (entry.seq <= last) return `entry ${entry.seq} stands out of order or twice`;
    last = entry.seq;
    const fault = faultOfEntry(sha256, entry, head);
    if (fault) return fault;
  }
  const read = new Map(bundle.entries.flatMap((entry) => pairOf(entry)));
  for (const content of bundle.contents) {
    const fault = faultOfContent(sha256, content, read.get(content.seq));
    if (fault) return `${content.record} ${content.id}, ${content.column}: ${fault}`;
  }
  const record = recordOf(bundle.subject, [...read.values()]);
  return canonicalText(record as unknown as Json) === canonicalText(bundle.record as unknown as Json)
    ? null
    : "the record is not what its entries say was written";
}

function faultOfEntry(
  sha256: Sha256,
  { seq, text, leaf, proof }: BundledEntry,
  head: { size: number; root: Uint8Array },
): string | null {
  const hash = fromBase64(leaf);
  const path = proof.map(fromBase64);
  if (!hash || path.includes(null)) return `entry ${seq}: a hash is no base64`;
  if (text !== null) {
    if (base64(leafHash(sha256, text)) !== leaf)
      return `entry ${seq} does not have its leaf hash: its text was changed`;
    const entry = parseEntry(text);
    if (!entry.ok) return `entry ${seq} is not readable: ${entry.refusal.why}`;
    if (entry.value.seq !== seq)
      return `entry ${seq} says it is entry ${entry.value.seq}: it was put in its place`;
  }
  const claim = { index: seq, size: head.size, leaf: hash, root: head.root, proof: path as Uint8Array[] };
  return verifyInclusion(sha256, claim)
    ? null
    : `entry ${seq}: its proof does not lead to the checkpoint's root`;
}

function pairOf({ text }: BundledEntry): [number, Entry][] {
  const entry = text === null ? null : parseEntry(text);
  return entry?.ok ? [[entry.value.seq, entry.value]] : [];
}

function faultOfContent(sha256: Sha256, content: BundledContent, entry: Entry | undefined): string | null {
  const { stored, text, salt, state } = content;
  const committed = entry && committedIn(entry, content);
  if (!committed) return `entry ${content.seq} does not commit to it`;
  if (stored !== null && !committed.includes(hashes(sha256, stored))) {
    return `it is not what entry ${content.seq} commits to`;
  }
  if (state !== "clear") return text === null && salt === null ? null : "it is said to be hidden and is not";
  if (stored === null || text === null) return "its text is missing";
  if (salt === null) return stored === text ? null : "its text was changed";
  const bytes = fromBase64(salt);
  const said = bytes?.length === 32 && urlSafe(commitment(sha256, bytes, utf8(text)));
  return said !== false && stored.split(".")[2] === said ? null : "its text was changed";
}

/** Both ways in which entries write the hash of a stored text, so that either finds it. */
const hashes = (sha256: Sha256, stored: string): string => {
  const bytes = sha256(utf8(stored));
  return `sha256:${base64(bytes)} ${hex(bytes)}`;
};

const urlSafe = (text: string): string => text.replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

/** What an entry says of this text: values of its row images, or the commitment of its batch. */
export function committedIn(
  entry: Pick<Entry, "rows" | "facts">,
  { record, id, column }: Pick<BundledContent, "record" | "id" | "column">,
): { includes(hash: string): boolean } | null {
  const found: string[] = [];
  for (const image of (entry.rows ?? []) as readonly Image[]) {
    if (image.add === record && image.row?.id === id) found.push(String(image.row[column]));
    if (image.move === record && image.id === id) found.push(String(image.set?.[column]));
  }
  const { items } = (entry.facts ?? {}) as { items?: { item: string; content: string }[] };
  if (record === "item") {
    for (const each of Array.isArray(items) ? items : []) if (each.item === id) found.push(each.content);
  }
  const said = found.filter((value) => value !== "undefined");
  return said.length === 0
    ? null
    : { includes: (both) => both.split(" ").some((hash) => said.includes(hash)) };
}

type Image = {
  add?: string;
  row?: { [column: string]: Json };
  move?: string;
  id?: string;
  set?: { [column: string]: Json };
};
