import { withAccess } from "@/lib/domain/access/declaration";
import { type Result, refuse } from "@/lib/domain/result";
import { type World, world } from "./context";
import { type AnyRefusal, refusalReply } from "./problem";
import { answered, type Params, plainParams, type RouteContext } from "./route";
import { isReading, isSameSite } from "./same-site";

export type OpenRoute = {
  /** What makes it safe that anyone may ask this. */
  why: string;
  run(here: World, params: Params, request: Request): Promise<Result<unknown, AnyRefusal> | Response>;
};

/** A route for anyone, which says why. What changes something must still come from our own pages. */
export function openRoute({ why, run }: OpenRoute) {
  return withAccess({ kind: "open", why }, (request: Request, context: RouteContext) =>
    answered(request, refusalReply, async () => {
      const here = await world();
      if (!isReading(request.method) && !isSameSite(request.headers, here.env.publicUrl)) {
        return refuse({ kind: "cross_site" });
      }
      return run(here, await plainParams(context), request);
    }),
  );
}
