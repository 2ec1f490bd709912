import type { NonEmpty } from "../result";
import type { ContactKind, MeasureKind, PublishingScope, RuleId, Severity, Surface } from "../words";
import type { Assessment } from "./assess";
import type { Damages } from "./damages";
import type { Bilingual, PolicyPack } from "./pack";

export type NoticeMeasure = {
  kind: Exclude<MeasureKind, "damages">;
  target: "account" | "store" | "item" | "product";
  scopes: readonly PublishingScope[] | null;
  startAt: number;
  /** Null: no end. */
  endAt: number | null;
  /** Only for `other`: what it is. */
  text?: string | null;
};

/** What a notice is made from. Times in epoch ms, money in integer fen. It carries no name of staff. */
export type NoticeFacts = {
  noticeNumber: string;
  caseNumber: string;
  account: { name: string; platformId: string };
  store: { name: string; platformId: string } | null;
  surface: Surface;
  conductAt: number;
  foundBy: "detector" | "report" | "import" | "patrol";
  /** Verbatim, as seen, beside how it was read. */
  evidence: NonEmpty<{
    rule: RuleId;
    kind: ContactKind;
    written: string;
    reading: string;
    from: "text" | "image";
  }>;
  /** Every rule that was not dismissed (policy.md section 3: the notice names all). */
  grounds: NonEmpty<{ rule: RuleId; ruleVersion: number; clause: Bilingual }>;
  pack: Pick<PolicyPack, "id" | "version" | "effectiveAt">;
  severity: Severity;
  coordinated: boolean;
  /** The finding's reason; null where there is no such finding. */
  graveHarmReason: string | null;
  assessment: Pick<Assessment, "n" | "step" | "tier" | "arithmetic" | "joins" | "points">;
  measures: readonly NoticeMeasure[];
  /** With this decision's. */
  pointsTotal: { merchant: number; credit: number };
  damages: Damages | null;
  /** Available deposit before and after the reservation; null without a store. */
  deposit: { beforeFen: number; afterFen: number } | null;
  decidedBy: { kind: "person"; approved: boolean } | { kind: "automatic" };
  effect: { kind: "now" } | { kind: "from"; at: number };
  appeal: { windowDays: number; earliestEndAt: number };
  texts: PolicyPack["notice"]["texts"];
};
