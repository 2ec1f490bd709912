import { ok, type Result, refuse } from "@/lib/domain/result";
import type { BodyRefusal } from "./body";

/** The `Idempotency-Key` of a request: null when there is none, refused when it is no plain one. */
export function idempotencyKey(headers: Headers): Result<string | null, BodyRefusal> {
  const key = headers.get("idempotency-key");
  if (key === null) return ok(null);
  if (/^[\w.:-]{1,200}$/.test(key)) return ok(key);
  const message = "1 to 200 letters, digits and . : _ -";
  return refuse({ kind: "invalid", issues: [{ path: "Idempotency-Key", message }] });
}
