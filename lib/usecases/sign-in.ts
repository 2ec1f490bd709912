import { countHit, giveBackHit } from "@/db/operational";
import { personByEmail } from "@/db/queries/ways-in";
import { normalEmail } from "@/lib/domain/access/person-rules";
import { SIGN_IN_LIMITS } from "@/lib/domain/access/sign-in-limits";
import { type Result, refuse } from "@/lib/domain/result";
import { checkFactor } from "./access/check-factor";
import { openSession, type SignedIn } from "./access/open-session";
import type { Ctx } from "./context";
import { countFailedSignIn, summariseFailedSignIns } from "./summarise-failed-sign-ins";

/** `code` is the second factor's, of the app or a recovery code, where somebody has typed one. */
export type SignIn = { email: string; password: string; code?: string; ip: string; agent: string };
export type SignInRefusal =
  | { kind: "wrong" }
  /** These two are told only to who knows the password. */
  | { kind: "code_needed" }
  | { kind: "wrong_code" }
  /** Told only to who knows the password. */
  | { kind: "disabled" }
  | { kind: "rate_limited"; retryAfterSeconds: number };

const PASSWORD_LENGTH_READ_MAX = 1000;
const EMAIL_LENGTH_READ_MAX = 300;

/**
 * Opens a session for e-mail, password and, where there is one, the second factor. Unknown and wrong are one answer after one time. Tries are
 * counted before the password is looked at, so that parallel ones cannot slip past the limit.
 */
export async function signIn(ctx: Ctx, given: SignIn): Promise<Result<SignedIn, SignInRefusal>> {
  const now = ctx.now();
  await summariseFailedSignIns(ctx);
  const counters = countersOf(ctx, given);
  for (const { id, limit } of counters) {
    const hits = await countHit(ctx.store, id, now, limit.windowMs);
    if (hits > limit.triesMax) {
      await countFailedSignIn(ctx, now);
      return refuse({ kind: "rate_limited", retryAfterSeconds: limit.windowMs / 1000 });
    }
  }
  const person = await personByEmail(ctx.store, normalEmail(given.email).slice(0, EMAIL_LENGTH_READ_MAX));
  const isRight = await ctx.passwords.verify(
    given.password.slice(0, PASSWORD_LENGTH_READ_MAX),
    person?.passwordHash ?? null,
  );
  if (!isRight || !person || person.disabledAt !== null) {
    await countFailedSignIn(ctx, now);
    return refuse({ kind: isRight ? "disabled" : "wrong" });
  }
  const second = await checkFactor(ctx, person, given.code ?? "", now);
  if (second === "wrong_code") {
    await countFailedSignIn(ctx, now);
    return refuse({ kind: "wrong_code" });
  }
  const opened =
    second === "code_needed" ? null : await openSession(ctx, person, { agent: given.agent, now, ...second });
  // No such recovery code, or two at once with the same one: only one of them came in.
  if (opened && !opened.ok) {
    await countFailedSignIn(ctx, now);
    return refuse({ kind: "wrong_code" });
  }
  for (const { id } of counters) await giveBackHit(ctx.store, id);
  return opened ?? refuse({ kind: "code_needed" });
}

const countersOf = (ctx: Ctx, { email, ip }: SignIn) => [
  { id: `sign_in:ip:${ctx.digest(ip)}`, limit: SIGN_IN_LIMITS.ip },
  { id: `sign_in:email:${ctx.digest(normalEmail(email))}`, limit: SIGN_IN_LIMITS.email },
];
