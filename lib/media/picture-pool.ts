import { type ChildProcess, fork } from "node:child_process";
import { availableParallelism } from "node:os";
import path from "node:path";
import { type PictureReading, type PictureRefusal, silent } from "./reading";
import { sniffImage } from "./sniff-image";

export type PicturePoolOptions = {
  /** Worker processes; each holds its own networks (about 400 MB). */
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
type Reply = { ready?: true; reading?: Omit<PictureReading, "refused">; broken?: string };
type Seat = { worker: ChildProcess; job: Job | null; timer: NodeJS.Timeout | null; ready: boolean };

// Not a URL relative to this module: a bundler would take that as its own to move.
const workerFile = () => path.join(/* turbopackIgnore: true */ process.cwd(), "lib/media/picture-worker.mjs");

/** Enough to run on every system, and none of our secrets: the process looks at strangers' pictures. */
const bareEnv = (): NodeJS.ProcessEnv => {
  const names = ["PATH", "SYSTEMROOT", "TMPDIR", "TEMP", "LD_LIBRARY_PATH", "NODE_ENV"];
  const kept = names
    .filter((name) => process.env[name] !== undefined)
    .map((name) => [name, process.env[name]]);
  return Object.fromEntries(kept);
};

/**
 * A bounded set of processes that read pictures, so that no picture can hold up the server or take it down:
 * ending a thread inside the OCR run-time aborts the whole process, ending a process does not (decision 001).
 */
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
    seat.worker.kill("SIGKILL");
    next();
  }

  function limit(seat: Seat, ms: number): void {
    if (seat.timer) clearTimeout(seat.timer);
    seat.timer = setTimeout(() => vacate(seat, { kind: "too_slow", limitMs: ms }), ms);
  }

  function begin(seat: Seat): void {
    if (!seat.job || !seat.ready) return;
    limit(seat, timeoutMsMax);
    seat.worker.send({ bytes: seat.job.bytes }, (error) => {
      if (error) vacate(seat, { kind: "crashed" });
    });
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
    hold(seat, false);
    if (job && reply.reading) settle(job, { ...reply.reading, refused: null });
    else if (job) settle(job, silent({ kind: "broken", detail: reply.broken ?? "unreadable" }));
    next();
  }

  /** An idle worker does not keep our process alive; one at work does. */
  function hold(seat: Seat, held: boolean): void {
    for (const part of [seat.worker, seat.worker.channel]) held ? part?.ref() : part?.unref();
  }

  function open(job: Job): void {
    const worker = fork(workerFile(), [String(threads), text ? "text" : "codes"], {
      execArgv: ["--max-old-space-size=512"],
      env: bareEnv(),
      serialization: "advanced",
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    const seat: Seat = { worker, job, timer: null, ready: false };
    seats.add(seat);
    limit(seat, startMsMax);
    worker.on("message", (reply: Reply) => answer(seat, reply));
    worker.on("error", () => vacate(seat, { kind: "crashed" }));
    worker.on("exit", () => vacate(seat, { kind: "crashed" }));
  }

  /** Hands waiting pictures to idle workers; workers start when first needed. */
  function next(): void {
    while (queue.length > 0 && !closed) {
      const idle = [...seats].find((seat) => seat.job === null);
      if (!idle && seats.size >= size) return;
      const job = queue.shift();
      if (!job) return;
      if (!idle) open(job);
      else {
        idle.job = job;
        hold(idle, true);
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
      for (const seat of [...seats]) vacate(seat, { kind: "busy", waiting: 0 });
    },
  };
}
