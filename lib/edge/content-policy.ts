/**
 * What a page may load: scripts and styles with this nonce, everything else from this host. Style attributes are
 * free, because virtualised lists place their rows with them. `forDevelopment` allows the tools' eval.
 */
export function contentPolicy(nonce: string, forDevelopment = false): string {
  const own = `'self' 'nonce-${nonce}'`;
  return [
    "default-src 'self'",
    `script-src ${own} 'strict-dynamic'${forDevelopment ? " 'unsafe-eval'" : ""}`,
    `style-src ${forDevelopment ? "'self' 'unsafe-inline'" : own}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    `connect-src 'self'${forDevelopment ? " ws:" : ""}`,
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
