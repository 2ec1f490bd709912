import type { CaseId } from "../ids";
import { RULE_IDS, type RuleId, type Surface, TIERS, type Tier } from "../words";
import type { Json } from "./canonical";
import type { EntryDraft } from "./entry";

/** How something ended, whatever it was: what an auditor asks for by one word. */
export const LOG_OUTCOMES = [
  "confirmed",
  "overturned",
  "undone",
  "corrected",
  "approved",
  "returned",
  "withdrawn",
  "lapsed",
  "upheld",
  "reduced",
  "reversed",
] as const;
export type LogOutcome = (typeof LOG_OUTCOMES)[number];

/** What is known of a case when an entry about it is written. */
export type CaseFacets = {
  accountId: string;
  storeId: string | null;
  surface: Surface;
  rule: RuleId;
  /** Of the case's last decision before this transaction. */
  decided: { rule: RuleId; ruleVersion: number; tier: Tier | null } | null;
};

export type Facets = {
  actionGroup: string;
  accountId: string | null;
  storeId: string | null;
  surface: Surface | null;
  rule: RuleId | null;
  ruleVersion: number | null;
  tier: Tier | null;
  outcome: LogOutcome | null;
};

/** Entries of these groups are about what a decision did, and carry its tier. */
const OF_A_DECISION = new Set([
  "decision",
  "proposal",
  "interim",
  "measure",
  "strike",
  "standing",
  "legal",
  "restitution",
  "deposit",
  "notice",
  "message",
  "appeal",
]);

/**
 * What each entry of one transaction can be found by: what it says itself, else what the transaction says of the
 * same case, else what was known of that case. Derived, never of record: the entries' texts are.
 */
export function facetsOf(drafts: readonly EntryDraft[], known: ReadonlyMap<string, CaseFacets>): Facets[] {
  const stated = statedByCase(drafts);
  return drafts.map((draft) => {
    const about = draft.caseId === null ? undefined : known.get(draft.caseId);
    const together = draft.caseId === null ? undefined : stated.get(draft.caseId as CaseId);
    const own = statedOf(draft);
    const actionGroup = draft.action.split(".")[0] as string;
    const decided = OF_A_DECISION.has(actionGroup);
    return {
      actionGroup,
      accountId: subjectOf(draft, "account") ?? about?.accountId ?? null,
      storeId: subjectOf(draft, "store") ?? about?.storeId ?? null,
      surface: about?.surface ?? null,
      rule: own.rule ?? together?.rule ?? about?.decided?.rule ?? about?.rule ?? null,
      ruleVersion: own.ruleVersion ?? together?.ruleVersion ?? about?.decided?.ruleVersion ?? null,
      tier: own.tier ?? (decided ? (together?.tier ?? about?.decided?.tier ?? null) : null),
      outcome: outcomeOf(draft.action),
    };
  });
}

const subjectOf = (draft: EntryDraft, kind: string): string | null =>
  draft.subject.kind === kind ? draft.subject.id : null;

function outcomeOf(action: string): LogOutcome | null {
  const [group, verb] = action.split(".");
  if (!["decision", "bulk", "proposal", "appeal"].includes(group as string)) return null;
  return LOG_OUTCOMES.find((outcome) => outcome === verb) ?? null;
}

type Stated = { rule: RuleId | null; ruleVersion: number | null; tier: Tier | null };

function statedByCase(drafts: readonly EntryDraft[]): Map<CaseId, Stated> {
  const byCase = new Map<CaseId, Stated>();
  for (const draft of drafts) {
    if (draft.caseId === null || draft.action.split(".")[0] === "measure") continue;
    const before = byCase.get(draft.caseId as CaseId);
    const own = statedOf(draft);
    byCase.set(draft.caseId as CaseId, {
      rule: before?.rule ?? own.rule,
      ruleVersion: before?.ruleVersion ?? own.ruleVersion,
      tier: before?.tier ?? own.tier,
    });
  }
  return byCase;
}

/** Rule and tier as the entry says them: after the change, else among its facts. */
function statedOf({ after, facts }: EntryDraft): Stated {
  const said = (name: string): Json | undefined => fieldOf(after, name) ?? fieldOf(facts, name);
  const version = said("ruleVersion");
  return {
    rule: RULE_IDS.find((rule) => rule === said("rule")) ?? null,
    ruleVersion: typeof version === "number" ? version : null,
    tier: TIERS.find((tier) => tier === said("tier")) ?? null,
  };
}

function fieldOf(value: Json | null, name: string): Json | undefined {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return undefined;
  return (value as Record<string, Json>)[name] ?? undefined;
}
