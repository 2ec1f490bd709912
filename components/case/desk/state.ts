import type { DecideRefusal } from "@/lib/domain/cases/command";
import type { OverturnReason, Tier } from "@/lib/domain/words";
import type { CaseDraft, CaseView, Holder, PreviewView } from "@/lib/screens/views";

/** Who holds the case, as far as this screen knows. Times are epoch ms. */
export type LeaseState =
  | { kind: "none" }
  | { kind: "claiming" }
  | { kind: "held"; fence: number; expiresAt: number }
  | { kind: "other"; holder: Holder; expiresAt: number };

/** The preview of the findings as they stand; only a `ready` one may be confirmed. */
export type PreviewState = { kind: "ready" | "working" | "failed"; view: PreviewView };

export type Wanted =
  | { kind: "confirm" }
  | { kind: "overturn"; reason: OverturnReason; proposed: OverturnReason }
  | { kind: "escalate" }
  | { kind: "skip" };

export type Refusal =
  | DecideRefusal
  | { kind: "taken"; holder: Holder; expiresAt: number }
  | { kind: "left_already" }
  | { kind: "too_late" }
  | { kind: "failed"; errorId?: string };

/** What the reviewer has made of one case; kept after the decision until its undo window is over. */
export type Work = {
  draft: CaseDraft;
  lease: LeaseState;
  preview: PreviewState;
  /** Counts changes of the findings; an answer for an older turn is thrown away. */
  turn: number;
  /** A decision that waits for the lease. */
  wanted: Wanted | null;
  /** Handed to the outbox; the case is no longer on the desk. */
  sent: boolean;
  refusal: Refusal | null;
};

export type Job = {
  key: string;
  caseId: string;
  number: number;
  wanted: Wanted;
  fence: number | null;
  draft: CaseDraft;
  preview: PreviewView;
};

export type Undoable = {
  decisionId: string;
  caseId: string;
  number: number;
  verdict: "confirm" | "overturn" | "proposal";
  undoUntil: number;
};

export type Desk = {
  currentId: string | null;
  /** The queue's order and who else holds what: where "next" leads. */
  order: { id: string; heldBy: Holder | null }[];
  cases: Record<string, CaseView>;
  works: Record<string, Work>;
  /** Cases that did not load, with why. */
  failed: Record<string, string>;
  /** Decisions on their way, in order; the first is being sent unless `stalled`. */
  outbox: Job[];
  stalled: boolean;
  undoable: Undoable | null;
  /** Undo was asked for before the decision was answered: it follows at once. */
  undoNext: boolean;
};

/** What the server answers to a decision, an escalation or a skip. */
export type Answer = {
  decisionId?: string;
  undoUntil?: number;
  proposal?: boolean;
  tier?: Tier;
};

export type DeskEvent =
  | { kind: "order"; order: Desk["order"] }
  | { kind: "open"; id: string }
  | { kind: "move"; by: 1 | -1 }
  | { kind: "loaded"; view: CaseView; draft: CaseDraft | null }
  | { kind: "loadFailed"; id: string; why: string }
  | { kind: "restored"; id: string; draft: CaseDraft }
  | { kind: "touched" }
  | { kind: "claimed"; id: string; fence: number; expiresAt: number }
  | { kind: "claimRefused"; id: string; refusal: Refusal }
  | { kind: "expired"; id: string }
  | { kind: "edit"; patch: Partial<CaseDraft> }
  | { kind: "dismiss"; evidenceId: string }
  | { kind: "previewed"; id: string; turn: number; view: PreviewView }
  | { kind: "previewFailed"; id: string; turn: number }
  | { kind: "previewAgain" }
  | { kind: "want"; wanted: Wanted; key: string }
  | { kind: "answered"; key: string; answer: Answer }
  | { kind: "refused"; key: string; refusal: Refusal }
  /** No answer came, or none that says anything of the case. */
  | { kind: "lost"; key: string; why: "no_answer" | "signed_out" }
  | { kind: "changed"; changes: readonly CaseChange[] }
  | { kind: "resumed"; jobs: Job[] }
  | { kind: "retry" }
  /** Of the latest decision here, or of one that the server still offers to take back. */
  | { kind: "undo"; undoable?: Undoable }
  | { kind: "undone"; caseId: string }
  | { kind: "undoRefused"; refusal: Refusal }
  | { kind: "seenRefusal" };

/** What the server says of a case meanwhile; `heldBy` is somebody else, or null. */
export type CaseChange = {
  id: string;
  version: number;
  heldBy: Holder | null;
  account: Versioned;
  store: Versioned | null;
};
type Versioned = { id: string; version: number };

export type Effect =
  | { kind: "load"; id: string }
  | { kind: "prefetch"; ids: string[] }
  | { kind: "show"; id: string }
  | { kind: "claim"; id: string }
  | { kind: "release"; id: string; fence: number }
  | { kind: "preview"; id: string; turn: number; draft: CaseDraft }
  | { kind: "keep"; id: string; draft: CaseDraft }
  | { kind: "forget"; id: string }
  | { kind: "post"; job: Job }
  | { kind: "undo"; undoable: Undoable }
  | { kind: "left"; id: string }
  | { kind: "tell"; what: Told };

export type Told =
  | { kind: "decided"; undoable: Undoable }
  | { kind: "escalated" | "skipped"; number: number }
  /** `moved`: nothing was typed, so the next case is open already. */
  | { kind: "taken"; number: number; holder: Holder; moved: boolean }
  | { kind: "openAgain"; caseId: string; number: number }
  | { kind: "notSaved"; number: number; why: "no_answer" | "signed_out" }
  | { kind: "undoRefused"; refusal: Refusal }
  | { kind: "refused"; caseId: string; number: number; refusal: Refusal };

export const EMPTY_DESK: Desk = {
  currentId: null,
  order: [],
  cases: {},
  works: {},
  failed: {},
  outbox: [],
  stalled: false,
  undoable: null,
  undoNext: false,
};

export const EMPTY_DRAFT: CaseDraft = {
  note: "",
  category: null,
  severity: "standard",
  coordinated: false,
  graveHarm: false,
  graveHarmReason: "",
  dismissed: [],
  publishingScopes: null,
  otherMeasure: null,
  cites: [],
};

/** True where the reviewer has typed or chosen nothing yet. */
export const isUntouched = (draft: CaseDraft): boolean =>
  JSON.stringify({ ...EMPTY_DRAFT, ...draft }) === JSON.stringify(EMPTY_DRAFT);
