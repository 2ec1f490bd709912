import type { Changes, Seen } from "@/db/queries/changes";
import type { PersonActor } from "@/lib/domain/actor";
import { refuse } from "@/lib/domain/result";
import { loadCounts } from "@/lib/screens/queue-page";
import { isSessionLive } from "@/lib/usecases/check-session";
import { closing } from "../closing";
import type { World } from "../context";
import { Hub } from "./hub";

/** A browser needs one, shared by its tabs; a few more for windows that cannot share. */
export const STREAMS_PER_SESSION_MAX = 4;
export const STREAMS_MAX = 2_000;
/** Keeps proxies from closing a quiet stream, and finds those whose reader is gone. */
const BEAT_MS = 15_000;
/** Counts are asked for at most this often for each stream. */
const COUNTS_MS = 2_000;

type Home = { hub: Hub | null; open: Map<string, number>; total: number; closers: Set<() => void> };
const KEY = Symbol.for("weir.live");
const globals = globalThis as typeof globalThis & { [KEY]?: Home };
const home = (): Home => {
  globals[KEY] ??= newHome();
  return globals[KEY];
};

/** One listener for all streams: each of its own would stay with the signal for the life of the process. */
function newHome(): Home {
  const closers = new Set<() => void>();
  closing().addEventListener("abort", () => {
    for (const close of [...closers]) close();
  });
  return { hub: null, open: new Map(), total: 0, closers };
}

/** `L.T.A`: entries of the log, turns of the leases, moment. What a browser sends back when it comes again. */
export const writeSeen = ({ log, leases, at }: Seen): string => `${log}.${leases}.${at}`;

export function readSeen(text: string | null): Seen | null {
  const [, log, leases, at] = /^(\d{1,15})\.(\d{1,15})\.(\d{1,15})$/.exec(text ?? "") ?? [];
  return log && leases && at ? { log: Number(log), leases: Number(leases), at: Number(at) } : null;
}

/** Server-sent events of one session: changed cases, counts, and the server's time. Ends with the session. */
export function liveStream(here: World, actor: PersonActor, from: Seen | null, signal: AbortSignal) {
  const place = home();
  const mine = place.open.get(actor.sessionId) ?? 0;
  if (mine >= STREAMS_PER_SESSION_MAX || place.total >= STREAMS_MAX) {
    return refuse({ kind: "rate_limited", retryAfterSeconds: 30 });
  }
  place.open.set(actor.sessionId, mine + 1);
  place.total += 1;
  place.hub ??= new Hub(here.ctx);
  const { hub } = place;
  const line = new Line(here, actor);
  let leave: (() => void) | null = null;
  const close = () => {
    if (!line.close()) return;
    place.closers.delete(close);
    leave?.();
    const left = (place.open.get(actor.sessionId) ?? 1) - 1;
    if (left > 0) place.open.set(actor.sessionId, left);
    else place.open.delete(actor.sessionId);
    place.total -= 1;
  };
  place.closers.add(close);
  signal.addEventListener("abort", close, { once: true });
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      line.open(controller, close);
      leave = await hub.join(from, (changes) => line.tell(changes));
      if (line.closed) leave();
      else await line.counts();
    },
    cancel: close,
  });
  return new Response(body, {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-store, no-transform",
      "x-accel-buffering": "no",
    },
  });
}

/** One open stream: what is written to it, and when its session is asked after. */
class Line {
  closed = false;
  private controller: ReadableStreamDefaultController<Uint8Array> | null = null;
  private beat: NodeJS.Timeout | null = null;
  private due: NodeJS.Timeout | null = null;
  private readonly encoder = new TextEncoder();

  constructor(
    private readonly here: World,
    private readonly actor: PersonActor,
  ) {}

  open(controller: ReadableStreamDefaultController<Uint8Array>, onEnd: () => void): void {
    this.controller = controller;
    this.write(`retry: 2000\n: weir\n\n`);
    this.beat = setInterval(() => void this.check(onEnd), BEAT_MS);
    this.beat.unref();
  }

  /** False when it was closed already. */
  close(): boolean {
    if (this.closed) return false;
    this.closed = true;
    if (this.beat) clearInterval(this.beat);
    if (this.due) clearTimeout(this.due);
    try {
      this.controller?.close();
    } catch {
      // The reader went first.
    }
    return true;
  }

  tell({ seen, cases, record, lost }: Changes): void {
    this.send("changes", { cases, record, lost, now: this.here.ctx.now() }, writeSeen(seen));
    if (!record || this.due) return;
    this.due = setTimeout(() => {
      this.due = null;
      void this.counts();
    }, COUNTS_MS);
    this.due.unref();
  }

  async counts(): Promise<void> {
    if (this.closed) return;
    const counts = await loadCounts(this.here.ctx, this.actor).catch(() => null);
    if (counts) this.send("counts", { counts, now: this.here.ctx.now() });
  }

  private async check(onEnd: () => void): Promise<void> {
    const live = await isSessionLive(this.here.ctx, this.actor.sessionId).catch(() => true);
    if (live) return this.write(`: ${this.here.ctx.now()}\n\n`);
    this.send("ended", {});
    onEnd();
  }

  private send(event: string, data: unknown, id?: string): void {
    this.write(`${id ? `id: ${id}\n` : ""}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  private write(text: string): void {
    if (this.closed) return;
    try {
      this.controller?.enqueue(this.encoder.encode(text));
    } catch {
      // The reader is gone; `cancel` says so in a moment.
    }
  }
}
