import type { Change, Settle } from "../plan";
import type { RecordName } from "../records";
import { base64, type Sha256, utf8 } from "./bytes";
import type { Json } from "./canonical";

/**
 * How the rows of a record stand in the log, so that they can be recomputed from it (P25).
 * `frozen`: content or an input of intake; the log has its commitment elsewhere, `weir log rebuild` copies it.
 * `only`: just these columns are derived, the rest is frozen. `sealed`: by their hash (the seal has a random salt,
 * so the hash tells nothing once the key is gone). `omit`: not at all, not even hashed.
 */
export type Imaged = { only?: readonly string[]; sealed?: readonly string[]; omit?: readonly string[] };

const WHOLE: Imaged = {};

/** Every record, so that a new one does not compile before somebody has decided. */
export const IMAGED: Readonly<Record<RecordName, Imaged | "frozen">> = {
  person: { only: ["role", "disabledAt", "version"] },
  setting: { sealed: ["value"] },
  apiKey: { only: ["scopes", "createdAt", "createdBy", "revokedAt"] },
  operator: "frozen",
  account: { only: ["operatorId", "version"] },
  store: { only: ["operatorId", "depositRequiredFen", "version"] },
  storeStaff: "frozen",
  product: "frozen",
  file: "frozen",
  batch: WHOLE,
  item: "frozen",
  itemImage: "frozen",
  case: { only: ["state", "version", "decidedAt", "decisionCount", "escalatedBy", "assignedTo"] },
  caseItem: "frozen",
  evidence: "frozen",
  sighting: "frozen",
  decision: { sealed: ["noteSealed", "preview"] },
  decisionUndo: WHOLE,
  measure: { sealed: ["text"] },
  measureEnd: WHOLE,
  balance: WHOLE,
  journal: WHOLE,
  posting: WHOLE,
  reservation: WHOLE,
  reservationEnd: WHOLE,
  notice: { sealed: ["sealed"], omit: ["tokenHash"] },
  noticeHandOver: WHOLE,
  noticeRevocation: WHOLE,
  // The writer numbers a standing within its subject: the plan does not know it yet.
  message: { sealed: ["sealed"], omit: ["subjectVersion"] },
  proposal: { sealed: ["command", "preview", "noteSealed"] },
  proposalCite: WHOLE,
  proposalOutcome: { sealed: ["reasonSealed"] },
  appeal: { sealed: ["statementSealed"] },
  appealFile: WHOLE,
  appealMessage: { sealed: ["sealed"] },
  appealOutcome: { sealed: ["replySealed"] },
  reversal: { sealed: ["receipt"] },
  exemption: { omit: ["reference", "digest", "ownerName"] },
  exemptionWithdrawal: WHOLE,
  hold: { sealed: ["reasonSealed"] },
  holdLift: WHOLE,
  pack: { sealed: ["body"] },
  checkpoint: { sealed: ["note"] },
  reconciliation: WHOLE,
  mismatch: WHOLE,
  reconciliationSignOff: { sealed: ["noteSealed"] },
  erasure: WHOLE,
  finding: { omit: ["digest"] },
  reveal: { sealed: ["noteSealed"] },
  legalUpdate: { sealed: ["noteSealed"] },
  // Neither name, address nor secret of an endpoint is the log's business.
  endpoint: { only: ["kinds", "pausedAt", "pausedWhy", "removedAt", "createdAt", "createdBy", "version"] },
  receipt: { sealed: ["reasonSealed"] },
  outboundHold: { sealed: ["reasonSealed"] },
  outboundRelease: WHOLE,
  comment: { sealed: ["sealed"] },
  commentMention: WHOLE,
  opinionAsk: { sealed: ["sealed"] },
  opinionAnswer: { sealed: ["sealed"] },
  cannedNote: { sealed: ["title", "body"] },
  // What a cluster is of can be a contact.
  bulk: { omit: ["clusterKey"] },
  bulkItem: WHOLE,
};

/** Changes without a row of their own that a fold of the log needs; the others touch nothing that is derived. */
const IMAGED_SETTLES: readonly Settle["kind"][] = ["cancel_messages", "revoke_key", "assign"];

type Row = Readonly<Record<string, unknown>>;

/** What a plan wrote, in the order written, as its first entry carries it. */
export function imagesOf(sha256: Sha256, changes: readonly Change[]): Json[] {
  return changes.flatMap((change): Json[] => {
    if (change.kind === "add") {
      const imaged = IMAGED[change.record];
      if (imaged === "frozen") return [];
      return (change.rows as Row[]).map((row) => ({
        add: change.record,
        row: { ...idOf(row), ...imageOf(sha256, row, imaged) },
      }));
    }
    if (change.kind === "move") {
      const imaged = IMAGED[change.record];
      if (imaged === "frozen") return [];
      const set = imageOf(sha256, { ...change.set, version: change.version + 1 }, imaged);
      return [{ move: change.record, id: change.id, set }];
    }
    return IMAGED_SETTLES.includes(change.kind) ? [{ settle: change as unknown as Json }] : [];
  });
}

const idOf = (row: Row): { [key: string]: Json } => (row.id === undefined ? {} : { id: row.id as Json });

/** The columns of a row as the log shows them. Undefined ones are left out: nothing was written there. */
export function imageOf(sha256: Sha256, row: Row, { only, sealed, omit }: Imaged): { [key: string]: Json } {
  const image: { [key: string]: Json } = {};
  for (const [column, value] of Object.entries(row)) {
    if (value === undefined || (only && !only.includes(column)) || omit?.includes(column)) continue;
    image[column] = sealed?.includes(column) && value !== null ? sealOf(sha256, value) : (value as Json);
  }
  return image;
}

const sealOf = (sha256: Sha256, value: unknown): string => `sha256:${base64(sha256(utf8(String(value))))}`;
