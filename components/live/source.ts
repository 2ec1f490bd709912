import type { ChangedCase } from "@/db/queries/changes";
import type { QueueCountsView } from "@/lib/screens/views";

export type LiveEvent =
  /** `record`: queues may differ. `lost`: more was missed than is told, so read anew. */
  | { kind: "changes"; cases: ChangedCase[]; record: boolean; lost: boolean; now: number }
  | { kind: "counts"; counts: QueueCountsView; now: number }
  /** The stream stands, or it has broken off and is being made again. */
  | { kind: "link"; up: boolean }
  /** The session is over. */
  | { kind: "ended" };

type Message = { event: LiveEvent; seen: string | null };

const NAME = "weir.live";
/** After the server refused a stream: it has enough of them. */
const REFUSED_MS = 30_000;

/**
 * Opens the live changes. Of a browser's tabs one holds the stream (browsers allow six connections to a host over
 * HTTP/1.1) and passes everything on; when it closes, the lock falls to another, which goes on from what was seen.
 * Answers how to stop.
 */
export function openLive(tell: (event: LiveEvent) => void): () => void {
  const channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(NAME);
  const stopped = new AbortController();
  let seen: string | null = null;
  if (channel) {
    channel.onmessage = ({ data }: MessageEvent<Message>) => {
      seen = data.seen ?? seen;
      tell(data.event);
    };
  }
  const pass = (event: LiveEvent, at: string | null = null) => {
    seen = at ?? seen;
    channel?.postMessage({ event, seen } satisfies Message);
    tell(event);
  };
  const lead = () =>
    new Promise<void>((resolve) => {
      const stream = follow(() => seen, pass);
      stopped.signal.addEventListener("abort", () => {
        stream();
        resolve();
      });
    });
  // Without the lock (an address without https) each tab has a stream of its own; the server bounds them.
  if (!("locks" in navigator)) void lead();
  else navigator.locks.request(NAME, { signal: stopped.signal }, lead).catch(() => {});
  return () => {
    stopped.abort();
    channel?.close();
  };
}

/** One stream after another: the browser itself makes a broken one again, with the last id it has seen. */
function follow(seen: () => string | null, pass: (event: LiveEvent, at?: string | null) => void): () => void {
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let over = false;
  const open = () => {
    if (over) return;
    const after = seen();
    source = new EventSource(`/api/events${after ? `?after=${after}` : ""}`);
    source.addEventListener("open", () => pass({ kind: "link", up: true }));
    source.addEventListener("changes", (message) => {
      pass({ kind: "changes", ...JSON.parse(message.data) }, message.lastEventId || null);
    });
    source.addEventListener("counts", (message) => pass({ kind: "counts", ...JSON.parse(message.data) }));
    source.addEventListener("ended", () => {
      source?.close();
      over = true;
      pass({ kind: "ended" });
    });
    source.addEventListener("error", () => {
      pass({ kind: "link", up: false });
      if (source?.readyState !== EventSource.CLOSED) return;
      clearTimeout(timer);
      timer = setTimeout(open, REFUSED_MS);
    });
  };
  open();
  return () => {
    over = true;
    clearTimeout(timer);
    source?.close();
  };
}
