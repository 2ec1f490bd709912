import type { CommitRefusal } from "@/db/commit";
import { readLease } from "@/db/operational-leases";
import type { Actor } from "@/lib/domain/actor";
import { type AppealFacts, leaseKey } from "@/lib/domain/appeals/decide";
import { peopleIn } from "@/lib/domain/appeals/independence";
import type { AppealStale, WorkRefusal } from "@/lib/domain/appeals/words";
import { lastChange, nameOf } from "../cases/decide-refusal";
import type { Ctx } from "../context";

/** Who changed a record last and when; whoever took part in the decision stays hidden (policy.md, section 4). */
export async function staleAppeal(
  ctx: Ctx,
  actor: Actor,
  facts: Pick<AppealFacts, "tookPart">,
  { what, subjectId }: { what: AppealStale["what"]; subjectId: string },
): Promise<AppealStale> {
  const { by, at } = await lastChange(ctx, actor, subjectId, peopleIn(facts.tookPart));
  return { kind: "stale", what, by, at };
}

/** What the writer refused, as a person is told it (P5). `replayed` is for the caller to answer from the store. */
export async function appealRefusal(
  ctx: Ctx,
  actor: Actor,
  facts: Pick<AppealFacts, "tookPart" | "appeal">,
  refusal: CommitRefusal,
): Promise<WorkRefusal> {
  switch (refusal.kind) {
    case "fenced": {
      const lease = await readLease(ctx.store, leaseKey(facts.appeal.id), ctx.now());
      const named = lease && actor.kind === "person" ? await nameOf(ctx, lease.holderId) : null;
      return { kind: "fenced", holderName: named };
    }
    case "stale": {
      const known = refusal.record === "account" || refusal.record === "store" ? refusal.record : "appeal";
      return staleAppeal(ctx, actor, facts, { what: [known], subjectId: refusal.id });
    }
    default:
      return { kind: "key_reused" };
  }
}
