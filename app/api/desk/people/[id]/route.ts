import { z } from "zod";
import type { PersonId } from "@/lib/domain/ids";
import { ROLES } from "@/lib/domain/words";
import { deskRoute } from "@/lib/edge/route";
import { changePerson } from "@/lib/usecases/change-person";
import { disablePerson, enablePerson } from "@/lib/usecases/disable-person";
import { endSessions } from "@/lib/usecases/end-sessions";
import { resetPassword } from "@/lib/usecases/invite-person";

const version = z.int().min(1);
const input = z.discriminatedUnion("order", [
  z.strictObject({ order: z.literal("role"), version, role: z.enum(ROLES) }),
  z.strictObject({ order: z.literal("disable"), version }),
  z.strictObject({ order: z.literal("enable"), version }),
  z.strictObject({ order: z.literal("password"), version }),
  z.strictObject({ order: z.literal("end_sessions") }),
]);

/** Gives a person another role or a new password, puts them out or in again, or signs them out everywhere. */
export const POST = deskRoute({
  permission: "people.write",
  input,
  run: async (ctx, actor, given, params) => {
    const id = params.id as PersonId;
    if (given.order === "end_sessions") return endSessions(ctx, actor, id);
    const seen = { id, version: given.version };
    if (given.order === "role") return changePerson(ctx, actor, { ...seen, role: given.role });
    if (given.order === "password") return resetPassword(ctx, actor, seen);
    return given.order === "disable" ? disablePerson(ctx, actor, seen) : enablePerson(ctx, actor, seen);
  },
});
