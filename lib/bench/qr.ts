import { readCodes } from "@/lib/media/reader/codes.mjs";
import { decode } from "@/lib/media/reader/raster.mjs";
import { photograph, type Shot, shots } from "./qr-pictures";

type Outcome = {
  shot: Shot;
  found: string[];
  missed: string[];
  wrong: string[];
  unreadable: number;
  ms: number;
  /** Processor time, all threads: what the picture costs whatever else the machine does. */
  cpuMs: number;
  readMs: number;
};

const CODE_MS_MAX = 6_000;

async function measure(shot: Shot, bytes: Uint8Array): Promise<Outcome> {
  const cpu = process.cpuUsage();
  const started = performance.now();
  const raster = await decode(bytes);
  const decoded = performance.now();
  const { codes, unreadable } = await readCodes(raster, started + CODE_MS_MAX);
  const ended = performance.now();
  const used = process.cpuUsage(cpu);
  const found = codes.map((one) => one.payload);
  const wanted = shot.codes.map((one) => one.payload);
  return {
    shot,
    found,
    missed: wanted.filter((payload) => !found.includes(payload)),
    wrong: found.filter((payload) => !wanted.includes(payload)),
    unreadable: unreadable.length,
    ms: ended - started,
    cpuMs: (used.user + used.system) / 1000,
    readMs: ended - decoded,
  };
}

const quantile = (values: number[], q: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0;
};

function report(all: Outcome[]): number {
  const kinds = [...new Set(all.map((one) => one.shot.kind))];
  for (const kind of kinds) {
    const own = all.filter((one) => one.shot.kind === kind);
    const read = own.filter((one) => one.missed.length === 0);
    const lost = own.filter((one) => one.missed.length > 0).map((one) => `step ${one.shot.step + 1}`);
    console.log(`${kind.padEnd(14)} ${String(read.length).padStart(2)} of ${own.length}  ${lost.join(", ")}`);
  }
  const read = all.filter((one) => one.missed.length === 0).length;
  const wrong = all.reduce((n, one) => n + one.wrong.length, 0);
  const ms = all.map((one) => one.ms);
  const cpuMs = all.map((one) => one.cpuMs);
  const readMs = all.map((one) => one.readMs);
  console.log(`read           ${read} of ${all.length}, false reads ${wrong}`);
  console.log(
    `per picture    median ${quantile(ms, 0.5).toFixed(1)} ms, p95 ${quantile(ms, 0.95).toFixed(0)} ms, JPEG decoding included`,
  );
  console.log(`reading alone  median ${quantile(readMs, 0.5).toFixed(1)} ms`);
  console.log(
    `processor time median ${quantile(cpuMs, 0.5).toFixed(1)} ms, p95 ${quantile(cpuMs, 0.95).toFixed(0)} ms`,
  );
  // On an idle machine the two agree, for one thread does the work; on a busy one only the second is ours.
  const typicalMs = Math.min(quantile(ms, 0.5), quantile(cpuMs, 0.5));
  const passed = read >= 95 && typicalMs < 40 && wrong === 0;
  console.log(passed ? "target met: at least 95 read, median under 40 ms" : "target missed");
  return passed ? 0 : 1;
}

/**
 * `npm run bench -- qr [repeats]`: 100 pictures of 1920 x 1080 with the written parameters of qr-pictures.ts, read
 * from their JPEG bytes in this thread; the best of the repeats counts for time, the first for what is read.
 */
export async function run(args: readonly string[]): Promise<number> {
  const repeats = Math.max(1, Math.min(9, Number(args[0]) || 3));
  const list = shots();
  const all: Outcome[] = [];
  for (const [index, shot] of list.entries()) {
    const bytes = await photograph(shot, index);
    const first = await measure(shot, bytes);
    for (let i = 1; i < repeats; i++) {
      const again = await measure(shot, bytes);
      first.ms = Math.min(first.ms, again.ms);
      first.cpuMs = Math.min(first.cpuMs, again.cpuMs);
      first.readMs = Math.min(first.readMs, again.readMs);
    }
    all.push(first);
  }
  return report(all);
}
