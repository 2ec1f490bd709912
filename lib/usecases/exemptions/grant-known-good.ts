import { eq } from "drizzle-orm";
import { type NotAllowed, permit } from "@/lib/domain/access/permit";
import type { Actor } from "@/lib/domain/actor";
import type { AccountId } from "@/lib/domain/ids";
import { add } from "@/lib/domain/plan";
import type * as R from "@/lib/domain/records";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { commitPlan } from "../commit-plan";
import type { Ctx } from "../context";

/** `canonical` is the contact in the detector's normal form, `kind:normal-form`; it is kept as a keyed digest. */
export type KnownGood = {
  /** A contact that was found legitimate, or one of the platform's own tools. */
  kind?: "known_good" | "official_tool";
  accountId: AccountId | { platformId: string };
  canonical: string;
  reference: string;
  ownerName: string;
  endsAt: number;
};
export type GrantRefusal =
  | NotAllowed
  | { kind: "not_found" }
  | { kind: "invalid"; field: "canonical" | "reference" | "ownerName" | "endsAt" };

/** Lets one account show one contact until a day, in somebody's name: it then shields, and says so (policy.md, S4). */
export async function grantKnownGood(
  ctx: Ctx,
  actor: Actor,
  given: KnownGood,
): Promise<Result<{ id: string }, GrantRefusal>> {
  const allowed = permit(actor, "exemption.write");
  if (!allowed.ok) return allowed;
  const now = ctx.now();
  const texts = ["canonical", "reference", "ownerName"] as const;
  const empty = texts.find((field) => given[field].trim() === "");
  if (empty) return refuse({ kind: "invalid", field: empty });
  if (!(given.endsAt > now)) return refuse({ kind: "invalid", field: "endsAt" });
  const { db, t } = ctx.store;
  const named = given.accountId;
  const [account] = await db
    .select({ id: t.account.id })
    .from(t.account)
    .where(typeof named === "string" ? eq(t.account.id, named) : eq(t.account.platformId, named.platformId));
  if (!account) return refuse({ kind: "not_found" });
  const row: R.Exemption = {
    id: ctx.newId("exemption"),
    accountId: account.id,
    kind: given.kind ?? "known_good",
    reference: given.reference,
    digest: ctx.digest(given.canonical),
    ownerName: given.ownerName,
    grantedAt: now,
    endsAt: given.endsAt,
  };
  const entry = {
    action: row.kind === "known_good" ? "known_good.added" : "exemption.granted",
    subject: { kind: "exemption", id: row.id },
    cause: { kind: "account", id: row.accountId },
    caseId: null,
    before: null,
    after: { kind: row.kind, inForce: true },
    facts: { digest: row.digest, endsAt: row.endsAt },
  } as const;
  const done = await commitPlan(ctx, actor, { changes: [add("exemption", row)], entries: [entry] }, now);
  if (!done.ok) throw new Error(`an exemption was refused: ${done.refusal.kind}`);
  return ok({ id: row.id });
}
