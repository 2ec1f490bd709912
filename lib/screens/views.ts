import type { OtherMeasure, SeenVersions } from "@/lib/domain/cases/command";
import type { PlannedOther } from "@/lib/domain/cases/other-measure";
import type { Snippet } from "@/lib/domain/cases/snippet";
import type { Evidence, ImageHash } from "@/lib/domain/detect/evidence";
import type { ItemSnapshot } from "@/lib/domain/item";
import type { Assessment } from "@/lib/domain/policy/assess";
import type { Bilingual, LadderColumn, RuleText } from "@/lib/domain/policy/pack";
import type { StandingLine } from "@/lib/domain/policy/standing";
import type { CaseState, Measure, PriorityPart } from "@/lib/domain/records";
import type {
  ActorKind,
  Category,
  ContactKind,
  Intent,
  MeasureKind,
  OverturnReason,
  PublishingScope,
  Role,
  RuleId,
  Severity,
  Step,
  Surface,
  Tier,
} from "@/lib/domain/words";
import type { SightView } from "./sight";

/*
 * What screens draw: plain rows, opened and masked for the person who looks. Times are epoch ms, money is fen.
 * `id`s are internal; `number` is what people see (WR-48213).
 */

export type PersonView = { id: string; name: string; role: Role };
export type Holder = { id: string; name: string };

export type QueueRowView = {
  id: string;
  number: number;
  surface: Surface;
  state: CaseState;
  rule: RuleId;
  kind: ContactKind;
  /** 1 is first. */
  band: number;
  dueAt: number;
  openedAt: number;
  version: number;
  /** Null once the author's content has been erased. */
  snippet: Snippet | null;
  holder: Holder | null;
  /** Whose it is to do, by a senior's word. */
  assigned: Holder | null;
  reading: boolean;
};

export type QueueCountsView = {
  mine: number;
  open: number;
  escalated: number;
  approvals: number;
  appeals: number;
};

export type QueuePageView = {
  rows: QueueRowView[];
  /** Give it back as `after` for the next page; null at the end. */
  next: string | null;
  counts: QueueCountsView;
  /** Of the tab under its filters; `capped` is shown as "10,000+". */
  total: { n: number; capped: boolean };
  now: number;
};

export type EvidenceView = {
  id: string;
  /** 1, 2, ... in reading order: the number on the highlight and the key that opens it. */
  number: number;
  source: "machine" | "hand";
  rule: RuleId;
  ruleVersion: number;
  kind: ContactKind;
  intent: Intent;
  confidence: number;
  parts: { name: string; value: number }[];
  spans: Evidence["spans"];
  reading: string;
  steps: Evidence["steps"];
  /** How many other accounts show the same contact, and its digest for the list of them. */
  elsewhere: number;
  digest: string | null;
  addedBy: string | null;
};

export type ImageView = {
  hash: ImageHash;
  /** Our own route, fixed content type. */
  url: string;
  width: number;
  height: number;
  position: number;
  caption: string | null;
  /** Puts the picture after this message of a thread. */
  messageField: string | null;
  state: "waiting" | "read" | "failed";
  lines: { text: string; quad: [number, number][]; confidence: number }[];
  codes: { payload: string; quad: [number, number][] }[];
};

export type AccountView = {
  id: string;
  platformId: string;
  name: string;
  kind: ActorKind;
  version: number;
  followers: number | null;
  joinedAt: number | null;
  city: string | null;
  company: string | null;
};

export type DepositView = {
  requiredFen: number;
  availableFen: number;
  heldFen: number;
  receivedFen: number;
  dueFen: number;
};

export type StoreView = {
  id: string;
  platformId: string;
  name: string;
  version: number;
  category: string | null;
  openedAt: number | null;
  deposit: DepositView;
  products: number;
};

/** One earlier decision on the account or the store, for ladder and history strip. */
export type StrikeView = {
  decisionId: string;
  /** Whose conduct it was: a store's count holds its staff's too. */
  accountId: string;
  caseId: string;
  caseNumber: number;
  surface: Surface;
  snippet: Snippet | null;
  erasedAt: number | null;
  conductAt: number;
  decidedAt: number;
  verdict: "confirm" | "overturn";
  ladder: "ec" | "pm" | null;
  step: number | null;
  tier: Tier | null;
  /** How it counts for this case: see CountVerdict; null for an overturn. */
  counts: string | null;
  countsUntil: number | null;
  undone: boolean;
  reversed: boolean;
  reversedAt: number | null;
  rule: RuleId;
  /** Null: hidden from who could decide the appeal. */
  decidedBy: string | null;
};

/** What a confirmation would do, from the same function that decides: null while no evidence is left. */
export type PreviewView = {
  assessment: Assessment | null;
  rule: RuleId;
  category: Category | null;
  seen: SeenVersions;
  /** Fen before and after; null without a store or damages. */
  deposit: { beforeFen: number; afterFen: number; dueFen: number } | null;
  /** Products that clear_products takes down. */
  products: number;
  /** A restriction in a senior's own words, on the account. */
  other: PlannedOther | null;
};

/** One step of a ladder, as the case's pack has it. */
export type LadderStepView = { step: Step; tier: Tier; secondApprover: boolean };

export type ClusterView =
  | { id: string; kind: "shared_contact"; accounts: number; operators: number; days: number }
  | { id: string; kind: "around_restriction"; account: { id: string; name: string } };

export type CaseView = {
  id: string;
  sight: SightView;
  number: number;
  version: number;
  state: CaseState;
  surface: Surface;
  band: number;
  priorityParts: PriorityPart[];
  dueAt: number;
  openedAt: number;
  conductAt: number;
  foundBy: "detector" | "report" | "import" | "patrol";
  account: AccountView;
  store: StoreView | null;
  /** Null once erased: then `erasedAt` says when. */
  item: ItemSnapshot | null;
  erasedAt: number | null;
  /** 1 for the item as it was flagged first; higher after edits. `versions` are all, oldest first. */
  itemVersion: number;
  versions: { version: number; at: number; editedAt: number | null; item: ItemSnapshot | null }[];
  images: ImageView[];
  evidence: EvidenceView[];
  /** Evidence that a guard cleared, with why ("official tool"). */
  exemptions: {
    kind: string;
    reference: string;
    ownerName: string;
    grantedAt: number;
    endsAt: number | null;
    withdrawnAt: number | null;
  }[];
  pack: { id: string; version: number; effectiveAt: number };
  /** Steps 1 to 5 of each column: what the ladder draws. */
  ladders?: Record<LadderColumn, LadderStepView[]>;
  /** The rules that can be cited on this surface, the top rule first. */
  rules: RuleText[];
  categories: { id: Category; title: Bilingual }[];
  overturnReasons: { id: OverturnReason; title: Bilingual }[];
  proposedOverturn: OverturnReason;
  strikes: StrikeView[];
  /** Other open cases of the same account. */
  otherOpen: { id: string; number: number; surface: Surface }[];
  preview: PreviewView;
  /** A restriction in words of its own is a senior's to set (policy.md, S9). */
  mayOther: boolean;
  assigned: Holder | null;
  mayAssign: boolean;
  mayBundle: boolean;
  lease: { holder: Holder; expiresAt: number; mine: boolean; fence: number | null } | null;
  draft: CaseDraft | null;
  /** Accounts acting together, or a restriction gone around: what intake found beside the item's own words. */
  clusters: ClusterView[];
  /** The last decision, when there is one. */
  decided: DecidedView | null;
  escalatedBy: string | null;
  /** Its last proposal came back, with why; null once it is decided or proposed again. */
  returned: { by: string | null; at: number; reason: string | null } | null;
};

export type CaseDraft = {
  note: string;
  category: Category | null;
  severity: Severity;
  coordinated: boolean;
  graveHarm: boolean;
  graveHarmReason: string;
  dismissed: string[];
  /** Null: all that the pack says. */
  publishingScopes: PublishingScope[] | null;
  otherMeasure: OtherMeasure | null;
  /** Other cases of the subject that a proposal cites. */
  cites: string[];
};

export type DecidedView = {
  decisionId: string;
  verdict: "confirm" | "overturn" | "proposal";
  /** Null: hidden from who could decide the appeal. */
  by: string | null;
  at: number;
  undoUntil: number;
  undone: boolean;
  mayUndo: boolean;
  tier: Tier | null;
  /** The step a senior who took no part may correct it from; null where this person may not. */
  correctFrom: number | null;
  reason: OverturnReason | null;
  note: string | null;
};

export type MeasureView = Pick<
  Measure,
  "id" | "kind" | "targetKind" | "targetId" | "scopes" | "startAt" | "endAt" | "tier" | "text"
> & {
  decisionId: string | null;
  caseId: string;
  caseNumber: number;
  endedAt: number | null;
  endCause: string | null;
};

export type SharedContactView = {
  digest: string;
  kind: ContactKind;
  /** Masked for those who do not review. */
  label: string;
  /** Other accounts that show it, by name; `more` are beyond those listed. */
  accounts: { id: string; name: string; tier: Tier }[];
  more: number;
};

export type CaseRowView = {
  id: string;
  number: number;
  surface: Surface;
  snippet: Snippet | null;
  erasedAt: number | null;
  rule: RuleId;
  state: CaseState;
  verdict: "confirm" | "overturn" | null;
  tier: Tier | null;
  reversed: boolean;
  /** Null: nobody yet, or hidden from who could decide the appeal. */
  reviewer: string | null;
  decidedAt: number | null;
  openedAt: number;
};

export type AccountPageView = {
  account: AccountView;
  now: number;
  tier: Tier;
  standing: StandingLine[];
  strikes: StrikeView[];
  activeStrikes: number;
  strikeWindowStart: number;
  strikeWindowDays: number;
  /** Where the next standard offence would land on each count. */
  nextTier: Tier;
  nextTierPm: Tier;
  measures: MeasureView[];
  damages: {
    decisionId: string;
    caseNumber: number;
    at: number;
    amountFen: number;
    state: "reserved" | "taken" | "released" | "refunded";
  }[];
  cases: CaseRowView[];
  caseCount: number;
  /** Give it back as `before` for older cases; null at the end. */
  casesNext: number | null;
  stores: { store: StoreView; relation: "owner" | "staff" | "operator" }[];
  /** Every contact seen on the account, the most shared first. */
  contacts: SharedContactView[];
  points: { merchant: number; credit: number };
  sight: SightView;
  exemptions: CaseView["exemptions"];
};

export type JournalView = {
  id: string;
  number: number;
  kind: string;
  at: number;
  caseId: string | null;
  caseNumber: number | null;
  reversed: boolean;
  legs: { account: string; debitFen: number; creditFen: number }[];
  availableFen: number;
  heldFen: number;
};

/** One moment that the record leads up to. `at: null`: no end. */
export type ComingStep =
  | { kind: "decided"; at: number; caseId: string; caseNumber: number; tier: Tier | null }
  | { kind: "measures_end"; at: number; measures: MeasureKind[] }
  | { kind: "appeal_window_ends"; at: number; caseNumber: number }
  | { kind: "strike_expires"; at: number; caseNumber: number };

export type StorePageView = {
  store: StoreView;
  now: number;
  tier: Tier;
  owner: AccountView | null;
  staff: { account: AccountView; relation: "owner" | "staff"; tier: Tier }[];
  standing: StandingLine[];
  measures: MeasureView[];
  strikes: StrikeView[];
  activeStrikes: number;
  strikeWindowDays: number;
  nextTier: Tier;
  coming: ComingStep[];
  journals: JournalView[];
  totals: { debitFen: number; creditFen: number; balanced: boolean };
  products: {
    id: string;
    platformId: string;
    name: string;
    priceFen: number;
    sold: number;
    thumbUrl: string | null;
    removed: boolean;
  }[];
  productCount: number;
  removedCount: number;
  cases: CaseRowView[];
  caseCount: number;
  casesNext: number | null;
  damagesTakenFen: number;
  damagesReservedFen: number;
  refundedFen: number;
};
