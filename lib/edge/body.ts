import { ok, type Result, refuse } from "@/lib/domain/result";

export type BodyRefusal = { kind: "too_large"; limitBytes: number } | { kind: "invalid"; issues: Issue[] };
export type Issue = { path: string; message: string };

/** Reads a body of at most `limitBytes`, whatever its declared length says. */
export async function readBytes(
  request: Request,
  limitBytes: number,
): Promise<Result<Uint8Array, BodyRefusal>> {
  const declared = Number(request.headers.get("content-length") ?? 0);
  if (declared > limitBytes) return refuse({ kind: "too_large", limitBytes });
  const reader = request.body?.getReader();
  if (!reader) return ok(new Uint8Array());
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return ok(Buffer.concat(parts, length));
    length += value.length;
    if (length > limitBytes) {
      await reader.cancel();
      return refuse({ kind: "too_large", limitBytes });
    }
    parts.push(value);
  }
}

/** The JSON value in these bytes; the parser's message never comes back, it may repeat contents. */
export function parseJson(bytes: Uint8Array): Result<unknown, BodyRefusal> {
  try {
    return ok(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) as unknown);
  } catch {
    return refuse({ kind: "invalid", issues: [{ path: "", message: "not JSON in UTF-8" }] });
  }
}

/** Query parameters as an object; a name given twice becomes an array. */
export function queryOf(url: URL): Record<string, string | string[]> {
  const query: Record<string, string | string[]> = Object.create(null);
  for (const name of new Set(url.searchParams.keys())) {
    const values = url.searchParams.getAll(name);
    query[name] = values.length > 1 ? values : (values[0] ?? "");
  }
  return query;
}
