import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { fixed, table } from "./lib-figures";

/*
 * `npm run bench -- bundle`: the JavaScript a browser loads for the review screen, as built, compressed as it is
 * served. Exit 1 above the target.
 */
const SCREENS = ["(desk)/queue/page", "(desk)/cases/[id]/page"];
const TARGET_KB = 220;

type Chunk = { file: string; gzipBytes: number };

/** The scripts of one page, from the build's own lists: what every page loads first, then its own. */
export function scriptsOf(folder: string, screen: string): Chunk[] {
  const manifest = join(folder, "server", "app", `${screen}_client-reference-manifest.js`);
  if (!existsSync(manifest)) throw new Error(`no built pages in ${folder}: run \`npm start\` once before`);
  const main = JSON.parse(readFileSync(join(folder, "build-manifest.json"), "utf8")) as {
    rootMainFiles: string[];
  };
  const text = readFileSync(manifest, "utf8");
  const own = [...text.matchAll(/static\/chunks\/[^"'\\]+?\.js/g)].map((hit) => hit[0]);
  const files = [...new Set([...main.rootMainFiles, ...own])];
  return files.map((file) => ({ file, gzipBytes: gzipSync(readFileSync(join(folder, file))).length }));
}

export function run(): number {
  const folder = process.env.NEXT_DIST_DIR ?? ".next";
  let worst = 0;
  for (const screen of SCREENS) {
    const chunks = scriptsOf(folder, screen).sort((a, b) => b.gzipBytes - a.gzipBytes);
    const kb = chunks.reduce((sum, chunk) => sum + chunk.gzipBytes, 0) / 1024;
    worst = Math.max(worst, kb);
    console.log(`${screen}: ${fixed(kb, 1)} KB in ${chunks.length} scripts`);
    const rows = chunks.slice(0, 8).map(({ file, gzipBytes }) => [`  ${file}`, fixed(gzipBytes / 1024, 1)]);
    console.log(table([["  largest", "KB gzip"], ...rows]));
  }
  console.log(`${fixed(worst, 1)} KB, target at most ${TARGET_KB} KB`);
  return worst > TARGET_KB ? 1 : 0;
}
