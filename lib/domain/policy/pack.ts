import type { AllowLists } from "../detect/evidence";
import type {
  Category,
  Ladder,
  MeasureKind,
  OverturnReason,
  PublishingScope,
  RuleId,
  Severity,
  Step,
  Surface,
  Tier,
} from "../words";

/** A text in the two languages the product speaks. */
export type Bilingual = { en: string; zh: string };

export type RuleExample = { text: Bilingual; allowed: boolean };

export type RuleText = {
  id: RuleId;
  version: number;
  title: Bilingual;
  /** The clause as published: what the notice quotes. */
  clause: Bilingual;
  category: Category;
  surfaces: readonly Surface[] | "all" | "all_but_private_message";
  examples: RuleExample[];
  /** `seed`, `rule`, `law` or `house`: where the clause comes from (policy.md, head). */
  source: "seed" | "rule" | "law" | "house";
};

/** One sanction of a ladder cell. `days: null` is permanent or momentary (warn, remove_item, clear_products ...). */
export type LadderMeasure = {
  kind: Exclude<MeasureKind, "damages">;
  targets: readonly ("account" | "store" | "item")[];
  days: number | null;
  scopes?: readonly PublishingScope[];
  /** Left out where an earlier decision that stands has set it for ever (step 5: "where not yet"). */
  whereNotYet?: true;
};

export type LadderStep = { tier: Tier; measures: LadderMeasure[]; damages: boolean };

/** Which column of policy.md section 3 applies. */
export type LadderColumn = "ec_store" | "ec_no_store" | "pm";

/** An immutable, versioned policy: every number of policy.md that is [house] lives here, none in code. */
export type PolicyPack = {
  id: string;
  version: number;
  /** Epoch ms; a case is judged by the version in force when the conduct happened. */
  effectiveAt: number;
  rules: RuleText[];
  categories: { id: Category; ladder: Ladder; title: Bilingual; countDays: number }[];
  ladders: Record<LadderColumn, Record<Step, LadderStep>>;
  points: { merchant: Record<Step, number>; credit: Record<Step, number> };
  severityShift: Record<Severity, number>;
  coordinatedShift: number;
  /** D7: accounts of so many operators that show one contact within so many days act together. */
  cluster: { operatorsMin: number; windowDays: number };
  /** D6: base = max(n, d6BaseShift + number of D6 offences in its window, this one included). */
  d6BaseShift: number;
  damages: {
    /** Fen by tier; tiers without an entry take none. */
    baseFen: Partial<Record<Tier, number>>;
    /** Per mille: 500, 1000, 2000. */
    factorPermille: Record<Severity, number>;
    /** Per mille of the required deposit. */
    sharePermille: number;
  };
  fourEyes: {
    kinds: readonly MeasureKind[];
    /** Above this sum of damages for the operator within `windowDays`, net of reversals, this one included. */
    damagesFenMax: number;
    windowDays: number;
    interimKinds: readonly MeasureKind[];
    interimHoursMax: number;
    answerHours: number;
  };
  notice: {
    handOverHours: number;
    /** What every notice says besides the facts of its case (policy.md, section 5). */
    texts: Record<"correct" | "appealHow" | "appealWhere" | "outsideRoutes" | "contact", Bilingual>;
  };
  undoSeconds: number;
  lease: { caseMinutes: number; appealMinutes: number; skipMinutes: number };
  appeals: {
    windowDays: number;
    acknowledgeWorkingDays: number;
    decideWorkingDays: { lowTierMax: Tier; low: number; rest: number };
    reReviewDays: number;
    filesMax: number;
    fileBytesMax: number;
  };
  /** Hours to the due time of a case by priority band 1 (first) to 3. */
  dueHours: { 1: number; 2: number; 3: number };
  overturnReasons: { id: OverturnReason; title: Bilingual }[];
  holidays: string[];
  zone: string;
  allow: AllowLists;
};
