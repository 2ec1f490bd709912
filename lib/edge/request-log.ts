import { randomBytes } from "node:crypto";
import { type Logger, pino } from "pino";
import { readEnvironment } from "./environment";

const holder = globalThis as typeof globalThis & { weirLog?: Logger };

/** The one logger of a process: JSON lines on standard output. Contents, tokens and contacts never go in. */
export function serverLog(): Logger {
  holder.weirLog ??= pino({ level: readEnvironment().logLevel, base: null });
  return holder.weirLog;
}

/** The caller's id for this request when it is a plain one, else a new one. */
export function requestId(headers: Headers): string {
  const given = headers.get("x-request-id");
  return given && /^[\w-]{8,64}$/.test(given) ? given : newErrorId();
}

/** What a person can read out on the phone, and we find in the log. */
export const newErrorId = (): string => randomBytes(8).toString("hex");

/** A path without what could name somebody: no query, and nothing of a link that is a secret. */
export const plainPath = (url: string): string =>
  new URL(url, "http://weir.invalid").pathname
    .replace(/^(\/(?:api\/)?(?:v1\/)?notice\/)[^/]+/, "$1-")
    .slice(0, 300);

export type RequestLine = {
  requestId: string;
  method: string;
  path: string;
  status: number;
  ms: number;
  actor: string;
};

export const logRequest = (line: RequestLine): void => serverLog().info(line, "request");

/**
 * Logs an unexpected error under an id; only the id is shown to people. Messages may repeat contents (a database's
 * does), so of most errors only name, code and place are kept.
 */
export function logFailure(error: unknown, requestId: string): string {
  const errorId = newErrorId();
  const facts = error instanceof Error ? factsOf(error) : { name: typeof error };
  serverLog().error({ requestId, errorId, ...facts }, "request failed");
  return errorId;
}

const FRAMES_MAX = 12;
const MESSAGE_LENGTH_MAX = 200;
/** Errors of the language, whose messages name code and not values. Of all others the place must do. */
const TELLING = new Set(["TypeError", "ReferenceError"]);

function factsOf(error: Error): Record<string, unknown> {
  const name = error.constructor.name;
  const source: unknown = error.cause ?? error;
  const code =
    typeof source === "object" && source !== null && "code" in source ? String(source.code) : undefined;
  const isTelling = TELLING.has(name) && code === undefined;
  return {
    name,
    code,
    message: isTelling ? error.message.slice(0, MESSAGE_LENGTH_MAX) : undefined,
    frames: framesOf(error),
  };
}

/** The stack without its first lines, which repeat the message. */
const framesOf = (error: Error): string[] =>
  (error.stack ?? "")
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .slice(0, FRAMES_MAX)
    .map((line) => line.trim());
