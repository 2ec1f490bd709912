import type { EvidenceId, PersonId, ProposalId } from "../lib/domain/ids";
import type { Store } from "./store";

/** Remembers which evidence of a proposal a person opened, the first time of each. Not of record, not logged. */
export async function keepOpenings(
  store: Store,
  opened: { proposalId: ProposalId; personId: PersonId; evidence: readonly EvidenceId[]; at: number },
): Promise<void> {
  const { proposalId, personId, at } = opened;
  const rows = opened.evidence.map((evidenceId) => ({
    id: `${proposalId}:${personId}:${evidenceId}`,
    proposalId,
    personId,
    evidenceId,
    at,
  }));
  if (rows.length === 0) return;
  await store.db.insert(store.t.proposalOpening).values(rows).onConflictDoNothing();
}
