/**
 * Text as every engine keeps it: PostgreSQL takes no NUL, UTF-8 has no lone surrogates. Done once at the border,
 * before anything counts offsets.
 */
export const plain = (text: string): string => text.replaceAll("\0", "").replace(/\p{Cs}/gu, "\uFFFD");
