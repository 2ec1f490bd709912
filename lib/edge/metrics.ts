import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { LATE_MAX, type OperationsFigures } from "@/db/queries/operations";
import type { Observe } from "@/lib/usecases/context";
import type { WitnessState } from "@/lib/usecases/log/post-witness";

/** Names are `weir_...`, times in seconds, as Prometheus has it. One registry a process. */
export type Metrics = {
  observe: Observe;
  requested(line: { method: string; status: number; ms: number }): void;
  /** The text a scrape is answered with. */
  text(
    figures: OperationsFigures & { verifiedAt: number | null; broken: boolean; witness: WitnessState | null },
    now: number,
  ): Promise<string>;
  contentType: string;
};

const holder = globalThis as typeof globalThis & { weirMetrics?: Metrics };

/** The one set of metrics of a process, shared by every bundle that Next makes. */
export function metrics(): Metrics {
  holder.weirMetrics ??= makeMetrics();
  return holder.weirMetrics;
}

const SECOND_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const DETECT_BUCKETS = [0.00005, 0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.05, 0.25];

function makeMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name: `weir_${name}`, help, labelNames, registers });
  const entries = new Counter({
    name: "weir_log_entries_total",
    help: "Entries this process appended: decisions, undos, appeals and all else, by action",
    labelNames: ["action"],
    registers,
  });
  const detect = new Histogram({
    name: "weir_detect_seconds",
    help: "Time the detector took for one item",
    buckets: DETECT_BUCKETS,
    registers,
  });
  const requests = new Histogram({
    name: "weir_http_request_seconds",
    help: "Requests to routes, by method and status",
    labelNames: ["method", "status"],
    buckets: SECOND_BUCKETS,
    registers,
  });
  const queue = gauge("cases", "Cases that wait, by state", ["state"]);
  const late = gauge("cases_late", `Open cases past their time, counted up to ${LATE_MAX}`);
  const outbox = gauge("outbox_waiting", `Messages due and not delivered, counted up to ${LATE_MAX}`);
  const lag = gauge("outbox_lag_seconds", "Since when the oldest due message waits");
  const head = gauge("log_head_size", "Entries of the log");
  const checkpoint = gauge("log_checkpoint_size", "Entries under the newest checkpoint");
  const checkpointAge = gauge("log_checkpoint_age_seconds", "Age of the newest checkpoint");
  const verifiedAge = gauge(
    "log_verification_age_seconds",
    "Age of the last verification; -1 before the first",
  );
  const witnessed = gauge("log_witness_size", "Entries under the newest checkpoint that the witness took");
  const witnessFails = gauge("log_witness_failing", "1 when the witness did not take the newest checkpoint");
  const broken = gauge("log_broken", "1 when the last verification found the log broken");

  return {
    contentType: registry.contentType,
    observe: {
      committed: (actions) => {
        for (const action of actions) entries.inc({ action });
      },
      timed(work) {
        const end = detect.startTimer();
        try {
          return work();
        } finally {
          end();
        }
      },
    },
    requested: ({ method, status, ms }) => requests.observe({ method, status: String(status) }, ms / 1000),
    async text(figures, now) {
      for (const { state, cases } of figures.queue) queue.set({ state }, cases);
      late.set(figures.late);
      outbox.set(figures.outbox.waiting);
      lag.set(ageOf(figures.outbox.oldestDueAt, now) ?? 0);
      head.set(figures.logSize);
      checkpoint.set(figures.checkpoint?.size ?? 0);
      checkpointAge.set(ageOf(figures.checkpoint?.at ?? null, now) ?? -1);
      verifiedAge.set(ageOf(figures.verifiedAt, now) ?? -1);
      broken.set(figures.broken ? 1 : 0);
      witnessed.set(figures.witness?.size ?? 0);
      witnessFails.set(figures.witness?.failing ? 1 : 0);
      return registry.metrics();
    },
  };
}

const ageOf = (at: number | null, now: number): number | null =>
  at === null ? null : Math.max(0, (now - at) / 1000);
