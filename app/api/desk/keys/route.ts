import { z } from "zod";
import { SCOPES } from "@/lib/domain/access/permissions";
import { deskRoute } from "@/lib/edge/route";
import { addKey } from "@/lib/usecases/add-key";

const input = z.strictObject({
  name: z.string().max(200),
  scopes: z.array(z.enum(SCOPES)).max(SCOPES.length),
});

/** Makes a key for machines; its token is in this answer and in no other. */
export const POST = deskRoute({ permission: "keys.write", input, run: addKey });
