import { z } from "zod";
import { ok } from "@/lib/domain/result";
import { ROLES } from "@/lib/domain/words";
import { deskRoute } from "@/lib/edge/route";
import { loadReviewers } from "@/lib/screens/talk";
import { invitePerson } from "@/lib/usecases/invite-person";

/** Who reviews: names for mentions, opinions and assignments. */
export const GET = deskRoute({
  permission: "case.comment",
  run: async (ctx) => ok(await loadReviewers(ctx)),
});

const input = z.strictObject({
  email: z.string().max(300),
  name: z.string().max(200),
  role: z.enum(ROLES),
});

/** Adds a person; the link to their password is in this answer and in no other. */
export const POST = deskRoute({ permission: "people.write", input, run: invitePerson });
