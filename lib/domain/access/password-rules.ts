import { ok, type Result, refuse } from "../result";
import { COMMON_PASSWORDS } from "./common-passwords";

export const PASSWORD_LENGTH_MIN = 12;
export const PASSWORD_LENGTH_MAX = 200;

export type WeakPassword = {
  kind: "weak_password";
  why: "too_short" | "too_long" | "common" | "like_you";
};

/** Refuses what is guessed first: short, common (also in its usual disguises), or made of one's own name. */
export function checkPassword(
  password: string,
  person: { email: string; name: string },
): Result<null, WeakPassword> {
  const length = [...password].length;
  if (length < PASSWORD_LENGTH_MIN) return refuse({ kind: "weak_password", why: "too_short" });
  if (length > PASSWORD_LENGTH_MAX) return refuse({ kind: "weak_password", why: "too_long" });
  if (isCommon(password)) return refuse({ kind: "weak_password", why: "common" });
  return isLikePerson(password, person) ? refuse({ kind: "weak_password", why: "like_you" }) : ok(null);
}

function isCommon(password: string): boolean {
  const lower = password.normalize("NFKC").toLowerCase();
  if (new Set(lower).size < DIFFERENT_MIN || isRun(lower)) return true;
  return [lower, unleet(lower)].some((form) => {
    const bare = form.replace(/^[^a-z]+|[^a-z]+$/g, "").replace(/[\s._-]+/g, "");
    const once = repeated(bare);
    return COMMON_PASSWORDS.has(once) || COMMON_PASSWORDS.has(once.replace(/[^a-z]/g, ""));
  });
}

/** Fewer different characters than this are a pattern, not a password. */
const DIFFERENT_MIN = 5;

/** Digits and signs that stand for letters. */
const LEET: Record<string, string> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
  "!": "i",
};
/** Only between letters: what hangs on at the end is a number, not a letter. */
const unleet = (text: string): string =>
  text.replace(
    /(?<=[a-z@$0-9])[013457@$!](?=[a-z@$013457]*[a-z])|^[013457@$](?=[a-z])/g,
    (c) => LEET[c] ?? c,
  );

/** `abcabcabc` is `abc`. */
function repeated(text: string): string {
  return /^(.{2,}?)\1+$/s.exec(text)?.[1] ?? text;
}

const ROWS = [
  "01234567890123456789",
  "abcdefghijklmnopqrstuvwxyz",
  "qwertyuiopasdfghjklzxcvbnm",
  "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
];

/** Characters in the order of a row of keys or of the alphabet, forwards or backwards. */
function isRun(text: string): boolean {
  return ROWS.some((row) => row.includes(text) || [...row].reverse().join("").includes(text));
}

function isLikePerson(password: string, { email, name }: { email: string; name: string }): boolean {
  const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}]/gu, "");
  const left = bare(password);
  const own = [bare(email.split("@")[0] ?? ""), bare(email), bare(name)];
  return own.some((text) => text.length >= 4 && (left === text || left === text + text));
}
