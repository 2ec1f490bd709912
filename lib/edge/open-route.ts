import { withAccess } from "@/lib/domain/access/declaration";
import type { Result } from "@/lib/domain/result";
import { type World, world } from "./context";
import { type AnyRefusal, refusalReply } from "./problem";
import { answered, type Params, plainParams, type RouteContext } from "./route";

export type OpenRoute = {
  /** What makes it safe that anyone may ask this. */
  why: string;
  run(here: World, params: Params, request: Request): Promise<Result<unknown, AnyRefusal> | Response>;
};

/** A route for anyone, which says why. */
export function openRoute({ why, run }: OpenRoute) {
  return withAccess({ kind: "open", why }, (request: Request, context: RouteContext) =>
    answered(request, refusalReply, async () => run(await world(), await plainParams(context), request)),
  );
}
