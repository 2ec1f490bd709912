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

/** Masks the characters of a text from `start` to `end`, keeping its length so that other offsets still hold. */
export function maskSpan(text: string, start: number, end: number): string {
  const head = Math.min(end, start + KEEP);
  return text.slice(0, head) + "•".repeat(end - head) + text.slice(end);
}
