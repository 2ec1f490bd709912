import { headers } from "next/headers";
import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import { withAccess } from "@/lib/domain/access/declaration";
import type { Permission } from "@/lib/domain/access/permissions";
import { mayEver } from "@/lib/domain/access/table";
import type { PersonActor } from "@/lib/domain/actor";
import { type Result, refuse } from "@/lib/domain/result";
import type { Ctx } from "@/lib/usecases/context";
import { world } from "./context";
import type { AnyRefusal } from "./problem";
import { logFailure, requestId } from "./request-log";
import { checked } from "./route";
import { isSameSite } from "./same-site";
import { currentActor } from "./session";

export type FormAction<I> = {
  permission: Permission;
  input: z.ZodType<I>;
  run(ctx: Ctx, actor: PersonActor, input: I): Promise<Result<unknown, AnyRefusal>>;
};

export type ActionReply = Result<unknown, AnyRefusal> | null;

/**
 * A server action for a plain form: `export const renamePerson = runAction({...})` in a "use server" file, given
 * to `useActionState`. Same checks as a route; refusals come back as values, errors as an id.
 */
export function runAction<I>(action: FormAction<I>) {
  return withAccess(
    { kind: "person", permission: action.permission },
    async (_before: ActionReply, form: FormData): Promise<ActionReply> => {
      const sent = await headers();
      try {
        const here = await world();
        const actor = await currentActor();
        if (!actor) return refuse({ kind: "signed_out" });
        if (!mayEver(actor.role, action.permission)) return refuse({ kind: "not_allowed" });
        if (!isSameSite(sent, here.env.publicUrl)) return refuse({ kind: "cross_site" });
        const read = checked(action.input, fieldsOf(form));
        return read.ok ? await action.run(here.ctx, actor, read.value) : read;
      } catch (error) {
        unstable_rethrow(error);
        return refuse({ kind: "failed", errorId: logFailure(error, requestId(sent)) } as AnyRefusal);
      }
    },
  );
}

/** Text fields of a form; a name given twice becomes an array, Next's own fields are left out. */
export function fieldsOf(form: FormData): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = Object.create(null);
  for (const name of new Set(form.keys())) {
    if (name.startsWith("$ACTION")) continue;
    const values = form.getAll(name).filter((value) => typeof value === "string");
    if (values.length > 0) fields[name] = values.length > 1 ? values : (values[0] ?? "");
  }
  return fields;
}
