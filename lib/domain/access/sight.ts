import { detectText } from "../detect/detect";
import type { Role } from "../words";
import { may } from "./table";

/** Whether a role reads contacts in clear: those who review, approve or decide appeals (P29). */
export const seesContacts = (role: Role): boolean => may(role, "contact.clear");

const KEEP = 2;

/** A contact as the others see it: its first characters, then dots of the same count up to eight. */
export function masked(text: string): string {
  const units = [...text];
  if (units.length <= KEEP) return "•".repeat(units.length);
  return units.slice(0, KEEP).join("") + "•".repeat(Math.min(8, units.length - KEEP));
}

/** Seven figures, also drawn apart; five single characters drawn apart; a word of five. Words of a sentence are none. */
const RUNS = /\d(?:[\s.·•*-]{0,2}\d){6,}|\b\w(?:[\s.·•*-]{1,2}\w\b){4,}|\w{5,}/g;

/**
 * Masks what could be a contact by its looks alone: a run of letters and figures with a figure in it. Evidence need not
 * cover every contact of a text, and who may not read them must not depend on that.
 */
export const maskRuns = (text: string): string =>
  text.replace(RUNS, (run) => (/\d/.test(run) ? maskSpan(run, 0, run.length) : run));

/** Shorter readings are words of the language, not contacts. */
const KNOWN_UNITS_MIN = 3;

/**
 * What somebody wrote, for who may not read contacts: those that are known (as written or as read, of the case it is
 * about) and those that the detector reads in it are masked. Their lengths stay.
 */
export function maskWords(text: string, known: readonly string[]): string {
  const wanted = [...new Set(known)].filter((each) => each.length >= KNOWN_UNITS_MIN);
  const plain = wanted.reduce((rest, each) => rest.split(each).join(maskSpan(each, 0, each.length)), text);
  const spans = detectText(plain, "private_message").evidence.flatMap((each) => each.spans);
  return maskRuns(
    spans.reduce((rest, span) => (span.kind === "text" ? maskSpan(rest, span.start, span.end) : rest), plain),
  );
}

/** Masks the characters of a text from `start` to `end`, keeping its length so that other offsets still hold. */
export function maskSpan(text: string, start: number, end: number): string {
  const head = Math.min(end, start + KEEP);
  return text.slice(0, head) + "•".repeat(end - head) + text.slice(end);
}
