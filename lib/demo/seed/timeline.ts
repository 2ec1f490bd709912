type Event = { at: number; order: number; happen: () => Promise<void> };

/** What is to happen, in order of time; events of one moment in the order in which they were planned. */
export class Timeline {
  private waiting: Event[] = [];
  private planned = 0;

  /** Plans an event; a moment that has passed already means at once. Epoch ms. */
  plan(at: number, happen: () => Promise<void>): void {
    const event = { at, order: this.planned++, happen };
    let [low, high] = [0, this.waiting.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = this.waiting[middle];
      if (other && (other.at < at || (other.at === at && other.order < event.order))) low = middle + 1;
      else high = middle;
    }
    this.waiting.splice(low, 0, event);
  }

  /** Lets everything up to `until` happen, moving the clock forward and never back; later events are dropped. */
  async run(clock: { now: number }, until: number): Promise<number> {
    let happened = 0;
    for (let next = this.waiting.shift(); next && next.at <= until; next = this.waiting.shift()) {
      clock.now = Math.max(clock.now, next.at);
      await next.happen();
      happened += 1;
    }
    clock.now = Math.max(clock.now, until);
    return happened;
  }
}
