import { z } from "zod";
import type { PersonId } from "@/lib/domain/ids";
import { ROLES } from "@/lib/domain/words";
import { deskRoute } from "@/lib/edge/route";
import { resetFactor } from "@/lib/usecases/access/change-factor";
import { giveLink } from "@/lib/usecases/access/give-link";
import { changePerson } from "@/lib/usecases/change-person";
import { disablePerson, enablePerson } from "@/lib/usecases/disable-person";
import { endSessions } from "@/lib/usecases/end-sessions";

const version = z.int().min(1);
const input = z.discriminatedUnion("order", [
  z.strictObject({ order: z.literal("role"), version, role: z.enum(ROLES) }),
  z.strictObject({ order: z.literal("disable"), version }),
  z.strictObject({ order: z.literal("enable"), version }),
  z.strictObject({ order: z.literal("reset_factor"), version }),
  z.strictObject({ order: z.literal("link") }),
  z.strictObject({ order: z.literal("end_sessions") }),
]);

/**
 * Gives a person another role or a link to a new password, takes a lost second factor away, puts them out or in again,
 * or signs them out everywhere. The link is in this answer and in no other.
 */
export const POST = deskRoute({
  permission: "people.write",
  input,
  run: async (ctx, actor, given, params) => {
    const id = params.id as PersonId;
    if (given.order === "end_sessions") return endSessions(ctx, actor, id);
    if (given.order === "link") return giveLink(ctx, actor, id);
    const seen = { id, version: given.version };
    if (given.order === "role") return changePerson(ctx, actor, { ...seen, role: given.role });
    if (given.order === "reset_factor") return resetFactor(ctx, actor, seen);
    return given.order === "disable" ? disablePerson(ctx, actor, seen) : enablePerson(ctx, actor, seen);
  },
});
