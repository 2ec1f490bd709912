import { type Changes, changesSince, type Seen, seenNow } from "@/db/queries/changes";
import type { Ctx } from "@/lib/usecases/context";

/** Commits that come together are told together: at most one reading of the changes in this time. */
const TOGETHER_MS = 200;
/** Leases run out without anybody writing: looked for this often while somebody watches. */
const CLOCK_MS = 5_000;

type Watcher = (changes: Changes) => void;

/**
 * What one server process tells its watching desks. It reads the changes once for all of them, when the database
 * hints at some; with nobody watching it does nothing.
 */
export class Hub {
  private watchers = new Set<Watcher>();
  private stop: (() => void) | null = null;
  private seen: Seen | null = null;
  private timer: NodeJS.Timeout | null = null;
  private reading = false;
  private again = false;

  constructor(private readonly ctx: Ctx) {}

  /** Adds a watcher; what it has missed since `from` is told to it first. Answers how to leave. */
  async join(from: Seen | null, watcher: Watcher): Promise<() => void> {
    if (this.seen === null) await this.begin();
    this.watchers.add(watcher);
    if (from !== null) {
      const missed = await changesSince(this.ctx.store, from, this.ctx.now());
      if (this.watchers.has(watcher)) watcher(missed);
    }
    return () => {
      this.watchers.delete(watcher);
      if (this.watchers.size === 0) this.end();
    };
  }

  private async begin(): Promise<void> {
    this.seen = await seenNow(this.ctx.store, this.ctx.now());
    if (this.stop) return;
    const unwatch = this.ctx.store.watch(() => this.hint());
    const clock = setInterval(() => this.hint(), CLOCK_MS);
    clock.unref();
    this.stop = () => {
      unwatch();
      clearInterval(clock);
    };
  }

  private end(): void {
    this.stop?.();
    this.stop = null;
    this.seen = null;
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
  }

  private hint(): void {
    if (this.timer !== null) return;
    this.timer = setTimeout(() => void this.read(), TOGETHER_MS);
    this.timer.unref();
  }

  private async read(): Promise<void> {
    this.timer = null;
    if (this.reading) {
      this.again = true;
      return;
    }
    this.reading = true;
    try {
      const from = this.seen;
      if (from === null) return;
      const changes = await changesSince(this.ctx.store, from, this.ctx.now());
      // Everybody left while it was read.
      if (this.seen === null) return;
      this.seen = changes.seen;
      const nothing = !changes.record && !changes.lost && changes.cases.length === 0;
      if (!nothing) for (const watcher of [...this.watchers]) watcher(changes);
    } catch {
      // The database is away: `seen` stands, the next hint reads the same again.
    } finally {
      this.reading = false;
      if (this.again) {
        this.again = false;
        this.hint();
      }
    }
  }
}
