import { RECOVERY_CODES, typedCode } from "@/lib/domain/access/second-factor";
import type { PersonId } from "@/lib/domain/ids";
import type { Change } from "@/lib/domain/plan";
import type { Ctx } from "../context";

/** Under which a code is stored; of one person, so that equal codes of two are told apart. */
export const recoveryDigest = (ctx: Ctx, personId: PersonId, code: string): string =>
  ctx.digest(`recovery code ${personId} ${code}`);

/** New codes in place of all earlier ones: to be shown once, and the change that keeps their digests. */
export function newRecoveryCodes(
  ctx: Ctx,
  personId: PersonId,
  at: number,
): { codes: string[]; change: Change } {
  const codes = Array.from({ length: RECOVERY_CODES }, () => ctx.secondFactor.newRecoveryCode());
  const digests = codes.map((code) => {
    const typed = typedCode(code);
    if (typed.kind !== "recovery") throw new Error("a recovery code that nobody could type");
    return recoveryDigest(ctx, personId, typed.code);
  });
  return { codes, change: { kind: "recovery_codes", personId, digests, at } };
}
