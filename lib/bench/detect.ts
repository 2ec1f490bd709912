import { AhoCorasick } from "@monyone/aho-corasick/fast";
import { findPhoneNumbersInText } from "libphonenumber-js";
import { find as findLinks } from "linkifyjs";
import mintFilter from "mint-filter";
import { createDetector } from "../domain/detect/detect";
import type { DetectContext } from "../domain/detect/evidence";
import { compileLexicon, type Lexicon, type Tables } from "../domain/detect/lexicon";
import { DEFAULT_LEXICON } from "../domain/detect/words/default";
import { generatedTerms, generatedTexts, NUMBERS_SHARE, POSITIVE_SHARE, sharedTexts } from "./corpus";

const CONTEXT: DetectContext = {
  surface: "note",
  actor: "merchant",
  allow: { hosts: [], hotlines: [], leadComponents: [], carriers: [], orderIdPattern: "" },
};
/** The usual ones: mobile, landline, WeChat, QQ, mail, address, bank card, Chinese numerals. */
const EIGHT = [
  /(?<!\d)(?:\+?86[- ]?)?1[3-9](?:[\s.*_-]?\d){9}(?!\d)/g,
  /(?<!\d)0\d{2,3}[- ]?\d{7,8}(?!\d)/g,
  /(?:加|\+|➕)?\s*(?:微信|薇信|威信|微|薇|wechat|weixin|vx|wx|v)\s*(?:号|id)?\s*[:：]?\s*[a-z][a-z0-9_-]{5,19}/gi,
  /(?:qq|扣扣|企鹅|q\s*q)\s*(?:号|群)?\s*[:：]?\s*[1-9]\d{4,11}/gi,
  /[a-z0-9._%+-]+\s*(?:@|\[at\]|艾特)\s*[a-z0-9.-]+\s*(?:\.|点)\s*[a-z]{2,}/gi,
  /(?:https?:\/\/|www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|cn|net|org|top|xyz|vip|shop|cc|io|me)(?:\/\S*)?/gi,
  /(?<!\d)62\d{2}[\s-]?\d{4}[\s-]?\d{4}[\s-]?\d{4}(?:[\s-]?\d{1,3})?(?!\d)/g,
  /[零〇一二三四五六七八九壹贰叁肆伍陆柒捌玖幺]{7,}/g,
];

// The package is CommonJS: its class is the default of the default.
const Mint = ((mintFilter as unknown as { default?: typeof mintFilter }).default ??
  mintFilter) as typeof mintFilter;

let sink = 0;

/** `npm run bench -- detect [--texts N] [--million]`: MB/s (UTF-8) and texts/s, ours beside floors and peers, one process. */
export async function run(args: readonly string[]): Promise<number> {
  const count = Number(args[args.indexOf("--texts") + 1]) || 20_000;
  const name = `generated (${100 * POSITIVE_SHARE} % with a contact, ${100 * NUMBERS_SHARE} % with shop numbers)`;
  const corpora: [string, string[]][] = [[name, generatedTexts(count)]];
  const reviews = sharedTexts("reviews-zh.tsv", "text");
  if (reviews) corpora.push(["reviews-zh", reviews]);
  const variants = sharedTexts("variants.tsv", "example sentence");
  if (variants) corpora.push(["variants (two in three positive)", variants]);
  const sets: [Ours, Ours] = [ours(2_000), ours(60_000)];
  for (const [title, texts] of corpora) compare(title, texts, sets, title.startsWith("generated"));
  if (args.includes("--million")) heap(sets[0], corpora[0]![1]);
  return sink === -1 ? 1 : 0;
}

type Ours = { size: number; terms: string[]; tables: Tables; detect: (text: string) => number };

function ours(size: number): Ours {
  const terms = generatedTerms(size);
  const lexicon: Lexicon = {
    terms: [
      ...DEFAULT_LEXICON.terms,
      ...terms.map((text) => ({
        text,
        tag: "user" as const,
        means: text,
        weight: 0.6,
        kind: "none" as const,
        intent: "direct" as const,
        how: null,
      })),
    ],
  };
  const started = performance.now();
  const detector = createDetector(lexicon);
  const seconds = (performance.now() - started) / 1000;
  const tables = compileLexicon(lexicon);
  say(
    `tables for ${size} terms on top of ${DEFAULT_LEXICON.terms.length} shipped: ${seconds.toFixed(2)} s, ${tables.triggers.automaton.states} states`,
  );
  return {
    size,
    terms,
    tables,
    detect: (text) => detector.detect([{ field: "text", text }], CONTEXT).evidence.length,
  };
}

function compare(name: string, texts: readonly string[], sets: readonly [Ours, Ours], peers: boolean): void {
  const bytes = texts.reduce((n, t) => n + Buffer.byteLength(t), 0);
  say(`\n${name}: ${texts.length} texts, ${(bytes / 1e6).toFixed(1)} MB`);
  const table = new Uint16Array(0x10000).map((_, i) => (i * 7) & 0xff);
  const [small, large] = sets;
  const [lookup, bareSmall, weirSmall, bareLarge, weirLarge] = measure(texts, bytes, [
    ["charCodeAt + table", (t) => lookups(t, table)],
    [`bare double array, ${small.size}`, (t) => bareScan(t, small.tables)],
    [`weir, everything on, ${small.size}`, small.detect],
    [`bare double array, ${large.size}`, (t) => bareScan(t, large.tables)],
    [`weir, everything on, ${large.size}`, large.detect],
  ]) as [number, number, number, number, number];
  say(
    `  bare / look-up  ${(bareSmall / lookup).toFixed(2)} and ${(bareLarge / lookup).toFixed(2)} (floor 0.15)`,
  );
  say(
    `  weir / bare     ${(weirSmall / bareSmall).toFixed(2)} and ${(weirLarge / bareLarge).toFixed(2)} (target 0.28)`,
  );
  say(`  ${small.size} to ${large.size} terms: ${(weirSmall / weirLarge).toFixed(2)}x slower (at most 1.3)`);
  if (peers) comparePeers(texts.slice(0, 2_000), sets);
}

function comparePeers(texts: readonly string[], sets: readonly Ours[]): void {
  const bytes = texts.reduce((n, t) => n + Buffer.byteLength(t), 0);
  const entries: Entry[] = [];
  for (const set of sets) {
    const words = [...new Set([...DEFAULT_LEXICON.terms.map((t) => t.text), ...set.terms])];
    const monyone = new AhoCorasick(words);
    const mint = new Mint(words);
    entries.push([`@monyone/aho-corasick/fast, ${set.size}`, (t) => monyone.matchInText(t).length]);
    entries.push([`mint-filter, ${set.size}`, (t) => mint.filter(t, { replace: false }).words.length]);
  }
  entries.push(["eight regexes after NFKC", eightRegexes]);
  entries.push([
    "libphonenumber + linkify",
    (t) => findPhoneNumbersInText(t, "CN").length + findLinks(t).length,
  ]);
  measure(texts, bytes, entries);
}

function eightRegexes(text: string): number {
  const folded = text.normalize("NFKC");
  return EIGHT.reduce((sum, r) => sum + (folded.match(r)?.length ?? 0), 0);
}

type Entry = [string, (text: string) => number];
const ROUNDS = 8;
const ROUND_MS = 120;

/** MB/s of each by processor time (wall time where less), best of interleaved rounds: fair on a busy machine. */
function measure(texts: readonly string[], bytes: number, entries: readonly Entry[]): number[] {
  const best = entries.map(() => 0);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, [, once]] of entries.entries()) best[i] = Math.max(best[i]!, speed(texts, bytes, once));
  }
  for (const [i, [name]] of entries.entries()) {
    const perSecond = Math.round((best[i]! / bytes) * 1e6 * texts.length);
    say(
      `${name.padEnd(38)} ${best[i]!.toFixed(1).padStart(8)} MB/s ${perSecond.toLocaleString("en").padStart(12)} texts/s`,
    );
  }
  return best;
}

function speed(texts: readonly string[], bytes: number, once: (text: string) => number): number {
  let passes = 0;
  const started = performance.now();
  const before = process.cpuUsage();
  do {
    for (const text of texts) sink = (sink + once(text)) | 0;
    passes++;
  } while (performance.now() - started < ROUND_MS);
  const { user, system } = process.cpuUsage(before);
  return (bytes * passes) / Math.min(user + system, (performance.now() - started) * 1000);
}

function lookups(text: string, table: Uint16Array): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum += table[text.charCodeAt(i)]!;
  return sum;
}

/** The floor: the same automaton and symbols, nothing else; counts the ends of terms. */
function bareScan(text: string, tables: Tables): number {
  const { symbolBmp } = tables;
  const { cells, rootNext } = tables.triggers.automaton;
  let state = 0;
  let found = 0;
  for (let i = 0; i < text.length; i++) {
    const symbol = symbolBmp[text.charCodeAt(i)]!;
    while (state !== 0) {
      if (((cells[state + 3]! >>> (symbol & 31)) & 1) !== 0) {
        const next = cells[state]! + (symbol << 2);
        if (cells[next + 1] === state) {
          state = next;
          break;
        }
      }
      state = cells[state + 2]! & ~3;
    }
    if (state === 0) state = rootNext[symbol]!;
    if ((cells[state + 2]! & 1) !== 0) found++;
  }
  return found;
}

function heap(set: Ours, texts: readonly string[]): void {
  const before = used();
  for (let i = 0; i < 1_000_000; i++) sink = (sink + set.detect(texts[i % texts.length]!)) | 0;
  say(`\nheap before and after a million texts: ${before} MB, ${used()} MB`);
}

function used(): number {
  (globalThis as { gc?: () => void }).gc?.();
  return Math.round(process.memoryUsage().heapUsed / 1e6);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
