import { priorityOf } from "@/lib/domain/cases/priority";
import { snippetOf } from "@/lib/domain/cases/snippet";
import { skeletonOf } from "@/lib/domain/cases/text-key";
import type { Evidence } from "@/lib/domain/detect/evidence";
import type { CaseId, EvidenceId, ItemId } from "@/lib/domain/ids";
import type { ItemSnapshot } from "@/lib/domain/item";
import type { PolicyPack } from "@/lib/domain/policy/pack";
import type * as R from "@/lib/domain/records";
import type { Ctx } from "../context";

/** What the evidence says about its case: the columns of a case that follow from evidence alone. */
export type FromEvidence = Pick<
  R.Case,
  | "topRule"
  | "topKind"
  | "rules"
  | "confidencePermille"
  | "evidenceCount"
  | "band"
  | "priorityKey"
  | "priorityParts"
  | "dueAt"
  | "fingerprint"
  | "textKey"
  | "snippet"
>;

type About = {
  item: ItemSnapshot;
  evidence: readonly Evidence[];
  strikes: number;
  openedAt: number;
  pack: PolicyPack;
  seal: (text: string) => string;
};

export function caseFromEvidence(ctx: Ctx, about: About): FromEvidence {
  const { item, evidence } = about;
  const strongest = [...evidence].sort((a, b) => b.confidence - a.confidence)[0];
  const priority = priorityOf(
    {
      kind: strongest?.kind ?? "none",
      surface: item.surface,
      confidence: strongest?.confidence ?? 0,
      strikes: about.strikes,
      openedAt: about.openedAt,
    },
    about.pack,
  );
  const contact = evidence.find((each) => each.canonical !== null);
  const skeleton = skeletonOf(item, evidence);
  return {
    topRule: strongest?.rule ?? defaultRule(item),
    topKind: strongest?.kind ?? "none",
    rules: [...new Set(evidence.map((each) => each.rule))],
    confidencePermille: Math.round((strongest?.confidence ?? 0) * 1000),
    evidenceCount: evidence.length,
    band: priority.band,
    priorityKey: priority.key,
    priorityParts: priority.parts,
    dueAt: priority.dueAt,
    fingerprint: contact?.canonical ? ctx.digest(contact.canonical) : null,
    textKey: skeleton === null ? null : ctx.digest(`text:${skeleton}`),
    snippet: about.seal(JSON.stringify(snippetOf(item, evidence))),
  };
}

/** Shown while a picture is still being read and nothing else speaks. */
const defaultRule = (item: ItemSnapshot): R.Case["topRule"] =>
  item.surface === "private_message" ? "PM-02" : "EC-06";

export type EvidenceOf = {
  caseId: CaseId;
  itemId: ItemId;
  account: R.Account;
  storeId: R.Store["id"] | null;
  /** The first ordinal to give. */
  from: number;
  source: R.EvidenceRow["source"];
  addedBy: R.EvidenceRow["addedBy"];
  seal: (text: string) => string;
};

/** Evidence as rows, with a keyed digest for each contact, and where each contact was seen. */
export function evidenceRows(
  ctx: Ctx,
  of: EvidenceOf,
  evidence: readonly Evidence[],
): { rows: R.EvidenceRow[]; sightings: R.Sighting[] } {
  const at = ctx.now();
  const rows = evidence.map(
    (each, index): R.EvidenceRow => ({
      id: ctx.newId("evidence") as EvidenceId,
      caseId: of.caseId,
      itemId: of.itemId,
      ordinal: of.from + index,
      source: of.source,
      rule: each.rule,
      ruleVersion: each.ruleVersion,
      kind: each.kind,
      intent: each.intent,
      confidencePermille: Math.round(each.confidence * 1000),
      digest: each.canonical === null ? null : ctx.digest(each.canonical),
      sealed: of.seal(JSON.stringify(each)),
      detectorVersion: each.detectorVersion,
      addedBy: of.addedBy,
      at,
    }),
  );
  const seen = new Map(rows.flatMap((row) => (row.digest ? [[row.digest, row] as const] : [])));
  const sightings = [...seen.values()].map(
    (row): R.Sighting => ({
      id: row.id,
      digest: row.digest as string,
      kind: row.kind,
      accountId: of.account.id,
      storeId: of.storeId,
      operatorId: of.account.operatorId,
      caseId: of.caseId,
      at,
    }),
  );
  return { rows, sightings };
}
