/** An expected refusal is a value, never an exception (architecture.md, rule 11). */
export type Ok<T> = { ok: true; value: T };
export type Refused<R extends { kind: string }> = { ok: false; refusal: R };
export type Result<T, R extends { kind: string }> = Ok<T> | Refused<R>;

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value });
export const refuse = <R extends { kind: string }>(refusal: R): Refused<R> => ({ ok: false, refusal });

export type NonEmpty<T> = [T, ...T[]];

/** Makes a switch over a union exhaustive: a forgotten case does not compile. */
export function never(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
}
