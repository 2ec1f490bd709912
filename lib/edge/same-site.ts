/** Methods that change nothing; everything else must show that it comes from our own pages. */
export const isReading = (method: string): boolean => method === "GET" || method === "HEAD";

/**
 * Whether a request comes from a page of this site, by the browser's own words: `Sec-Fetch-Site` and `Origin`
 * may not disagree with us, and one of them must be there. Scripts with a cookie send `Origin` themselves.
 */
export function isSameSite(headers: Headers, publicUrl: string | null): boolean {
  const site = headers.get("sec-fetch-site");
  const origin = headers.get("origin");
  if (site !== null && site !== "same-origin") return false;
  if (origin === null) return site === "same-origin";
  return isOwnOrigin(origin, headers, publicUrl);
}

function isOwnOrigin(origin: string, headers: Headers, publicUrl: string | null): boolean {
  const host = hostOf(origin);
  if (host === null) return false;
  if (publicUrl !== null && origin === new URL(publicUrl).origin) return true;
  const forwarded = publicUrl === null ? headers.get("x-forwarded-host") : null;
  return (
    host === headers.get("host")?.toLowerCase() || host === forwarded?.split(",")[0]?.trim().toLowerCase()
  );
}

function hostOf(origin: string): string | null {
  try {
    const { protocol, host } = new URL(origin);
    return protocol === "http:" || protocol === "https:" ? host : null;
  } catch {
    return null;
  }
}

/**
 * Whether the body has a type that another site's form cannot send: JSON, or a file with our own header.
 * A browser asks first before it sends either across sites, and we never answer such a question.
 */
export function hasOwnBodyType(headers: Headers): boolean {
  const type = (headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase();
  return type === "application/json" || headers.get("x-weir") === "1";
}
