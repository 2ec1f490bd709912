import { isReady as databaseIsReady } from "@/db/ready";
import type { Ctx } from "@/lib/usecases/context";

/** True when this node can serve: its database answers and is migrated. */
export const isReady = (ctx: Ctx): Promise<boolean> => databaseIsReady(ctx.store);
