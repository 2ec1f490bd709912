import { z } from "zod";
import { type ApiOperation, problemSchema } from "./api-operation";

/** One operation with the place it was found at. */
export type PlacedOperation = { path: string; method: string; operation: ApiOperation };
type Json = Record<string, unknown>;

const PROBLEM = "application/problem+json";
const STATUSES: Record<number, string> = {
  401: "The key is missing, unknown or revoked",
  403: "The key lacks the scope",
  404: "There is no such thing",
  409: "The Idempotency-Key was used with other input, or the state has moved on",
  410: "It is over: erased, or too late",
  413: "The body is too large",
  415: "The media type is not taken",
  422: "The input, or a rule of the desk, does not allow it",
  429: "Too many requests of this key; wait as Retry-After says",
  500: "Weir failed; the error id is in its log",
  503: "Not available just now",
};

/** The operations that a module of routes exports, by method. */
export function operationsOf(routes: Record<string, Record<string, unknown>>): PlacedOperation[] {
  return Object.entries(routes).flatMap(([path, exported]) =>
    Object.entries(exported).flatMap(([method, handler]) =>
      typeof handler === "function" && "operation" in handler
        ? [{ path, method, operation: handler.operation as ApiOperation }]
        : [],
    ),
  );
}

/** The OpenAPI 3.1 document of these operations, from the schemas that check them. */
export function openApiOf(operations: readonly PlacedOperation[]): Json {
  const paths: Record<string, Json> = {};
  for (const each of operations) {
    const path = each.path.replace(/\[([^\]]+)\]/g, "{$1}");
    paths[path] = { ...paths[path], [each.method.toLowerCase()]: operationJson(each) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Weir HTTP API",
      version: "1",
      description:
        "Money is integer fen. Lists are paged by `after` and `next`. Refusals are RFC 9457 problem details. " +
        "A key has scopes and a rate limit; a changing call with an Idempotency-Key answers a repetition with the " +
        "stored answer and other input under the same key with 409.",
    },
    security: [{ key: [] }],
    paths,
    components: {
      securitySchemes: {
        key: { type: "http", scheme: "bearer", description: "`weir key add` shows it once" },
      },
      schemas: { Problem: schemaJson(problemSchema, "output") },
      responses: Object.fromEntries(
        Object.entries(STATUSES).map(([status, text]) => [`E${status}`, problem(text)]),
      ),
    },
  };
}

const problem = (description: string): Json => ({
  description,
  content: { [PROBLEM]: { schema: { $ref: "#/components/schemas/Problem" } } },
});

function operationJson({ path, method, operation }: PlacedOperation): Json {
  const { input, takes, answers, answersAlso = [] } = operation;
  const reading = method === "GET";
  const body = takes ?? (input && !reading ? { "application/json": input } : null);
  const files = answersAlso.map((type): [string, Json] => [type, {}]);
  return {
    operationId: idOf(path, method),
    summary: operation.summary,
    description: `Scope \`${operation.scope}\`.`,
    "x-scope": operation.scope,
    parameters: [...pathParameters(path), ...(reading ? queryParameters(input) : []), ...headers(operation)],
    ...(body && { requestBody: { required: true, content: bodyJson(body) } }),
    responses: {
      200: {
        description: "Done",
        content: {
          "application/json": { schema: schemaJson(answers, "output") },
          ...Object.fromEntries(files),
        },
      },
      ...Object.fromEntries(
        Object.keys(STATUSES).map((status) => [status, { $ref: `#/components/responses/E${status}` }]),
      ),
    },
  };
}

/** `GET /api/v1/cases/[id]` is `get_cases_id`. */
const idOf = (path: string, method: string): string =>
  `${method} ${path.replace("/api/v1/", "")}`
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/_$/, "");

const pathParameters = (path: string): Json[] =>
  [...path.matchAll(/\[([^\]]+)\]/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  }));

function queryParameters(input: z.ZodType | undefined): Json[] {
  if (!input) return [];
  const { properties = {}, required = [] } = schemaJson(input, "input") as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: "query",
    required: required.includes(name),
    schema,
  }));
}

const headers = ({ idempotency }: ApiOperation): Json[] =>
  idempotency
    ? [
        {
          name: "Idempotency-Key",
          in: "header",
          required: idempotency === "required",
          schema: { type: "string", pattern: "^[\\w.:-]{1,200}$" },
        },
      ]
    : [];

const bodyJson = (body: NonNullable<ApiOperation["takes"]>): Json =>
  Object.fromEntries(
    Object.entries(body).map(([type, schema]) => [
      type,
      schema === "file" ? {} : { schema: schemaJson(schema, "input") },
    ]),
  );

/** Refinements have no words in JSON Schema: they stay with the server. */
function schemaJson(schema: z.ZodType, io: "input" | "output"): Json {
  const {
    $schema: _,
    "~standard": _standard,
    ...json
  } = z.toJSONSchema(schema, { io, unrepresentable: "any" }) as Json;
  return json;
}
