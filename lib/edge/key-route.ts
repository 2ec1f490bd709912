import type { z } from "zod";
import { withAccess } from "@/lib/domain/access/declaration";
import type { Scope } from "@/lib/domain/access/permissions";
import type { Actor } from "@/lib/domain/actor";
import { type Result, refuse } from "@/lib/domain/result";
import { checkKey } from "@/lib/usecases/check-key";
import type { Ctx } from "@/lib/usecases/context";
import type { ApiOperation } from "./api-operation";
import { type World, world } from "./context";
import { oncePerKey } from "./once-per-key";
import { type AnyRefusal, problemReply } from "./problem";
import { makeRateLimiter } from "./rate-limit";
import { answered, type Extras, type Params, plainParams, type RouteContext, readInput } from "./route";

export type KeyActor = Extract<Actor, { kind: "key" }>;

export type KeyRoute<I> = Omit<ApiOperation, "input" | "scope"> & {
  scope: Scope;
  /** Checks the JSON body, or the query of a GET and of a `body: "bytes"` route. */
  input?: z.ZodType<I>;
  /** `bytes` for files and NDJSON: the raw body is in the extras. */
  body?: "json" | "bytes";
  limitBytes?: number;
  run(
    ctx: Ctx,
    actor: KeyActor,
    input: I,
    params: Params,
    extras: Extras,
  ): Promise<Result<unknown, AnyRefusal> | Response>;
};

/** Requests of one key on one node; more are refused with the time to wait. */
const KEY_LIMIT = { hitsMax: 60_000, windowMs: 60_000 };
const limiter = makeRateLimiter(KEY_LIMIT);

/** The value itself, as JSON. */
const jsonReply = (value: unknown): Response =>
  Response.json(value ?? null, { headers: { "cache-control": "no-store" } });

/**
 * One way into a use case for machines (`/api/v1`): Bearer key, scope, size, zod, use case. Refusals are
 * RFC 9457 problem details. No cookie is read, so no other site can use a person's browser for it.
 */
export function keyRoute<I = unknown>(route: KeyRoute<I>) {
  const { summary, scope, input, takes, answers, answersAlso, idempotency } = route;
  const operation: ApiOperation = { summary, scope, input, takes, answers, answersAlso, idempotency };
  const handler = withAccess({ kind: "key", scope: route.scope }, (request: Request, context: RouteContext) =>
    answered(
      request,
      problemReply,
      async (note) => {
        const here = await world();
        const actor = await checkKey(here.ctx, bearerOf(request.headers));
        if (!actor) return refuse({ kind: "bad_key" });
        note.actor = actor.id;
        const allowed = checkScope(actor, route.scope, here);
        if (allowed) return refuse(allowed);
        const read = await readInput(request, route);
        if (!read.ok) return read;
        const extras = { request, bytes: read.value.bytes, world: here };
        const params = await plainParams(context);
        const run = () => route.run(here.ctx, actor, read.value.input, params, extras);
        const asked = { actorId: actor.id, request, bytes: read.value.bytes };
        return idempotency === "optional" ? oncePerKey(here.ctx, asked, run) : run();
      },
      jsonReply,
    ),
  );
  return Object.assign(handler, { operation });
}

function checkScope(actor: KeyActor, scope: Scope, here: World): AnyRefusal | null {
  const waitMs = limiter(actor.id, here.ctx.now());
  if (waitMs > 0) {
    return { kind: "rate_limited", retryAfterSeconds: Math.ceil(waitMs / 1000) } as AnyRefusal;
  }
  return actor.scopes.includes(scope) ? null : ({ kind: "missing_scope", scope } as AnyRefusal);
}

const KEY_LENGTH_MAX = 200;

/** The key of `Authorization: Bearer weir_...`, or an empty text, which no key has. */
function bearerOf(headers: Headers): string {
  const header = headers.get("authorization") ?? "";
  if (header.length > KEY_LENGTH_MAX) return "";
  return /^Bearer +(weir_[A-Za-z0-9_-]+)$/i.exec(header)?.[1] ?? "";
}
