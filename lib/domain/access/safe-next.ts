/** Where to go after sign-in when nothing better is known. */
export const NEXT_DEFAULT = "/queue";
const LENGTH_MAX = 2000;

/**
 * The path to go on to after sign-in: only a path of this very site, whatever somebody put in a link. Anything
 * that a browser could read as another host (`//host`, `/\host`, schemes, control characters) gives the default.
 */
export function safeNext(next: unknown): string {
  if (typeof next !== "string" || next.length > LENGTH_MAX || !/^\/(?![/\\])/.test(next)) return NEXT_DEFAULT;
  // Browsers drop tabs and line breaks inside a URL: what looks like a path here may be a host there.
  if ([...next].some((char) => char.charCodeAt(0) <= 0x20 || char === "\\" || char === "\u007f")) {
    return NEXT_DEFAULT;
  }
  const path = pathOf(next);
  return path === null || /^\/(sign-in|api)(\/|\?|#|$)/.test(path) ? NEXT_DEFAULT : path;
}

/** Resolves dots first: `/queue/..//host` is a host in disguise. */
function pathOf(next: string): string | null {
  const [, path = "", rest = ""] = /^([^?#]*)(.*)$/s.exec(next) ?? [];
  const parts: string[] = [];
  for (const part of path.split("/").slice(1)) {
    const plain = part.replace(/%2e/gi, ".");
    if (plain === "..") parts.pop();
    else if (plain !== ".") parts.push(part);
  }
  const resolved = `/${parts.join("/")}`;
  return resolved.startsWith("//") ? null : resolved + rest;
}
