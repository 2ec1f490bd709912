/** Everything a person can be allowed to do. What is not listed here cannot be asked for, so it cannot be had. */
export const PERMISSIONS = [
  // Reading the desk.
  "queue.read",
  "case.read",
  "account.read",
  "store.read",
  "image.read",
  "contact.clear",
  "contact.reveal",
  "contact.search",
  "rules.read",
  "proposal.read",
  "appeal.read",
  "audit.read",
  "insights.read",
  "exemption.read",
  // Working a case.
  "case.claim",
  "case.release",
  "case.take_over",
  "case.decide",
  "case.escalate",
  "case.skip",
  "case.comment",
  "case.second_opinion",
  "case.assign",
  "evidence.add",
  "evidence.dismiss",
  "bulk.decide",
  "decision.undo",
  // Four eyes, appeals, corrections.
  "proposal.answer",
  "proposal.withdraw",
  "appeal.claim",
  "appeal.decide",
  "appeal.escalate",
  "correction.make",
  "notice.link",
  "hold.write",
  "reconciler.sign_off",
  // Policy and quality.
  "rules.write",
  "rules.activate",
  "exemption.write",
  "quality.review",
  "quality.write",
  // Proof.
  "audit.export",
  "bundle.make",
  "log.verify",
  "checkpoint.publish",
  // Administration.
  "people.write",
  "keys.write",
  "webhooks.write",
  "sso.write",
  "settings.write",
  "content.erase",
  "message.resend",
  "outbound.hold",
  // Everyone's own.
  "own.read",
  "own.write",
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** How a person stands to the thing asked about. No relation at all is the empty list. */
export const RELATIONS = [
  /** Decided the case, or one the proposal or appeal cites. */
  "decider",
  /** Asked for the measure, or drafted the pack. */
  "proposer",
  /** Approved the measure that is appealed. */
  "approver",
  /** Named in the case: its subject, an operator, a witness. */
  "named",
  /** Holds the lease just now. */
  "holder",
  /** Took part in the appeal that is reviewed again. */
  "appeal_decider",
  /** The person is the thing itself: own sessions, own preferences. */
  "self",
  /** Gave a logged purpose for seeing this case's contacts. */
  "revealed",
] as const;
export type Relation = (typeof RELATIONS)[number];

/** What a machine's key can be allowed to do (`/api/v1`). */
export const SCOPES = [
  "items:write",
  "items:scan",
  "images:write",
  "accounts:write",
  "stores:write",
  "deposits:write",
  "standing:read",
  "cases:read",
  "decisions:read",
  "appeals:read",
  "appeals:write",
  "exemptions:read",
  "exemptions:write",
  "notices:read",
  "receipts:write",
  "log:read",
  "metrics:read",
] as const;
export type Scope = (typeof SCOPES)[number];

export const isScope = (text: string): text is Scope => (SCOPES as readonly string[]).includes(text);
