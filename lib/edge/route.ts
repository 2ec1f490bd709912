import type { z } from "zod";
import { withAccess } from "@/lib/domain/access/declaration";
import type { Permission } from "@/lib/domain/access/permissions";
import { mayEver } from "@/lib/domain/access/table";
import type { PersonActor } from "@/lib/domain/actor";
import { ok, type Result, refuse } from "@/lib/domain/result";
import type { Ctx } from "@/lib/usecases/context";
import { parseJson, queryOf, readBytes } from "./body";
import { type World, world } from "./context";
import { metrics } from "./metrics";
import { type AnyRefusal, okReply, refusalReply } from "./problem";
import { logFailure, logRequest, plainPath, requestId } from "./request-log";
import { hasOwnBodyType, isReading, isSameSite } from "./same-site";
import { currentActor } from "./session";

export type Params = Record<string, string>;
export type RouteContext = { params: Promise<Record<string, string | string[] | undefined>> };

/** Beside the parsed input: the request itself, and the raw body of a `body: "bytes"` route. */
export type Extras = { request: Request; bytes: Uint8Array; world: World };

export const LIMIT_BYTES_DEFAULT = 256 * 1024;

export type DeskRoute<I> = {
  permission: Permission;
  /** Open to who must first set up a second factor: the setting up itself. */
  whileEnrolling?: boolean;
  /** Checks the JSON body, or the query of a GET and of a `body: "bytes"` route. */
  input?: z.ZodType<I>;
  body?: "json" | "bytes";
  limitBytes?: number;
  /** May answer with a Response of its own (a stream, a picture). */
  run(
    ctx: Ctx,
    actor: PersonActor,
    input: I,
    params: Params,
    extras: Extras,
  ): Promise<Result<unknown, AnyRefusal> | Response>;
};

/**
 * One way into a use case for the desk's pages: session, permission, same site, size, zod, use case, reply.
 * Refusals are values with a status; anything thrown is logged and answered by an error id alone.
 */
export function deskRoute<I = unknown>(route: DeskRoute<I>) {
  return withAccess(
    { kind: "person", permission: route.permission },
    (request: Request, context: RouteContext) =>
      answered(request, refusalReply, async (note) => {
        const here = await world();
        const actor = await currentActor(request);
        if (!actor) return refuse({ kind: "signed_out" });
        note.actor = actor.id;
        if (!mayEver(actor.role, route.permission)) {
          return refuse({ kind: "not_allowed", permission: route.permission });
        }
        if (actor.mustEnrol && !route.whileEnrolling) return refuse({ kind: "factor_needed" });
        const safe = checkOrigin(request, here);
        if (!safe.ok) return safe;
        const read = await readInput(request, route);
        if (!read.ok) return read;
        const extras = { request, bytes: read.value.bytes, world: here };
        return route.run(here.ctx, actor, read.value.input, await plainParams(context), extras);
      }),
  );
}

/** What is learnt about a request on its way, for the log line. */
export type Note = { actor: string };

/** Runs a route's body and turns what comes out into a response with its log line. */
export async function answered(
  request: Request,
  refused: (refusal: AnyRefusal) => Response,
  run: (note: Note) => Promise<Result<unknown, AnyRefusal> | Response>,
  accepted: (value: unknown) => Response = okReply,
): Promise<Response> {
  const id = requestId(request.headers);
  const note: Note = { actor: "" };
  const start = performance.now();
  let response: Response;
  try {
    const result = await run(note);
    if (result instanceof Response) response = result;
    else response = result.ok ? accepted(result.value) : refused(result.refusal);
  } catch (error) {
    response = refused({ kind: "failed", errorId: logFailure(error, id) } as AnyRefusal);
  }
  response.headers.set("x-request-id", id);
  const ms = Math.round(performance.now() - start);
  metrics().requested({ method: request.method, status: response.status, ms });
  logRequest({
    requestId: id,
    method: request.method,
    path: plainPath(request.url),
    status: response.status,
    ms,
    ...note,
  });
  return response;
}

function checkOrigin(request: Request, here: World): Result<null, AnyRefusal> {
  if (isReading(request.method)) return ok(null);
  if (!isSameSite(request.headers, here.env.publicUrl)) return refuse({ kind: "cross_site" });
  return hasOwnBodyType(request.headers) ? ok(null) : refuse({ kind: "wrong_type" });
}

type Read<I> = { input: I; bytes: Uint8Array };

/** The input as zod accepts it, and the raw bytes where the route takes them. */
export async function readInput<I>(
  request: Request,
  route: { input?: z.ZodType<I>; body?: "json" | "bytes"; limitBytes?: number },
): Promise<Result<Read<I>, AnyRefusal>> {
  const reading = isReading(request.method);
  const bytes = reading ? ok(NO_BYTES) : await readBytes(request, route.limitBytes ?? LIMIT_BYTES_DEFAULT);
  if (!bytes.ok) return bytes;
  const isQuery = reading || route.body === "bytes";
  const raw = isQuery ? ok(queryOf(new URL(request.url))) : parseJson(bytes.value);
  if (!raw.ok) return raw;
  const input = checked(route.input, raw.value);
  return input.ok ? ok({ input: input.value, bytes: bytes.value }) : input;
}

const NO_BYTES = new Uint8Array();

/** What zod makes of a value; without a schema nothing is passed on. The reply names places, never values. */
export function checked<I>(schema: z.ZodType<I> | undefined, value: unknown): Result<I, AnyRefusal> {
  if (!schema) return ok(undefined as I);
  const parsed = schema.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  const issues = parsed.error.issues
    .slice(0, ISSUES_MAX)
    .map(({ path, message }) => ({ path: path.map(String).join("/"), message }));
  return refuse({ kind: "invalid", issues } as AnyRefusal);
}

const ISSUES_MAX = 20;

/** Path parameters; a catch-all is joined again. */
export async function plainParams(context: RouteContext): Promise<Params> {
  const params = (await context?.params) ?? {};
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join("/") : (value ?? ""),
    ]),
  );
}
