import type { PlannedJournal } from "../deposit/ledger";
import { planReserve } from "../deposit/plan";
import type {
  CaseId,
  DecisionId,
  IdPrefix,
  JournalId,
  MeasureId,
  MessageId,
  NoticeId,
  PersonId,
  ProposalId,
  ReservationId,
} from "../ids";
import type { EntryDraft, Json } from "../log/entry";
import { add, type Change, move, type Plan } from "../plan";
import type { Assessment } from "../policy/assess";
import type { PlannedMeasure } from "../policy/ladder";
import type { RuleText } from "../policy/pack";
import type * as R from "../records";
import type { NonEmpty } from "../result";
import { never } from "../result";
import type { ConfirmCommand } from "./command";
import { countKeyOf, type JudgeFacts } from "./judge";
import { plannedOther } from "./other-measure";

/** What the core takes from the shell: ids, numbers, seals, a token for the notice's link. */
export type ConfirmTools = {
  newId: (prefix: IdPrefix) => string;
  seal: (text: string) => string;
  noticeNumber: number;
  /** Numbers for the journals of this plan, in order. */
  journalNumber: () => number;
  token: { token: string; hash: string };
};

export type Confirmation = {
  facts: JudgeFacts & { item: R.Item; products: R.Product[] };
  command: ConfirmCommand;
  assessment: Assessment;
  rule: RuleText;
  kept: R.EvidenceRow[];
  by: PersonId;
  now: number;
  /** The notice, composed and found complete; sealed by this plan. */
  notice: Json;
  /** Set when an approval puts a proposal into effect. */
  proposal: { id: ProposalId; fenced: false } | null;
};

export type Confirmed = { decision: R.Decision; notice: R.Notice; measures: R.Measure[]; plan: Plan };

/**
 * The plan of a confirmed case: decision, measures on account, store and item, deposit legs, notice, outbox
 * messages and log entries, as one (P1). Nothing here decides: the assessment has.
 */
export function planConfirm(confirmation: Confirmation, tools: ConfirmTools): Confirmed {
  const { facts, now, by, command } = confirmation;
  const decision = decisionRow(confirmation, tools);
  const notice: R.Notice = {
    id: tools.newId("notice") as NoticeId,
    number: tools.noticeNumber,
    decisionId: decision.id,
    caseId: facts.case.id,
    accountId: facts.account.id,
    sealed: tools.seal(JSON.stringify(confirmation.notice)),
    tokenHash: tools.token.hash,
    composedAt: now,
  };
  const measures = measureRows(confirmation, decision, notice.id, tools);
  const deposit = depositRows(confirmation, decision, tools);
  const messages = messageRows(confirmation, decision, notice, tools);
  const changes: NonEmpty<Change> = [
    move("case", facts.case, {
      state: "confirmed",
      decidedAt: now,
      decisionCount: facts.case.decisionCount + 1,
      assignedTo: null,
    }),
    move("account", facts.account, {}),
    ...(facts.store ? [move("store", facts.store, {})] : []),
    ...(confirmation.proposal
      ? []
      : ([
          { kind: "fence", caseId: facts.case.id, holderId: by, fence: command.fence, now },
          { kind: "release_lease", caseId: facts.case.id },
        ] satisfies Change[])),
    add("decision", decision),
    add("notice", notice),
    add("measure", ...measures),
    ...deposit.changes,
    add("message", ...messages),
  ];
  const entries = confirmEntries({ decision, notice, measures, messages, confirmation });
  return {
    decision,
    notice,
    measures,
    plan: { changes, entries: [...entries, ...deposit.entries] as NonEmpty<EntryDraft> },
  };
}

function decisionRow(
  { facts, command, assessment, rule, by, now, kept, proposal }: Confirmation,
  tools: ConfirmTools,
): R.Decision {
  const count = countKeyOf(facts, assessment.category);
  return {
    id: tools.newId("decision") as DecisionId,
    caseId: facts.case.id,
    number: facts.case.decisionCount + 1,
    verdict: "confirm",
    decidedBy: by,
    decidedAt: now,
    // Two people have looked at a proposal: its approval takes effect at once and is not undone.
    undoUntil: proposal ? now : now + facts.pack.undoSeconds * 1000,
    accountId: facts.account.id,
    storeId: facts.store?.id ?? null,
    operatorId: facts.case.operatorId,
    itemId: facts.item.id,
    conductAt: facts.case.conductAt,
    packId: facts.pack.id,
    rule: rule.id,
    ruleVersion: rule.version,
    category: assessment.category,
    severity: command.severity,
    coordinated: command.coordinated,
    graveHarm: command.graveHarm,
    ladder: count.ladder,
    countKey: count.key,
    n: assessment.n,
    step: assessment.step,
    tier: assessment.tier,
    joins: assessment.joins as DecisionId | null,
    pointsMerchant: assessment.points.merchant,
    pointsCredit: assessment.points.credit,
    damagesFen: assessment.damages?.amountFen ?? 0,
    reasonProposed: null,
    reasonChosen: null,
    noteSealed: command.note ? tools.seal(command.note) : null,
    evidenceIds: kept.map((each) => each.id),
    dismissedIds: command.dismissed,
    preview: JSON.stringify(assessment),
    proposalId: proposal?.id ?? null,
  };
}

type Target = { kind: R.Measure["targetKind"]; id: string };

function targetsOf(measure: PlannedMeasure, facts: Confirmation["facts"]): Target[] {
  switch (measure.target) {
    case "account":
      return [{ kind: "account", id: facts.account.id }];
    case "item":
      return [{ kind: "item", id: facts.case.itemPlatformId }];
    case "store": {
      if (!facts.store) return [];
      // Every product row of a cleared store is taken down by its own measure.
      const products = measure.kind === "clear_products" ? facts.products : [];
      return [
        { kind: "store", id: facts.store.id },
        ...products.map((p): Target => ({ kind: "product", id: p.id })),
      ];
    }
    default:
      return never(measure.target);
  }
}

function measureRows(
  confirmation: Confirmation,
  decision: R.Decision,
  noticeId: NoticeId,
  tools: ConfirmTools,
): R.Measure[] {
  const { assessment, facts, command } = confirmation;
  const base = {
    decisionId: decision.id,
    proposalId: null,
    caseId: facts.case.id as CaseId,
    decisionNumber: decision.number,
    noticeId,
    tier: assessment.tier,
    text: null as string | null,
  };
  const rows = assessment.measures.flatMap((measure) =>
    targetsOf(measure, facts).map(
      (target): R.Measure => ({
        ...base,
        id: tools.newId("measure") as MeasureId,
        kind: measure.kind,
        targetKind: target.kind,
        targetId: target.id,
        scopes: measure.scopes ? [...measure.scopes] : null,
        startAt: measure.startAt,
        endAt: measure.endAt,
      }),
    ),
  );
  const other = plannedOther(command.otherMeasure, decision.undoUntil);
  if (!other) return rows;
  const row: R.Measure = {
    ...base,
    id: tools.newId("measure") as MeasureId,
    kind: "other",
    targetKind: "account",
    targetId: facts.account.id,
    scopes: null,
    ...other,
  };
  return [...rows, row];
}

type DepositWrites = { changes: Change[]; entries: EntryDraft[] };

function depositRows(
  { assessment, facts, now }: Confirmation,
  decision: R.Decision,
  tools: ConfirmTools,
): DepositWrites {
  const amountFen = assessment.damages?.amountFen ?? 0;
  if (!facts.store || !facts.balance || amountFen === 0) return { changes: [], entries: [] };
  const id = tools.newId("reservation") as ReservationId;
  const planned = planReserve(facts.balance, { id, at: now, amountFen });
  if (!planned.ok) throw new Error(`the deposit does not balance: ${planned.refusal.kind}`);
  const state = planned.value.reservations[0];
  const reservation: R.Reservation = {
    id,
    decisionId: decision.id,
    storeId: facts.store.id,
    amountFen,
    reservedFen: state?.heldFen ?? 0,
    dueFen: state?.dueFen ?? 0,
    at: now,
  };
  const books = journalRows(planned.value.journals, { storeId: facts.store.id, at: now, decision }, tools);
  return {
    changes: [
      {
        kind: "charge_operator",
        operatorId: facts.case.operatorId,
        storeId: facts.store.id,
        turn: facts.operatorChargeTurn,
      },
      add("reservation", reservation),
      ...books.changes,
    ],
    entries: books.entries,
  };
}

/** Journals and postings as rows, each journal with its log entry. */
export function journalRows(
  journals: readonly PlannedJournal[],
  of: { storeId: R.Store["id"]; at: number; decision: Pick<R.Decision, "id" | "caseId"> | null },
  tools: Pick<ConfirmTools, "newId" | "journalNumber">,
): DepositWrites {
  const rows: R.Journal[] = [];
  const postings: R.Posting[] = [];
  const entries: EntryDraft[] = [];
  for (const each of journals) {
    const journal: R.Journal = {
      id: tools.newId("journal") as JournalId,
      number: tools.journalNumber(),
      storeId: of.storeId,
      kind: each.kind,
      at: of.at,
      caseId: of.decision?.caseId ?? null,
      decisionId: of.decision?.id ?? null,
      reservationId: each.reservationId as ReservationId | null,
    };
    rows.push(journal);
    for (const posting of each.postings) {
      postings.push({ id: tools.newId("posting"), journalId: journal.id, storeId: of.storeId, ...posting });
    }
    entries.push({
      action: "deposit.posted",
      subject: { kind: "store", id: of.storeId },
      cause: of.decision ? { kind: "decision", id: of.decision.id } : null,
      caseId: of.decision?.caseId ?? null,
      before: null,
      after: null,
      facts: {
        journal: journal.id,
        number: journal.number,
        kind: each.kind,
        reservation: each.reservationId,
        postings: each.postings.map((p) => ({ debit: p.debit, credit: p.credit, amountFen: p.amountFen })),
      },
    });
  }
  return { changes: rows.length > 0 ? [add("journal", ...rows), add("posting", ...postings)] : [], entries };
}

function messageRows(
  { facts, now }: Confirmation,
  decision: R.Decision,
  notice: R.Notice,
  tools: ConfirmTools,
): R.Message[] {
  const base = {
    caseId: facts.case.id,
    decisionId: decision.id,
    notBefore: decision.undoUntil,
    createdAt: now,
    state: "waiting" as const,
  };
  const told: R.Message = {
    ...base,
    id: tools.newId("message") as MessageId,
    kind: "notice",
    subjectKind: "account",
    subjectId: facts.account.id,
    subjectVersion: facts.account.version + 1,
    sealed: tools.seal(JSON.stringify({ noticeId: notice.id, token: tools.token.token })),
  };
  return [told];
}

type Told = {
  decision: R.Decision;
  notice: R.Notice;
  measures: R.Measure[];
  messages: R.Message[];
  confirmation: Confirmation;
};

function confirmEntries({ decision, notice, measures, messages, confirmation }: Told): EntryDraft[] {
  const { facts, assessment } = confirmation;
  const cause = { kind: "decision", id: decision.id } as const;
  const about = { cause, caseId: facts.case.id, before: null, after: null };
  return [
    {
      action: "decision.confirmed",
      subject: { kind: "account", id: facts.account.id },
      cause: { kind: "case", id: facts.case.id },
      caseId: facts.case.id,
      before: {
        state: facts.case.state,
        accountVersion: facts.account.version,
        storeVersion: facts.store?.version ?? null,
      },
      after: { state: "confirmed", n: assessment.n, step: assessment.step, tier: assessment.tier },
      facts: decisionFacts(decision),
    },
    ...measures.map(
      (measure): EntryDraft => ({
        ...about,
        action: "measure.set",
        subject: measureSubject(measure),
        facts: measureFacts(measure),
      }),
    ),
    {
      ...about,
      action: "notice.composed",
      subject: { kind: "notice", id: notice.id },
      facts: { number: notice.number, account: facts.account.id },
    },
    ...messages.map(
      (message): EntryDraft => ({
        ...about,
        action: "message.queued",
        subject: { kind: "message", id: message.id },
        facts: {
          kind: message.kind,
          subject: message.subjectId,
          version: message.subjectVersion,
          notBefore: message.notBefore,
        },
      }),
    ),
  ];
}

/** Everything of a decision but its sealed note and its preview: enough to rebuild its row from the log. */
export function decisionFacts(decision: R.Decision): Json {
  const { noteSealed: _note, preview, ...rest } = decision;
  return { ...rest, preview: JSON.parse(preview) as Json } as unknown as Json;
}

/** A measure without its words: contents never enter the log (its row's image has their hash). */
export function measureFacts({ text: _text, ...measure }: R.Measure): Json {
  return measure as unknown as Json;
}

function measureSubject(measure: R.Measure): EntryDraft["subject"] {
  return { kind: measure.targetKind, id: measure.targetId };
}
