import { SESSION_MS_MAX } from "@/lib/domain/access/session-policy";
import type { PersonActor } from "@/lib/domain/actor";
import type { SessionId } from "@/lib/domain/ids";
import type { EntryDraft } from "@/lib/domain/log/entry";
import type { Change, Plan } from "@/lib/domain/plan";
import type { Person, Session, SessionVia } from "@/lib/domain/records";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { commitPlan } from "../commit-plan";
import type { Ctx } from "../context";

/** `token` goes into the cookie and is stored nowhere. */
export type SignedIn = { token: string; actor: PersonActor };

const AGENT_LENGTH_MAX = 200;

type Opening = {
  agent: string;
  via: SessionVia;
  now: number;
  /** What this sign-in changes first: a code used up, a role the company's sign-on names. */
  changes?: Change[];
  entries?: EntryDraft[];
};

/**
 * Opens a session for somebody who has shown who they are; its beginning is logged in the same transaction. Refused
 * as `raced` when what it rests on was used or changed meanwhile.
 */
export async function openSession(
  ctx: Ctx,
  person: Pick<Person, "id" | "role" | "name">,
  { agent, via, now, changes = [], entries = [] }: Opening,
): Promise<Result<SignedIn, { kind: "raced" } | { kind: "last_admin" }>> {
  const { token, hash } = ctx.newToken();
  const row: Session = {
    id: hash as SessionId,
    personId: person.id,
    createdAt: now,
    lastSeenAt: now,
    expiresAt: now + SESSION_MS_MAX,
    revokedAt: null,
    agent: agent.replaceAll("\u0000", "").slice(0, AGENT_LENGTH_MAX),
    via,
  };
  const { id, role, name } = person;
  const actor: PersonActor = { kind: "person", id, role, name, sessionId: row.id };
  const entry = {
    action: "session.signed_in",
    subject: { kind: "session", id: row.id },
    cause: { kind: "person", id },
    caseId: null,
    before: null,
    after: { role },
    facts: { by: via },
  } as const;
  const open: Change = { kind: "open_session", row };
  const [first, ...rest] = [...changes, open];
  if (!first) throw new Error("a session without its row");
  const plan: Plan = { changes: [first, ...rest], entries: [entry, ...entries] };
  const done = await commitPlan(ctx, actor, plan, now);
  if (done.ok) return ok({ token, actor });
  return refuse({ kind: done.refusal.kind === "last_admin" ? "last_admin" : "raced" });
}
