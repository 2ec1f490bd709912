import type { Span } from "@/lib/domain/detect/evidence";
import type { ContactKind, RuleId } from "@/lib/domain/words";
import type { CaseDraft, CaseView, PreviewView, QueuePageView } from "@/lib/screens/views";
import type { Answer, Job, Refusal, Undoable } from "./state";

export type Reply<T> = { ok: true; value: T } | { ok: false; refusal: Refusal | { kind: string } };
export type Grant = { fence: number; expiresAt: number };

/** The server as the review screen sees it. Calls throw when no answer came. */
export type DeskApi = {
  queue(query: string): Promise<Reply<QueuePageView>>;
  load(id: string): Promise<Reply<CaseView>>;
  viewed(id: string): Promise<void>;
  claim(id: string): Promise<Reply<Grant>>;
  renew(id: string, fence: number): Promise<Reply<Grant>>;
  release(id: string, fence: number): Promise<void>;
  takeOver(id: string, reason: string): Promise<Reply<Grant>>;
  preview(id: string, draft: CaseDraft): Promise<Reply<PreviewView>>;
  decide(job: Job): Promise<Reply<Answer>>;
  keepDraft(id: string, draft: CaseDraft): Promise<void>;
  addEvidence(
    id: string,
    evidence: { fence: number; spans: Span[]; rule: RuleId; kind: ContactKind },
  ): Promise<Reply<CaseView>>;
  undo(undoable: Undoable, key: string): Promise<Reply<{ caseId: string }>>;
};

async function call<T>(path: string, body?: unknown): Promise<Reply<T>> {
  const response = await fetch(`/api/desk/${path}`, {
    method: body === undefined ? "GET" : "POST",
    headers: body === undefined ? {} : { "content-type": "application/json" },
    body: body === undefined ? null : JSON.stringify(body),
    keepalive: body !== undefined,
    cache: "no-store",
  });
  const reply: unknown = await response.json();
  if (typeof reply === "object" && reply !== null && "ok" in reply) return reply as Reply<T>;
  throw new Error(`no reply, status ${response.status}`);
}

/** The body of a confirmation, overturn, escalation or skip (policy.md, section 3). */
export function bodyOf(job: Job): Record<string, unknown> {
  const { wanted, fence, draft, preview, key } = job;
  const note = draft.note.trim() === "" ? null : draft.note;
  const common = { seen: preview.seen, fence, note, key };
  if (wanted.kind === "skip") return { fence };
  if (wanted.kind === "escalate") return common;
  if (wanted.kind === "overturn") {
    const { reason, proposed } = wanted;
    return { ...common, reason, reasonProposed: proposed, dismissed: draft.dismissed };
  }
  const { category, severity, coordinated, graveHarm, dismissed, publishingScopes, otherMeasure } = draft;
  return {
    ...common,
    category,
    rule: null,
    severity,
    coordinated,
    graveHarm,
    graveHarmReason: graveHarm ? draft.graveHarmReason : null,
    publishingScopes,
    otherMeasure,
    cites: preview.assessment?.proposal ? draft.cites : [],
    dismissed,
  };
}

const caseOf = (id: string, verb: string) => `cases/${encodeURIComponent(id)}/${verb}`;

export const httpApi: DeskApi = {
  queue: (query) => call(`queue${query}`),
  load: (id) => call(`cases/${encodeURIComponent(id)}`),
  async viewed(id) {
    await call(caseOf(id, "view"), {});
  },
  claim: (id) => call(caseOf(id, "claim"), {}),
  renew: (id, fence) => call(caseOf(id, "renew"), { fence }),
  async release(id, fence) {
    await call(caseOf(id, "release"), { fence });
  },
  takeOver: (id, reason) => call(caseOf(id, "take-over"), { reason }),
  preview(id, draft) {
    const { category, severity, coordinated, graveHarm, dismissed, publishingScopes, otherMeasure } = draft;
    const findings = { category, severity, coordinated, graveHarm, dismissed };
    return call(caseOf(id, "preview"), { ...findings, publishingScopes, otherMeasure });
  },
  decide: (job) => call(caseOf(job.caseId, job.wanted.kind), bodyOf(job)),
  async keepDraft(id, draft) {
    await call(caseOf(id, "draft"), { draft });
  },
  addEvidence: (id, evidence) => call(caseOf(id, "evidence"), evidence),
  undo: (undoable, key) => call(`decisions/${encodeURIComponent(undoable.decisionId)}/undo`, { key }),
};
