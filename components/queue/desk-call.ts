export type Reply<T> = { ok: true; value: T } | { ok: false; refusal: { kind: string } };

/** Asks one of the desk's routes; a body makes it a POST. No answer counts as the refusal `offline`. */
export async function deskCall<T>(path: string, body?: unknown): Promise<Reply<T>> {
  try {
    const response = await fetch(`/api/desk/${path}`, {
      method: body === undefined ? "GET" : "POST",
      headers: body === undefined ? {} : { "content-type": "application/json" },
      body: body === undefined ? null : JSON.stringify(body),
      cache: "no-store",
    });
    return (await response.json()) as Reply<T>;
  } catch {
    return { ok: false, refusal: { kind: "offline" } };
  }
}
