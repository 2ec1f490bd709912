import { ok, type Result, refuse } from "../result";

const EMAIL_LENGTH_MAX = 254;
const NAME_LENGTH_MAX = 80;

export type PersonInvalid = { kind: "invalid"; field: "email" | "name"; why: string };

/** Addresses are compared in lower case and without what cannot be seen: one person, one address. */
export const normalEmail = (email: string): string =>
  email
    .replace(/\p{Cc}/gu, "")
    .trim()
    .toLowerCase();

/** A plain address and a name that fits on a line; both go on screens, neither ever into the log. */
export function checkPerson(person: { email: string; name: string }): Result<null, PersonInvalid> {
  const { email, name } = person;
  if (email.length > EMAIL_LENGTH_MAX || !/^[^\s@<>"]+@[^\s@<>".]+(\.[^\s@<>".]+)*$/.test(email)) {
    return refuse({ kind: "invalid", field: "email", why: "not an e-mail address" });
  }
  const trimmed = name.trim();
  if (trimmed === "" || trimmed.length > NAME_LENGTH_MAX || /\p{Cc}/u.test(trimmed)) {
    return refuse({ kind: "invalid", field: "name", why: `1 to ${NAME_LENGTH_MAX} characters on one line` });
  }
  return ok(null);
}
