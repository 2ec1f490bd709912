/** Writes `../generated/{fold,pinyin}.ts`. Run: npx tsx lib/domain/detect/generate/tables.ts */
import { writeFileSync } from "node:fs";
import { Converter } from "opencc-js";
import { pinyin } from "pinyin-pro";
import unhomoglyph from "unhomoglyph";

const toSimplified = Converter({ from: "t", to: "cn" });
const LOOK_ALIKE_BLOCKS: readonly [number, number][] = [
  [0x0180, 0x02af],
  [0x0370, 0x058f],
  [0x10d0, 0x10ff],
  [0x13a0, 0x13ff],
  [0x1d00, 0x1dbf],
  [0x1e00, 0x1fff],
  [0x2100, 0x214f],
  [0x2c60, 0x2cff],
  [0xa4d0, 0xa4ff],
  [0xa640, 0xa69f],
  [0xa720, 0xa7ff],
  [0xab30, 0xabbf],
];
/** What no public table has, or has differently: dingbat digits, parenthesised forms, Roman numerals as digits. */
const OWN = new Map<number, string>([
  ...[..."вьзнкмтушχνωυτκρηοαεικβ"].map(
    (c, i) => [c.codePointAt(0)!, "b63hkmtywxvwutkpnoaeikb"[i]!] as [number, string],
  ),
  ...span(0x2776, "123456789"),
  ...span(0x2780, "123456789"),
  ...span(0x278a, "123456789"),
  ...span(0x2474, "123456789"),
  ...span(0x2488, "123456789"),
  ...span(0x24f5, "123456789"),
  ...span(0x2160, "123456789"),
  ...span(0x2170, "123456789"),
  ...span(0x249c, "abcdefghijklmnopqrstuvwxyz"),
  [0x24ff, "0"],
  [0x3007, "零"],
  [0x2795, "+"],
  [0x2060, ""],
  [0x3164, ""],
  [0x115f, ""],
  [0x1160, ""],
  [0xffa0, ""],
  [0x2800, " "],
]);
const OWN_ASTRAL = new Map<number, string>([
  ...span(0x1f150, "abcdefghijklmnopqrstuvwxyz"),
  ...span(0x1f170, "abcdefghijklmnopqrstuvwxyz"),
  ...span(0x1f1e6, "abcdefghijklmnopqrstuvwxyz"),
  ...span(0x1f130, "abcdefghijklmnopqrstuvwxyz"),
  ...span(0x1f110, "abcdefghijklmnopqrstuvwxyz"),
  ...span(0x1f101, "0123456789"),
]);

function span(start: number, letters: string): [number, string][] {
  return [...letters].map((letter, i) => [start + i, letter]);
}

function inBlocks(code: number): boolean {
  return LOOK_ALIKE_BLOCKS.some(([from, to]) => code >= from && code <= to);
}

/** The one-to-one fold of a character; "" drops it, null leaves it. */
function foldOf(code: number): string | null {
  const ch = String.fromCodePoint(code);
  const own = OWN.get(code) ?? OWN_ASTRAL.get(code);
  if (own !== undefined) return own;
  if (/[\p{Cf}\p{Mn}\p{Me}]/u.test(ch)) return "";
  if (/\p{Nd}/u.test(ch)) return String(digitValue(code));
  let folded = ch.normalize("NFKC").toLowerCase();
  if (folded.length > 1) {
    const bare = folded.normalize("NFD").replace(/\p{Mn}/gu, "");
    if (bare.length !== 1) return null;
    folded = bare;
  }
  if (/\p{Script=Latin}/u.test(folded)) folded = folded.normalize("NFD").replace(/\p{Mn}/gu, "");
  const own2 = OWN.get(folded.codePointAt(0)!);
  if (own2 !== undefined && own2 !== "") return own2;
  if (/\p{Script=Han}/u.test(folded)) {
    const simple = toSimplified(folded);
    if (simple.length === 1) folded = simple;
  } else if (inBlocks(folded.codePointAt(0)!)) {
    const alike = unhomoglyph(folded).toLowerCase();
    const upper = unhomoglyph(folded.toUpperCase()).toLowerCase();
    const hit = [alike, upper].find((x) => /^[a-z]$/.test(x));
    if (hit) folded = hit;
  }
  return folded.length === 1 && folded !== ch ? folded : null;
}

function digitValue(code: number): number {
  let zero = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero--;
  if (code >= 0x1d7ce && code <= 0x1d7ff) return (code - 0x1d7ce) % 10;
  const nfkc = Number(String.fromCodePoint(code).normalize("NFKC"));
  return Number.isNaN(nfkc) ? code - zero : nfkc;
}

const pairs: string[] = [];
const dropped: number[] = [];
for (let code = 0; code < 0xfffe; code++) {
  if (code >= 0xd800 && code < 0xf900) continue;
  const folded = foldOf(code);
  if (folded === "") dropped.push(code);
  else if (folded !== null) pairs.push(String.fromCharCode(code) + folded);
}

function ranges(codes: number[]): string {
  const out: string[] = [];
  for (let i = 0; i < codes.length; ) {
    let j = i;
    while (codes[j + 1] === codes[j]! + 1) j++;
    out.push(`${codes[i]!.toString(36)}${j > i ? `+${(j - i).toString(36)}` : ""}`);
    i = j + 1;
  }
  return out.join(" ");
}

/** Plane-1 folds as runs: start offset, then the letters that follow one another. */
function astralRuns(rows: [number, string][]): string {
  const out: string[] = [];
  for (let i = 0; i < rows.length; ) {
    let j = i;
    while (rows[j + 1]?.[0] === rows[j]![0] + 1) j++;
    out.push(
      `${rows[i]![0].toString(36)} ${rows
        .slice(i, j + 1)
        .map((r) => r[1])
        .join("")}`,
    );
    i = j + 1;
  }
  return out.join("\n");
}
const astralRows: [number, string][] = [];
for (let code = 0x10000; code < 0x20000; code++) {
  if (code >= 0x1f000 && !OWN_ASTRAL.has(code) && !(code >= 0x1fbf0 && code <= 0x1fbf9)) continue;
  const folded = foldOf(code);
  if (folded !== null && /^[a-z0-9\p{Script=Han}]$/u.test(folded)) astralRows.push([code - 0x10000, folded]);
}

const here = new URL("../generated/", import.meta.url);
const head = "// Written by ../generate/tables.ts; do not edit.\n";
writeFileSync(
  new URL("fold.ts", here),
  `${head}/** Pairs of characters: as written, as read. */\nexport const FOLD_PAIRS =\n  ${JSON.stringify(pairs.join(""))};\n` +
    `/** Ranges (base 36, start+more) of characters that are not there for the reader: Cf, Mn, Me, fillers. */\nexport const FOLD_DROPS =\n  ${JSON.stringify(ranges(dropped))};\n` +
    `/** Plane 1: offset (base 36), then what the following characters read as. */\nexport const FOLD_ASTRAL =\n  ${JSON.stringify(astralRuns(astralRows))};\n`,
);

// Syllables of the GB 2312 characters, commonest reading only.
const bySyllable = new Map<string, string>();
const gbk = new TextDecoder("gbk");
for (let row = 0xb0; row <= 0xf7; row++) {
  for (let cell = 0xa1; cell <= 0xfe; cell++) {
    const ch = gbk.decode(new Uint8Array([row, cell]));
    if (!/^\p{Script=Han}$/u.test(ch)) continue;
    const syllable = pinyin(ch, { toneType: "none", type: "array" })[0]!.replace("ü", "v");
    bySyllable.set(syllable, (bySyllable.get(syllable) ?? "") + ch);
  }
}
const lines = [...bySyllable].sort(([a], [b]) => (a < b ? -1 : 1)).map(([s, chars]) => s + chars);
writeFileSync(
  new URL("pinyin.ts", here),
  `${head}/** One line per syllable: the syllable, then the characters read so. */\nexport const PINYIN =\n  ${JSON.stringify(lines.join(" "))};\n`,
);
console.log({
  pairs: pairs.length,
  dropped: dropped.length,
  astral: astralRows.length,
  syllables: lines.length,
});
