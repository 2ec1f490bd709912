/** Signs that shopping apps put around a share token, which may be in two parts or full-width; the same one stands at both ends. */
const SHARE =
  /([￥¥$€£₤₰₳¢])([0-9A-Za-z]{8,16}|[0-9A-Za-z]{2,8} [0-9A-Za-z]{6,14}|[０-９Ａ-Ｚａ-ｚ]{8,16})\1/g;
/** A word as long as an address. */
const LONG = /[0-9A-Za-z]{28,}/g;
/** TRON, Ethereum, Bitcoin (segwit): addresses that nothing else looks like. */
const WALLET = /^(?:T[1-9A-HJ-NP-Za-km-z]{33}|0x[0-9a-fA-F]{40}|bc1[02-9ac-hj-np-z]{25,59})$/;

/** A token as written: UTF-16 offsets, half open. Its capitals tell it from another, so it is never folded. */
export type Sign = { kind: "share_token" | "crypto"; start: number; end: number; token: string };

/** True if the text may hold one. Linear. */
export function hasToken(text: string): boolean {
  return text.search(SHARE) >= 0 || text.search(LONG) >= 0;
}

/** Share tokens with letters and digits or capitals inside (no price), and wallet addresses. */
export function tokensIn(text: string): Sign[] {
  const out: Sign[] = [];
  for (const { 0: whole, 2: written, index } of text.matchAll(SHARE)) {
    const token = written!.normalize("NFKC");
    if (/[A-Za-z]/.test(token) && /[0-9A-Z]/.test(token))
      out.push({ kind: "share_token", start: index, end: index + whole.length, token });
  }
  for (const { 0: token, index } of text.matchAll(LONG))
    if (WALLET.test(token)) out.push({ kind: "crypto", start: index, end: index + token.length, token });
  return out;
}
