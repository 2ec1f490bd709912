import { z } from "zod";
import { LEGAL_STATES, REVEAL_PURPOSES } from "@/lib/domain/records";
import { REVEAL_MINUTES } from "@/lib/usecases/privacy/reveal-contacts";

const id = z.string().min(1).max(80);
const reason = z.string().trim().min(3).max(2000);

export const signOffInput = z.strictObject({ id, reason });
export const placeHoldInput = z.strictObject({
  subjectKind: z.enum(["account", "store", "case"]),
  subjectId: id,
  reason,
});
export const revealInput = z.strictObject({
  subjectKind: z.enum(["account", "case"]),
  subjectId: id,
  purpose: z.enum(REVEAL_PURPOSES),
  note: reason,
  minutes: z.literal(REVEAL_MINUTES),
});
export const referralInput = z.strictObject({ state: z.enum(LEGAL_STATES), note: reason });
export const eraseInput = z.strictObject({ reason: z.enum(["request", "court_order", "retention"]) });
