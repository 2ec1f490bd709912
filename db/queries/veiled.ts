import { and, eq, inArray, ne } from "drizzle-orm";
import { may } from "@/lib/domain/access/table";
import type { PersonActor } from "@/lib/domain/actor";
import { peopleIn, relationsTo } from "@/lib/domain/appeals/independence";
import type { CaseId, PersonId } from "@/lib/domain/ids";
import { liveStore } from "../as-of";
import type { Store } from "../store";
import { tookPartIn } from "./appeal-people";

/**
 * Of these cases, those whose appeal waits and could be decided by this person, each with whoever took part in it:
 * the names this person does not read until the outcome is sent (policy.md, section 4).
 */
export async function veiledPeople(
  shown: Store,
  actor: PersonActor,
  cases: readonly CaseId[],
): Promise<Map<CaseId, ReadonlySet<PersonId>>> {
  // Looking at the past must not lift what an appeal hides today.
  const store = liveStore(shown);
  const veiled = new Map<CaseId, ReadonlySet<PersonId>>();
  if (cases.length === 0 || !may(actor.role, "appeal.claim")) return veiled;
  const { db, t } = store;
  const open = await db
    .select({ decision: t.decision })
    .from(t.appeal)
    .innerJoin(t.decision, eq(t.decision.id, t.appeal.decisionId))
    .where(and(inArray(t.appeal.caseId, [...new Set(cases)]), ne(t.appeal.state, "decided")));
  for (const { decision } of open) {
    const tookPart = await tookPartIn(store, decision);
    if (!may(actor.role, "appeal.claim", relationsTo(tookPart, actor.id))) continue;
    const people = new Set([...peopleIn(tookPart), ...(veiled.get(decision.caseId) ?? [])]);
    veiled.set(decision.caseId, people);
  }
  return veiled;
}
