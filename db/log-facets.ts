import { desc, inArray } from "drizzle-orm";
import type { CaseId } from "../lib/domain/ids";
import type { EntryDraft } from "../lib/domain/log/entry";
import { type CaseFacets, facetsOf } from "../lib/domain/log/facets";
import { rows, type Steps } from "./steps";
import type { Db } from "./store";
import type { Tables } from "./tables/tables";

export type FacetRow = Tables["logFacet"]["$inferInsert"];

/** The facets of entries that begin at `firstSeq`; the cases' rows are read as the transaction has left them. */
export function* facetRows(
  db: Db,
  t: Tables,
  drafts: readonly EntryDraft[],
  by: { firstSeq: number; actorId: string },
): Steps<FacetRow[]> {
  const cases = [...new Set(drafts.flatMap((draft) => (draft.caseId ? [draft.caseId as CaseId] : [])))];
  const known = new Map<string, CaseFacets>();
  for (let from = 0; from < cases.length; from += CASES_PER_READ) {
    yield* readCases(db, t, cases.slice(from, from + CASES_PER_READ), known);
  }
  return facetsOf(drafts, known).map((facets, index) => {
    const draft = drafts[index] as EntryDraft;
    return {
      seq: by.firstSeq + index,
      actorId: by.actorId,
      action: draft.action,
      caseId: draft.caseId as FacetRow["caseId"],
      ...(facets as Omit<FacetRow, "seq" | "actorId" | "action" | "caseId">),
    };
  });
}

const CASES_PER_READ = 400;

function* readCases(db: Db, t: Tables, ids: CaseId[], known: Map<string, CaseFacets>): Steps<void> {
  const found = yield* rows(
    db
      .select({
        id: t.case.id,
        accountId: t.case.accountId,
        storeId: t.case.storeId,
        surface: t.case.surface,
        rule: t.case.topRule,
        decisions: t.case.decisionCount,
      })
      .from(t.case)
      .where(inArray(t.case.id, ids)),
  );
  for (const { id, decisions: _n, ...row } of found) known.set(id, { ...row, decided: null });
  const decided = found.filter((row) => row.decisions > 0).map((row) => row.id);
  if (decided.length === 0) return;
  const last = yield* rows(
    db
      .select({
        caseId: t.decision.caseId,
        rule: t.decision.rule,
        ruleVersion: t.decision.ruleVersion,
        tier: t.decision.tier,
      })
      .from(t.decision)
      .where(inArray(t.decision.caseId, decided))
      .orderBy(t.decision.caseId, desc(t.decision.number)),
  );
  for (const { caseId, ...decision } of last) {
    const about = known.get(caseId);
    if (about && about.decided === null) about.decided = decision;
  }
}
