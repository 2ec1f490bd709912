import { permit } from "../access/permit";
import type { PersonActor } from "../actor";
import type { PersonId } from "../ids";
import type { Change } from "../plan";
import type { PolicyPack } from "../policy/pack";
import type * as R from "../records";
import { type Result, refuse } from "../result";
import { relationsTo, type TookPart } from "./independence";
import type { AppealSeen, AppealStale, WorkRefusal } from "./words";

/** An appeal and what working on it is judged from. */
export type AppealFacts = {
  appeal: R.Appeal;
  outcome: R.AppealOutcome | null;
  decision: R.Decision;
  case: R.Case;
  account: R.Account;
  store: R.Store | null;
  tookPart: TookPart;
  seniors: PersonId[];
  endsCooperation: R.Measure[];
  lease: { holderId: PersonId; fence: number; expiresAt: number } | null;
  pack: PolicyPack;
};

export const seenOf = ({ appeal, account, store }: AppealFacts): AppealSeen => ({
  appeal: appeal.version,
  account: account.version,
  store: store?.version ?? null,
});

/** Which of the records an outcome's preview was computed from have changed since. */
export function staleParts(facts: AppealFacts, seen: AppealSeen): AppealStale["what"] {
  const now = seenOf(facts);
  const parts: (keyof AppealSeen)[] = ["appeal", "account", "store"];
  return parts.filter((part) => now[part] !== seen[part]);
}

/** Whether this person may work on this appeal at all: a senior who took part in nothing (policy.md, section 4). */
export function checkClaim(facts: AppealFacts, actor: PersonActor): Result<null, WorkRefusal> {
  if (facts.outcome || facts.appeal.state === "decided")
    return refuse({ kind: "not_open", state: "decided" });
  return permit(actor, "appeal.claim", relationsTo(facts.tookPart, actor.id));
}

/** Whether this person holds the appeal and may decide it or ask about it. */
export function checkHolder(
  facts: AppealFacts,
  actor: PersonActor,
  fence: number,
): Result<null, WorkRefusal> {
  const claimable = checkClaim(facts, actor);
  if (!claimable.ok) return claimable;
  if (facts.appeal.state === "filed") return refuse({ kind: "not_claimed" });
  const { lease } = facts;
  if (!lease || lease.holderId !== actor.id || lease.fence !== fence) {
    return refuse({ kind: "fenced", holderName: null });
  }
  return permit(actor, "appeal.decide", [...relationsTo(facts.tookPart, actor.id), "holder"]);
}

export const fenceOf = (facts: AppealFacts, actor: PersonActor, fence: number, now: number): Change => ({
  kind: "fence",
  caseId: leaseKey(facts.appeal.id),
  holderId: actor.id,
  fence,
  now,
});

/** Appeals share the table of leases with cases: ids carry their kind, so they cannot meet. */
export const leaseKey = (appealId: R.Appeal["id"]): R.Case["id"] => appealId as unknown as R.Case["id"];
