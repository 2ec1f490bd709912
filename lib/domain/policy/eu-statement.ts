import type { MeasureKind, Surface } from "../words";
import type { NoticeFacts, NoticeMeasure } from "./notice-facts";
import { FOUND_BY_WORDS, SEVERITY_WORDS, SURFACE_WORDS } from "./notice-words";

/*
 * A notice in the fields of the EU Digital Services Act's statement of reasons (article 17; names and closed lists of
 * the DSA Transparency Database). No personal data stands in free text: no name, no id, nothing verbatim.
 */

type Group = "visibility" | "provision" | "account" | null;

const GROUPS: Record<Exclude<MeasureKind, "damages">, { group: Group; decision: string }> = {
  warn: { group: null, decision: "" },
  remove_item: { group: "visibility", decision: "DECISION_VISIBILITY_CONTENT_REMOVED" },
  clear_products: { group: "visibility", decision: "DECISION_VISIBILITY_CONTENT_REMOVED" },
  limit_exposure: { group: "visibility", decision: "DECISION_VISIBILITY_CONTENT_DEMOTED" },
  hide_from_search: { group: "visibility", decision: "DECISION_VISIBILITY_CONTENT_DEMOTED" },
  bar_campaigns: { group: "provision", decision: "DECISION_PROVISION_PARTIAL_SUSPENSION" },
  stop_publishing: { group: "provision", decision: "DECISION_PROVISION_PARTIAL_SUSPENSION" },
  stop_messages: { group: "provision", decision: "DECISION_PROVISION_PARTIAL_SUSPENSION" },
  other: { group: "provision", decision: "DECISION_PROVISION_PARTIAL_SUSPENSION" },
  close_store: { group: "provision", decision: "DECISION_PROVISION_TOTAL_TERMINATION" },
  end_cooperation: { group: "provision", decision: "DECISION_PROVISION_TOTAL_TERMINATION" },
  suspend_account: { group: "account", decision: "DECISION_ACCOUNT_SUSPENDED" },
  refer_legal: { group: null, decision: "" },
};

/** From the mildest to the gravest: the database takes one provision decision. */
const PROVISIONS = ["DECISION_PROVISION_PARTIAL_SUSPENSION", "DECISION_PROVISION_TOTAL_TERMINATION"];

const CONTENT: Partial<Record<Surface, string>> = {
  product_detail: "CONTENT_TYPE_PRODUCT",
  live_interaction: "CONTENT_TYPE_VIDEO",
  live_sales: "CONTENT_TYPE_VIDEO",
  package_insert: "CONTENT_TYPE_OTHER",
  other: "CONTENT_TYPE_OTHER",
};

export type EuStatement = {
  puid: string;
  decision_visibility: string[];
  end_date_visibility_restriction: string | null;
  decision_monetary: string | null;
  decision_monetary_other: string | null;
  end_date_monetary_restriction: string | null;
  decision_provision: string | null;
  end_date_service_restriction: string | null;
  decision_account: string | null;
  end_date_account_restriction: string | null;
  account_type: "ACCOUNT_TYPE_BUSINESS" | "ACCOUNT_TYPE_PRIVATE";
  decision_ground: "DECISION_GROUND_INCOMPATIBLE_CONTENT";
  incompatible_content_ground: string;
  incompatible_content_explanation: string;
  incompatible_content_illegal: "No";
  category: "STATEMENT_CATEGORY_OTHER_VIOLATION_TC";
  category_specification: ["KEYWORD_OTHER"];
  category_specification_other: string;
  content_type: string[];
  content_language: "ZH";
  content_date: string;
  application_date: string;
  decision_facts: string;
  source_type: "SOURCE_VOLUNTARY" | "SOURCE_TYPE_OTHER_NOTIFICATION";
  automated_detection: "Yes" | "No";
  automated_decision: "AUTOMATED_DECISION_NOT_AUTOMATED" | "AUTOMATED_DECISION_FULLY";
  /** Beyond the database's fields: every measure with its own start and end (policy.md, section 5). */
  restrictions: { kind: MeasureKind; target: string; start: string; end: string | null }[];
};

const day = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** The statement of a notice; `puid` is the notice's number, which names nobody. */
export function euStatement(facts: NoticeFacts): EuStatement {
  const of = (group: Group) => facts.measures.filter((each) => GROUPS[each.kind].group === group);
  const decisions = (group: Group) => [...new Set(of(group).map((each) => GROUPS[each.kind].decision))];
  const provisions = decisions("provision");
  const paid = (facts.damages?.amountFen ?? 0) > 0;
  const applied = facts.effect.kind === "from" ? facts.effect.at : facts.appeal.earliestEndAt;
  return {
    puid: facts.noticeNumber,
    decision_visibility: decisions("visibility"),
    end_date_visibility_restriction: endOf(of("visibility")),
    decision_monetary: paid ? "DECISION_MONETARY_OTHER" : null,
    decision_monetary_other: paid ? "Liquidated damages from the store's deposit" : null,
    end_date_monetary_restriction: null,
    decision_provision: PROVISIONS.filter((each) => provisions.includes(each)).at(-1) ?? null,
    end_date_service_restriction: endOf(of("provision")),
    decision_account: decisions("account")[0] ?? null,
    end_date_account_restriction: endOf(of("account")),
    account_type: facts.store ? "ACCOUNT_TYPE_BUSINESS" : "ACCOUNT_TYPE_PRIVATE",
    decision_ground: "DECISION_GROUND_INCOMPATIBLE_CONTENT",
    incompatible_content_ground: facts.grounds
      .map((each) => `${each.rule} version ${each.ruleVersion}, policy pack ${facts.pack.version}`)
      .join("; "),
    incompatible_content_explanation: facts.grounds.map((each) => each.clause.en).join(" "),
    incompatible_content_illegal: "No",
    category: "STATEMENT_CATEGORY_OTHER_VIOLATION_TC",
    category_specification: ["KEYWORD_OTHER"],
    category_specification_other: "Leading buyers off the platform",
    content_type: contentTypes(facts),
    content_language: "ZH",
    content_date: day(facts.conductAt),
    application_date: day(applied),
    decision_facts: factsText(facts),
    source_type: facts.foundBy === "report" ? "SOURCE_TYPE_OTHER_NOTIFICATION" : "SOURCE_VOLUNTARY",
    automated_detection: facts.foundBy === "detector" ? "Yes" : "No",
    automated_decision:
      facts.decidedBy.kind === "person" ? "AUTOMATED_DECISION_NOT_AUTOMATED" : "AUTOMATED_DECISION_FULLY",
    restrictions: facts.measures.map(({ kind, target, startAt, endAt }) => ({
      kind,
      target,
      start: day(startAt),
      end: endAt === null ? null : day(endAt),
    })),
  };
}

/** The last end of a group's limits. Content that is taken down has none; a permanent limit leaves it open. */
function endOf(measures: readonly NoticeMeasure[]): string | null {
  const limits = measures.filter((each) => each.kind !== "remove_item" && each.kind !== "clear_products");
  const ends = limits.flatMap((each) => (each.endAt === null ? [] : [each.endAt]));
  return ends.length > 0 && ends.length === limits.length ? day(Math.max(...ends)) : null;
}

function contentTypes(facts: NoticeFacts): string[] {
  const pictured = facts.evidence.some((each) => each.from === "image");
  return [
    ...new Set([CONTENT[facts.surface] ?? "CONTENT_TYPE_TEXT", ...(pictured ? ["CONTENT_TYPE_IMAGE"] : [])]),
  ];
}

function factsText(facts: NoticeFacts): string {
  const kinds = [...new Set(facts.evidence.map((each) => each.kind.replace(/_/g, " ")))].join(", ");
  const { n, step, tier } = facts.assessment;
  const decided =
    facts.decidedBy.kind === "automatic"
      ? "Decided automatically."
      : facts.decidedBy.approved
        ? "Decided by a person and approved by a second one."
        : "Decided by a person.";
  return [
    FOUND_BY_WORDS[facts.foundBy].en,
    `Place: ${SURFACE_WORDS[facts.surface].en}. Kinds of contact or lead found: ${kinds}.`,
    `Severity ${SEVERITY_WORDS[facts.severity].en}; offence ${n} within its period; step ${step}, tier ${tier}.`,
    decided,
  ].join(" ");
}
