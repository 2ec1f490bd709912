import { lastSsoSignIn } from "@/db/queries/ways-in";
import type { Ctx } from "@/lib/usecases/context";

/** When somebody last came in by the company's sign-on. */
export const loadSsoUse = (ctx: Ctx): Promise<number | null> => lastSsoSignIn(ctx.store);
