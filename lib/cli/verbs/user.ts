import { randomInt } from "node:crypto";
import { parseArgs } from "node:util";
import { PASSWORD_LENGTH_MAX } from "@/lib/domain/access/password-rules";
import type { Actor } from "@/lib/domain/actor";
import { ROLES, type Role } from "@/lib/domain/words";
import { addPerson } from "@/lib/usecases/add-person";
import type { Ctx } from "@/lib/usecases/context";

/** What a verb needs from outside: the open world's context, and where it reads and writes. */
export type VerbIo = {
  ctx: Ctx;
  input: NodeJS.ReadableStream;
  out: (line: string) => void;
  err: (line: string) => void;
};

export const userUsage = `weir user add --email E --role R [--name N] [--password-stdin]   R: ${ROLES.join(", ")}`;

const CLI: Actor = { kind: "machine", id: "cli" };

/**
 * `weir user add`: adds a person and prints a password made here, unless one comes on standard input. Answers
 * the exit code: 0 when added, 1 when refused, 2 for wrong arguments.
 */
export async function userAdd(args: readonly string[], io: VerbIo): Promise<number> {
  const given = readArgs(args);
  if (typeof given === "string") {
    io.err(`${given}\n${userUsage}`);
    return 2;
  }
  const password = given.fromInput ? await firstLine(io.input) : makePassword();
  const { email, name, role } = given;
  const added = await addPerson(io.ctx, CLI, { email, name, role, password });
  if (!added.ok) {
    io.err(`nobody was added: ${reasonOf(added.refusal)}`);
    return 1;
  }
  io.out(`added 1 person: ${email} (${role})`);
  if (!given.fromInput) io.out(`password, shown once: ${password}`);
  return 0;
}

type Given = { email: string; name: string; role: Role; fromInput: boolean };

function readArgs(args: readonly string[]): Given | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        email: { type: "string" },
        role: { type: "string" },
        name: { type: "string" },
        "password-stdin": { type: "boolean", default: false },
      },
    });
    const role = ROLES.find((known) => known === values.role);
    if (!values.email) return "--email is missing";
    if (!role) return values.role ? `there is no role ${values.role}` : "--role is missing";
    const name = values.name ?? values.email.split("@")[0] ?? "";
    return { email: values.email, name, role, fromInput: values["password-stdin"] ?? false };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

type Refusal = Extract<Awaited<ReturnType<typeof addPerson>>, { ok: false }>["refusal"];

const WEAK = {
  too_short: "the password has fewer than 12 characters",
  too_long: `the password has more than ${PASSWORD_LENGTH_MAX} characters`,
  common: "the password is one of the common ones",
  like_you: "the password is made of the person's own name or address",
} as const;

function reasonOf(refusal: Refusal): string {
  if (refusal.kind === "weak_password") return WEAK[refusal.why];
  if (refusal.kind === "exists") return "this address is taken";
  return refusal.kind === "invalid" ? `${refusal.field}: ${refusal.why}` : refusal.kind;
}

/** No characters that look alike: it is read from a screen and typed. */
const LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

/** Four groups of five: 99 bits. */
export function makePassword(): string {
  const group = () => Array.from({ length: 5 }, () => LETTERS[randomInt(LETTERS.length)]).join("");
  return [group(), group(), group(), group()].join("-");
}

const INPUT_LENGTH_MAX = 10_000;

async function firstLine(input: NodeJS.ReadableStream): Promise<string> {
  let text = "";
  for await (const part of input) {
    text += String(part);
    if (text.includes("\n") || text.length > INPUT_LENGTH_MAX) break;
  }
  return (text.split("\n")[0] ?? "").replace(/\r$/, "");
}
