import { availableParallelism } from "node:os";
import path from "node:path";
import { Worker } from "node:worker_threads";
import { type PictureReading, type PictureRefusal, silent } from "./reading";
import { sniffImage } from "./sniff-image";

export type PicturePoolOptions = {
  /** Worker threads; each holds its own networks (about 300 MB). */
  size: number;
  /** Limit per picture, milliseconds; a worker that exceeds it is ended and replaced. */
  timeoutMsMax: number;
  /** Pictures that may wait for a worker; beyond that the refusal is `busy`. */
  queueMax?: number;
  /** Limit for a worker to start and load its networks, milliseconds. */
  startMsMax?: number;
  /** False: codes only. */
  text?: boolean;
};

export type PicturePool = {
  /** Never throws: a hostile, broken or slow picture comes back as a reading with `refused`. */
  read(bytes: Uint8Array): Promise<PictureReading>;
  stats(): { busy: number; waiting: number; replaced: number };
  close(): Promise<void>;
};

type Job = { bytes: Uint8Array; startedAt: number; settle: (reading: PictureReading) => void };
type Reply = { ready?: true; id?: number; reading?: Omit<PictureReading, "refused">; broken?: string };
type Seat = { worker: Worker; job: Job | null; timer: NodeJS.Timeout | null; ready: boolean };

// Not a URL relative to this module: a bundler would take that as its own to move.
const workerFile = () => path.join(/* turbopackIgnore: true */ process.cwd(), "lib/media/picture-worker.mjs");

/** A bounded set of threads that read pictures, so that no picture can hold up the server. */
export function createPicturePool(options: PicturePoolOptions): PicturePool {
  const { size, timeoutMsMax, queueMax = 64, startMsMax = 30_000, text = true } = options;
  const threads = Math.max(1, Math.min(4, Math.floor(availableParallelism() / size)));
  const seats = new Set<Seat>();
  const queue: Job[] = [];
  let replaced = 0;
  let closed = false;

  function settle(job: Job, reading: PictureReading): void {
    job.settle({ ...reading, ms: Math.round(performance.now() - job.startedAt) });
  }

  function vacate(seat: Seat, refused: PictureRefusal): void {
    if (!seats.delete(seat)) return;
    if (seat.timer) clearTimeout(seat.timer);
    if (!closed) replaced += 1;
    if (seat.job) settle(seat.job, silent(refused));
    seat.worker.removeAllListeners();
    seat.worker.on("error", () => undefined);
    void seat.worker.terminate();
    next();
  }

  function limit(seat: Seat, ms: number): void {
    if (seat.timer) clearTimeout(seat.timer);
    seat.timer = setTimeout(() => vacate(seat, { kind: "too_slow", limitMs: ms }), ms);
  }

  function begin(seat: Seat): void {
    if (!seat.job || !seat.ready) return;
    limit(seat, timeoutMsMax);
    seat.worker.postMessage({ id: 1, bytes: seat.job.bytes });
  }

  function answer(seat: Seat, reply: Reply): void {
    if (reply.ready) {
      seat.ready = true;
      begin(seat);
      return;
    }
    const job = seat.job;
    if (seat.timer) clearTimeout(seat.timer);
    seat.timer = null;
    seat.job = null;
    seat.worker.unref();
    if (job && reply.reading) settle(job, { ...reply.reading, refused: null });
    else if (job) settle(job, silent({ kind: "broken", detail: reply.broken ?? "unreadable" }));
    next();
  }

  function open(job: Job): void {
    const worker = new Worker(workerFile(), {
      execArgv: [],
      env: {},
      workerData: { threads, text },
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    });
    const seat: Seat = { worker, job, timer: null, ready: false };
    seats.add(seat);
    limit(seat, startMsMax);
    worker.on("message", (reply: Reply) => answer(seat, reply));
    worker.on("error", () => vacate(seat, { kind: "crashed" }));
    worker.on("exit", () => vacate(seat, { kind: "crashed" }));
  }

  /** Hands waiting pictures to idle threads; threads start when first needed. */
  function next(): void {
    while (queue.length > 0 && !closed) {
      const idle = [...seats].find((seat) => seat.job === null);
      if (!idle && seats.size >= size) return;
      const job = queue.shift();
      if (!job) return;
      if (!idle) open(job);
      else {
        idle.job = job;
        idle.worker.ref();
        begin(idle);
      }
    }
  }

  return {
    async read(bytes) {
      const sniffed = await sniffImage(bytes);
      if (!sniffed.ok) return silent(sniffed.refusal);
      if (closed || queue.length >= queueMax) return silent({ kind: "busy", waiting: queue.length });
      return new Promise((done) => {
        queue.push({ bytes, startedAt: performance.now(), settle: done });
        next();
      });
    },
    stats: () => ({ busy: [...seats].filter((s) => s.job).length, waiting: queue.length, replaced }),
    async close() {
      closed = true;
      for (const job of queue.splice(0)) settle(job, silent({ kind: "busy", waiting: 0 }));
      const workers = [...seats].map((seat) => seat.worker);
      for (const seat of [...seats]) vacate(seat, { kind: "busy", waiting: 0 });
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
