import { z } from "zod";
import type { Scope } from "@/lib/domain/access/permissions";

/** What a route takes beside JSON that its `input` checks: by media type, a schema, or a file as it is. */
export type BodyMedia = Record<string, z.ZodType | "file">;

/** What a v1 route says about itself; the document is made from this and from nothing else. */
export type ApiOperation = {
  summary: string;
  scope: Scope;
  /** The very schema that checks the JSON body, or the query of a GET. */
  input?: z.ZodType | undefined;
  /** Bodies of a `body: "bytes"` route. */
  takes?: BodyMedia | undefined;
  /** The JSON that is answered. */
  answers: z.ZodType;
  /** Other media types that the same operation may answer. */
  answersAlso?: readonly string[] | undefined;
  /** Whether an `Idempotency-Key` is read, or must be there. */
  idempotency?: "optional" | "required" | undefined;
};

/** One issue of a refusal: a JSON pointer into the body, or the header meant. */
const issue = z.object({
  path: z.string(),
  message: z.string(),
  pointer: z.string().optional().describe("JSON pointer (RFC 6901) into the body"),
  header: z.string().optional(),
});

export const problemSchema = z
  .looseObject({
    type: z.string().regex(/^urn:weir:problem:[a-z_]+$/),
    title: z.string(),
    status: z.number().int(),
    issues: z.array(issue).optional().describe("what was not accepted, each with its place"),
    retryAfterSeconds: z.number().int().optional().describe("as in Retry-After"),
  })
  .describe("RFC 9457 problem details; further members depend on the type");
