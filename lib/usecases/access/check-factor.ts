import { takeStep } from "@/db/operational-access";
import { typedCode } from "@/lib/domain/access/second-factor";
import type { Change } from "@/lib/domain/plan";
import type { Person, SessionVia } from "@/lib/domain/records";
import type { Ctx } from "../context";
import { recoveryDigest } from "./recovery-codes";

/** How somebody came in, and what coming in uses up. */
export type Second = { via: SessionVia; changes: Change[] };

/** What the second factor says of who knows the password. A step of the clock opens one door only. */
export async function checkFactor(
  ctx: Ctx,
  person: Person,
  text: string,
  now: number,
): Promise<Second | "code_needed" | "wrong_code"> {
  if (person.totpSealed === null) return { via: "password", changes: [] };
  if (text.trim() === "") return "code_needed";
  const typed = typedCode(text);
  if (typed.kind === "none") return "wrong_code";
  if (typed.kind === "recovery") {
    const digest = recoveryDigest(ctx, person.id, typed.code);
    return {
      via: "recovery_code",
      changes: [{ kind: "use_recovery_code", personId: person.id, digest }],
    };
  }
  const secret = await ctx.vault.open(person.totpSealed);
  const step = secret === null ? null : ctx.secondFactor.stepOf(secret, typed.code, now);
  if (step === null || !(await takeStep(ctx.store, person.id, step))) return "wrong_code";
  return { via: "code", changes: [] };
}
