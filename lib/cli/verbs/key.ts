import { parseArgs } from "node:util";
import { SCOPES } from "@/lib/domain/access/permissions";
import type { Actor } from "@/lib/domain/actor";
import type { KeyId } from "@/lib/domain/ids";
import { addKey } from "@/lib/usecases/add-key";
import { rotateKey } from "@/lib/usecases/rotate-key";
import type { VerbIo } from "./user";

export const keyUsage = `weir key add --name N --scope S [--scope S ...]   S: ${SCOPES.join(", ")}`;

const CLI: Actor = { kind: "machine", id: "cli" };

/**
 * `weir key add`: makes a key for `/api/v1` and prints it this once. Scopes may also be one list with commas.
 * Answers the exit code: 0 when made, 1 when refused, 2 for wrong arguments.
 */
export async function keyAdd(
  args: readonly string[],
  io: Pick<VerbIo, "ctx" | "out" | "err">,
): Promise<number> {
  const given = readArgs(args);
  if (typeof given === "string") {
    io.err(`${given}\n${keyUsage}`);
    return 2;
  }
  const added = await addKey(io.ctx, CLI, given);
  if (!added.ok) {
    const { refusal } = added;
    io.err(
      `no key was made: ${refusal.kind === "invalid" ? `${refusal.field}: ${refusal.why}` : refusal.kind}\n${keyUsage}`,
    );
    return 1;
  }
  io.out(`made 1 key: ${added.value.id} ${given.name} (${given.scopes.join(", ")})`);
  io.out(`key, shown once: ${added.value.token}`);
  return 0;
}

const rotateUsage = "weir key rotate KEY_ID   as listed in Settings, API keys";

/** `weir key rotate`: prints a key's successor this once. 0 when made, 1 when refused, 2 for wrong arguments. */
export async function keyRotate(
  args: readonly string[],
  io: Pick<VerbIo, "ctx" | "out" | "err">,
): Promise<number> {
  const [id, ...more] = args;
  if (!id || more.length > 0) {
    io.err(rotateUsage);
    return 2;
  }
  const rotated = await rotateKey(io.ctx, CLI, id as KeyId);
  if (!rotated.ok) {
    io.err(
      rotated.refusal.kind === "not_found" ? "no such key" : "this key has ended, or was rotated already",
    );
    return 1;
  }
  io.out(`made 1 key: ${rotated.value.id}`);
  io.out(`the old one works until ${new Date(rotated.value.oldEndsAt).toISOString()}`);
  io.out(`key, shown once: ${rotated.value.token}`);
  return 0;
}

function readArgs(args: readonly string[]): { name: string; scopes: string[] } | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { name: { type: "string" }, scope: { type: "string", multiple: true } },
    });
    const scopes = (values.scope ?? []).flatMap((text) => text.split(",")).map((text) => text.trim());
    if (!values.name) return "--name is missing";
    return scopes.length === 0 ? "--scope is missing" : { name: values.name, scopes };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
