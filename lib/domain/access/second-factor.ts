/** Read from paper and typed: no characters that look alike. */
export const RECOVERY_ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
/** 12 signs of 31, some 59 bits; only their keyed digests are stored. */
export const RECOVERY_GROUPS = [4, 4, 4];
export const RECOVERY_CODES = 10;

/** How long a secret that was shown may be confirmed, in ms. */
export const PENDING_MS_MAX = 15 * 60_000;

export type TypedCode = { kind: "app"; code: string } | { kind: "recovery"; code: string } | { kind: "none" };

/** What somebody typed as their second factor: six digits of the app, or a recovery code, however spaced. */
export function typedCode(text: string): TypedCode {
  const plain = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s-]+/g, "");
  if (/^\d{6}$/.test(plain)) return { kind: "app", code: plain };
  const length = RECOVERY_GROUPS.reduce((sum, group) => sum + group, 0);
  if (plain.length !== length || [...plain].some((sign) => !RECOVERY_ALPHABET.includes(sign))) {
    return { kind: "none" };
  }
  return { kind: "recovery", code: plain };
}
