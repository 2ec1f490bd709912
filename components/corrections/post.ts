export type Refusal = { kind: string };
export type Reply<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };

/** One call to the desk's own routes; no answer is the refusal `failed`. */
export async function post<T>(path: string, body: unknown): Promise<Reply<T>> {
  try {
    const response = await fetch(`/api/desk/${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
      cache: "no-store",
    });
    return (await response.json()) as Reply<T>;
  } catch {
    return { ok: false, refusal: { kind: "failed" } };
  }
}
