import type { Relation } from "../access/permissions";
import { may } from "../access/table";
import type { PersonId } from "../ids";

/** Who took part in what is appealed; each of them is barred from deciding it (policy.md, section 4; P18). */
export type TookPart = {
  decider: PersonId;
  proposer: PersonId | null;
  approver: PersonId | null;
  /** Added evidence, escalated, judged an earlier round of the case, or changed the decision since. */
  named: readonly PersonId[];
  /** Decided an earlier appeal of the same decision. */
  appealDeciders: readonly PersonId[];
};

/** How a person stands to an appeal. */
export function relationsTo(tookPart: TookPart, person: PersonId): Relation[] {
  const relations: Relation[] = [];
  if (tookPart.decider === person || tookPart.proposer === person) relations.push("decider");
  if (tookPart.approver === person) relations.push("approver");
  if (tookPart.named.includes(person)) relations.push("named");
  if (tookPart.appealDeciders.includes(person)) relations.push("appeal_decider");
  return relations;
}

/** Everybody of them. */
export const peopleIn = (tookPart: TookPart): PersonId[] =>
  [
    tookPart.decider,
    tookPart.proposer,
    tookPart.approver,
    ...tookPart.named,
    ...tookPart.appealDeciders,
  ].filter((id) => id !== null);

/** The seniors who may decide an appeal; empty: it is escalated, visibly. */
export const eligibleFor = (tookPart: TookPart, seniors: readonly PersonId[]): PersonId[] =>
  seniors.filter((senior) => may("senior", "appeal.claim", relationsTo(tookPart, senior)));
