import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import sharp from "sharp";
import { readBytes } from "@/lib/media/reader/read.mjs";
import { demoPrinted, drawnPrinted, type Printed } from "./ocr-pictures";

type Reader = { name: string; read(bytes: Uint8Array): Promise<string[]> };
type Score = {
  picture: Printed;
  letters: number;
  hit: number;
  lines: number;
  exact: number;
  ids: number;
  idsExact: number;
  ms: number;
};

/** What does not change what is said: width forms, spaces, and the two ways of writing some marks. */
const plain = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/\s+/gu, "")
    .replace(/[「」“”"·•~～]/gu, "");

/** Length of the longest common subsequence: how many letters came through, in order. */
function common(a: string, b: string): number {
  const row = new Uint16Array(b.length + 1);
  for (const letter of a) {
    let diagonal = 0;
    for (let j = 1; j <= b.length; j++) {
      const above = row[j] ?? 0;
      row[j] = b[j - 1] === letter ? diagonal + 1 : Math.max(above, row[j - 1] ?? 0);
      diagonal = above;
    }
  }
  return row[b.length] ?? 0;
}

/** Each printed line against the best single line, or two neighbours, that was read. */
function score(picture: Printed, read: string[], ms: number): Score {
  const lines = read.map(plain);
  const spans = [...lines, ...lines.slice(1).map((line, i) => (lines[i] ?? "") + line)];
  const all = lines.join("\n");
  const sum: Score = { picture, letters: 0, hit: 0, lines: 0, exact: 0, ids: 0, idsExact: 0, ms };
  for (const text of picture.texts.map(plain).filter((t) => t.length > 0)) {
    sum.letters += text.length;
    sum.hit += Math.max(0, ...spans.map((span) => common(text, span)));
    sum.lines += 1;
    if (all.includes(text)) sum.exact += 1;
    for (const id of text.match(/[a-z0-9_@./?=-]{7,}/giu) ?? []) {
      sum.ids += 1;
      if (all.includes(id)) sum.idsExact += 1;
    }
  }
  return sum;
}

const share = (a: number, b: number): string => `${((100 * a) / Math.max(1, b)).toFixed(1)} %`;

function report(name: string, scores: Score[]): number {
  const total = (key: "letters" | "hit" | "lines" | "exact" | "ids" | "idsExact", of = scores) =>
    of.reduce((n, s) => n + s[key], 0);
  console.log(`\n${name}: ${scores.length} pictures`);
  for (const kind of new Set(scores.map((s) => s.picture.kind))) {
    const own = scores.filter((s) => s.picture.kind === kind);
    console.log(
      `  ${kind.padEnd(14)} ${own.length} pictures, letters ${share(total("hit", own), total("letters", own))}`,
    );
  }
  const ms = scores.map((s) => s.ms).sort((a, b) => a - b);
  console.log(`  letters read    ${share(total("hit"), total("letters"))} of ${total("letters")}`);
  console.log(`  lines exact     ${share(total("exact"), total("lines"))} of ${total("lines")}`);
  console.log(`  ids exact       ${share(total("idsExact"), total("ids"))} of ${total("ids")}`);
  console.log(
    `  per picture     median ${ms[ms.length >> 1]?.toFixed(0)} ms, longest ${ms.at(-1)?.toFixed(0)} ms`,
  );
  return total("hit") / Math.max(1, total("letters"));
}

async function measure(reader: Reader, pictures: Printed[]): Promise<Score[]> {
  const scores: Score[] = [];
  if (pictures[0]) await reader.read(pictures[0].bytes);
  for (const picture of pictures) {
    const started = performance.now();
    const read = await reader.read(picture.bytes);
    scores.push(score(picture, read, performance.now() - started));
  }
  return scores;
}

const ours: Reader = {
  name: "PP-OCRv4, our pipeline",
  read: async (bytes) => (await readBytes(bytes, { threads: 2 })).lines.map((line) => line.text),
};

type Other = Reader & { close(): Promise<unknown> };
type Tesseract = {
  createWorker(
    lang: string,
    mode: number,
    options: object,
  ): Promise<{
    recognize(image: Buffer): Promise<{ data: { text: string } }>;
    terminate(): Promise<unknown>;
  }>;
};
type Packaged = {
  default: { create(options: object): Promise<{ detect(file: string): Promise<{ text: string }[]> }> };
};

async function tesseract(require: NodeJS.Require): Promise<Other> {
  const module = require("tesseract.js") as Tesseract;
  const langPath = path.join(path.dirname(require.resolve("@tesseract.js-data/chi_sim")), "4.0.0_best_int");
  const worker = await module.createWorker("chi_sim", 1, { langPath, gzip: true, cacheMethod: "none" });
  return {
    name: "tesseract.js, chi_sim (best, integer)",
    read: async (bytes) => {
      const { data } = await worker.recognize(await sharp(bytes).png().toBuffer());
      return data.text.split("\n").filter(Boolean);
    },
    close: () => worker.terminate(),
  };
}

async function packaged(require: NodeJS.Require): Promise<Other> {
  const module = (await import(pathToFileURL(require.resolve("@gutenye/ocr-node")).href)) as Packaged;
  const ocr = await module.default.create({ onnxOptions: { intraOpNumThreads: 2 } });
  const folder = await mkdtemp(path.join(tmpdir(), "ocr-"));
  let count = 0;
  return {
    name: "PP-OCRv4, the pipeline of @gutenye/ocr-node",
    read: async (bytes) => {
      // A fresh name each time: its own sharp caches pictures by file name.
      const file = path.join(folder, `picture-${count++}`);
      await writeFile(file, bytes);
      return (await ocr.detect(file)).map((line) => line.text);
    },
    close: () => rm(folder, { recursive: true }),
  };
}

/** Engines installed in another folder: no dependencies of ours, only measured beside. */
async function others(folder: string): Promise<Other[]> {
  const require = createRequire(path.join(path.resolve(folder), "package.json"));
  const found: Other[] = [];
  for (const open of [packaged, tesseract]) {
    try {
      found.push(await open(require));
    } catch (error) {
      console.log(`not measured: ${error instanceof Error ? error.message.split("\n")[0] : error}`);
    }
  }
  return found;
}

/**
 * `npm run bench -- ocr [FOLDER]`: letters read on the demo's pictures with print and 50 drawn cards. FOLDER may
 * have tesseract.js with @tesseract.js-data/chi_sim and @gutenye/ocr-node installed, to be measured beside.
 */
export async function run(args: readonly string[]): Promise<number> {
  const pictures = [...(await demoPrinted()), ...(await drawnPrinted())];
  const recall = report(ours.name, await measure(ours, pictures));
  for (const other of args[0] ? await others(args[0]) : []) {
    report(other.name, await measure(other, pictures));
    await other.close();
  }
  return recall >= 0.95 ? 0 : 1;
}
