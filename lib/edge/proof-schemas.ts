import { z } from "zod";

const id = z.string().min(1).max(80);
const reason = z.string().trim().min(3).max(2000);

export const signOffInput = z.strictObject({ id, reason });
export const placeHoldInput = z.strictObject({
  subjectKind: z.enum(["account", "store", "case"]),
  subjectId: id,
  reason,
});
export const eraseInput = z.strictObject({ reason: z.enum(["request", "court_order", "retention"]) });
