/** The HTTP status of each refusal; what is not listed is a refusal by the rules of the desk: 422. */
const STATUS: Record<string, number> = {
  signed_out: 401,
  bad_key: 401,
  not_allowed: 403,
  factor_needed: 403,
  cross_site: 403,
  missing_scope: 403,
  decided_by_you: 403,
  not_found: 404,
  method: 405,
  stale: 409,
  fenced: 409,
  taken: 409,
  replayed: 409,
  key_reused: 409,
  left_already: 409,
  exists: 409,
  decided_already: 409,
  answered_already: 409,
  gone: 410,
  erased: 410,
  too_late: 410,
  too_large: 413,
  wrong_type: 415,
  invalid: 422,
  rate_limited: 429,
  failed: 500,
  unavailable: 503,
};

export type AnyRefusal = { kind: string };

export const statusOf = (kind: string): number => STATUS[kind] ?? 422;

const NO_STORE = { "cache-control": "no-store" };

/** How the desk's own pages are answered: `{ok: true, value}` or `{ok: false, refusal}`. */
export const okReply = (value: unknown): Response =>
  Response.json({ ok: true, value: value ?? null }, { headers: NO_STORE });

export const refusalReply = (refusal: AnyRefusal): Response =>
  Response.json(
    { ok: false, refusal },
    { status: statusOf(refusal.kind), headers: { ...NO_STORE, ...retryHeader(refusal) } },
  );

const TITLES: Record<number, string> = {
  401: "Key missing or unknown",
  403: "Not allowed",
  404: "Not found",
  405: "Method not allowed",
  409: "Conflict",
  410: "Gone",
  413: "Too large",
  415: "Unsupported media type",
  422: "Not accepted",
  429: "Too many requests",
  500: "Failed",
  503: "Not available",
};

/** RFC 9457 problem details for machines: `type` names the refusal, its fields follow as extensions. */
export function problemReply(refusal: AnyRefusal): Response {
  const status = statusOf(refusal.kind);
  const { kind, ...fields } = refusal as AnyRefusal & { issues?: unknown };
  const issues = Array.isArray(fields.issues) ? { issues: fields.issues.map(placed) } : {};
  const body = {
    ...fields,
    ...issues,
    type: `urn:weir:problem:${kind}`,
    title: TITLES[status] ?? "Refused",
    status,
  };
  const headers: Record<string, string> = { ...NO_STORE, "content-type": "application/problem+json" };
  if (status === 401) headers["www-authenticate"] = 'Bearer realm="weir"';
  return new Response(JSON.stringify(body), { status, headers: { ...headers, ...retryHeader(refusal) } });
}

/** Says where: a JSON pointer into the body, or the header meant. */
function placed(issue: { path: string; message: string }) {
  if (issue.path === "Idempotency-Key") return { ...issue, header: issue.path };
  return { ...issue, pointer: issue.path === "" ? "" : `/${issue.path}` };
}

function retryHeader(refusal: AnyRefusal): Record<string, string> {
  const seconds = "retryAfterSeconds" in refusal ? Number(refusal.retryAfterSeconds) : 0;
  return seconds > 0 ? { "retry-after": String(Math.ceil(seconds)) } : {};
}
