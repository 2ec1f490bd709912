import { type Assessment, assess, assessGravest } from "../policy/assess";
import { categoryRow, type PriorOffence } from "../policy/offence";
import type { PolicyPack, RuleText } from "../policy/pack";
import type * as R from "../records";
import type { NonEmpty } from "../result";
import type { Category, RuleId } from "../words";
import type { ConfirmCommand, OtherMeasure, SeenVersions } from "./command";

/** What a confirmation is judged from: the rows as they stand now. */
export type JudgeFacts = {
  case: R.Case;
  account: R.Account;
  store: R.Store | null;
  evidence: R.EvidenceRow[];
  balance: R.Balance | null;
  history: PriorOffence[];
  operatorDamagesWindowFen: number;
  /** The operator's charges counted when that sum was read. */
  operatorChargeTurn: number;
  pack: PolicyPack;
};

export type Findings = Pick<
  ConfirmCommand,
  "category" | "severity" | "coordinated" | "graveHarm" | "publishingScopes" | "dismissed"
> & {
  /** When measures start, if not at the end of the undo window: an approval starts them at once. Epoch ms. */
  effectiveAt?: number;
  /** Shown by the preview beside the assessment, which knows only what follows from the pack. */
  otherMeasure?: OtherMeasure | null;
};

export function ruleText(pack: PolicyPack, id: RuleId): RuleText {
  const rule = pack.rules.find((each) => each.id === id);
  if (!rule) throw new Error(`pack ${pack.id} has no rule ${id}`);
  return rule;
}

/** The evidence that was not dismissed. */
export const keptEvidence = (
  facts: Pick<JudgeFacts, "evidence">,
  dismissed: readonly string[],
): R.EvidenceRow[] => facts.evidence.filter((each) => !dismissed.includes(each.id));

/** Distinct categories of the kept evidence, most confident first. */
export function categoriesOf(pack: PolicyPack, kept: readonly R.EvidenceRow[]): Category[] {
  const ordered = [...kept].sort((a, b) => b.confidencePermille - a.confidencePermille);
  return [...new Set(ordered.map((each) => ruleText(pack, each.rule).category))];
}

/** The assessment that both the preview and the decision show: one function, so they cannot differ. */
export function judge(facts: JudgeFacts, findings: Findings, now: number): Assessment | null {
  const kept = keptEvidence(facts, findings.dismissed);
  if (kept.length === 0) return null;
  const common = {
    subject: {
      hasStore: facts.store !== null,
      depositRequiredFen: facts.store?.depositRequiredFen ?? 0,
      depositAvailableFen: facts.balance?.availableFen ?? 0,
    },
    history: facts.history,
    operatorDamagesWindowFen: facts.operatorDamagesWindowFen,
  };
  const about = {
    severity: findings.severity,
    coordinated: findings.coordinated,
    graveHarm: findings.graveHarm,
    conductAt: facts.case.conductAt,
    decidedAt: now,
    ...(findings.publishingScopes ? { publishingScopes: findings.publishingScopes } : {}),
    ...(findings.effectiveAt === undefined ? {} : { effectiveAt: findings.effectiveAt }),
  };
  if (findings.category) {
    return assess({ ...common, case: { ...about, category: findings.category } }, facts.pack);
  }
  const categories = categoriesOf(facts.pack, kept) as NonEmpty<Category>;
  return assessGravest({ ...common, case: about }, categories, facts.pack);
}

/** The rule a decision cites: the chosen one, else the strongest kept evidence of the category. */
export function citedRule(
  facts: JudgeFacts,
  kept: readonly R.EvidenceRow[],
  category: Category,
  chosen: RuleId | null,
): RuleText {
  if (chosen) return ruleText(facts.pack, chosen);
  const ordered = [...kept].sort((a, b) => b.confidencePermille - a.confidencePermille);
  const fitting = ordered.find((each) => ruleText(facts.pack, each.rule).category === category) ?? ordered[0];
  return ruleText(facts.pack, fitting?.rule ?? facts.case.topRule);
}

/** What differs between what was seen and what is: empty when nothing does. */
export function staleParts(facts: JudgeFacts, seen: SeenVersions): ("case" | "account" | "store" | "pack")[] {
  const parts: ("case" | "account" | "store" | "pack")[] = [];
  if (facts.case.version !== seen.case) parts.push("case");
  if (facts.account.version !== seen.account) parts.push("account");
  if ((facts.store?.version ?? null) !== seen.store) parts.push("store");
  if (facts.pack.id !== seen.packId) parts.push("pack");
  return parts;
}

/** Whose count a confirmed case belongs to, for the decision's row. */
export function countKeyOf(facts: JudgeFacts, category: Category): { ladder: "ec" | "pm"; key: string } {
  const { ladder } = categoryRow(category, facts.pack);
  const key = ladder === "ec" && facts.store ? `store:${facts.store.id}` : `account:${facts.account.id}`;
  return { ladder, key };
}
