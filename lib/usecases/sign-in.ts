import { eq } from "drizzle-orm";
import { countHit, giveBackHit } from "@/db/operational";
import { normalEmail } from "@/lib/domain/access/person-rules";
import { SESSION_POLICY } from "@/lib/domain/access/session-policy";
import { SIGN_IN_LIMITS } from "@/lib/domain/access/sign-in-limits";
import type { PersonActor } from "@/lib/domain/actor";
import type { SessionId } from "@/lib/domain/ids";
import type { Person, Session } from "@/lib/domain/records";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { commitPlan } from "./commit-plan";
import type { Ctx } from "./context";
import { countFailedSignIn, summariseFailedSignIns } from "./summarise-failed-sign-ins";

export type SignIn = { email: string; password: string; ip: string; agent: string };
/** `token` goes into the cookie and is stored nowhere. */
export type SignedIn = { token: string; actor: PersonActor };
export type SignInRefusal =
  | { kind: "wrong" }
  /** Told only to who knows the password. */
  | { kind: "disabled" }
  | { kind: "rate_limited"; retryAfterSeconds: number };

const AGENT_LENGTH_MAX = 200;
const PASSWORD_LENGTH_READ_MAX = 1000;

/**
 * Opens a session for e-mail and password. Unknown and wrong are one answer after one time. Tries are
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
  const person = await personOf(ctx, given.email);
  const isRight = await ctx.passwords.verify(
    given.password.slice(0, PASSWORD_LENGTH_READ_MAX),
    person?.passwordHash ?? null,
  );
  if (!isRight || !person || person.disabledAt !== null) {
    await countFailedSignIn(ctx, now);
    return refuse({ kind: isRight ? "disabled" : "wrong" });
  }
  for (const { id } of counters) await giveBackHit(ctx.store, id);
  return ok(await openSession(ctx, person, given.agent, now));
}

const countersOf = (ctx: Ctx, { email, ip }: SignIn) => [
  { id: `sign_in:ip:${ctx.digest(ip)}`, limit: SIGN_IN_LIMITS.ip },
  { id: `sign_in:email:${ctx.digest(normalEmail(email))}`, limit: SIGN_IN_LIMITS.email },
];

async function personOf(ctx: Ctx, email: string): Promise<Person | undefined> {
  const { person } = ctx.store.t;
  const [found] = await ctx.store.db
    .select()
    .from(person)
    .where(eq(person.email, normalEmail(email).slice(0, 300)));
  return found;
}

async function openSession(ctx: Ctx, person: Person, agent: string, now: number): Promise<SignedIn> {
  const { token, hash } = ctx.newToken();
  const id = hash as SessionId;
  const row: Session = {
    id,
    personId: person.id,
    createdAt: now,
    lastSeenAt: now,
    expiresAt: now + SESSION_POLICY.absoluteMsMax,
    revokedAt: null,
    agent: agent.replaceAll("\u0000", "").slice(0, AGENT_LENGTH_MAX),
    via: "password",
  };
  const actor: PersonActor = {
    kind: "person",
    id: person.id,
    role: person.role,
    name: person.name,
    sessionId: id,
  };
  const entry = {
    action: "session.signed_in",
    subject: { kind: "session", id },
    cause: { kind: "person", id: person.id },
    caseId: null,
    before: null,
    after: { role: person.role },
    facts: { by: "password" },
  } as const;
  const opened = await commitPlan(
    ctx,
    actor,
    { changes: [{ kind: "open_session", row }], entries: [entry] },
    now,
  );
  if (!opened.ok) throw new Error(`a session was refused: ${opened.refusal.kind}`);
  return { token, actor };
}
