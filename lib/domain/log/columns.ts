import type { Entry } from "./entry";

/** What a store keeps beside an entry's text so that it can be searched; the text alone is of record. */
export type EntryColumns = {
  at: number;
  txId: string;
  actorKind: string;
  actorId: string;
  action: string;
  subjectKind: string;
  subjectId: string;
  caseId: string | null;
};

export const columnsOf = (entry: Entry): EntryColumns => ({
  at: entry.at,
  txId: entry.txId,
  actorKind: entry.actor.kind,
  actorId: entry.actor.id,
  action: entry.action,
  subjectKind: entry.subject.kind,
  subjectId: entry.subject.id,
  caseId: entry.caseId,
});

/**
 * The column that says something else than the hashed text, `text` when that cannot be read, or null. Lists
 * and filters read columns, so one changed column would show a false history over a sound tree.
 */
export function differingColumn(columns: EntryColumns, text: string): keyof EntryColumns | "text" | null {
  const stated = statedColumns(text);
  if (!stated) return "text";
  for (const name of Object.keys(stated) as (keyof EntryColumns)[]) {
    if (columns[name] !== stated[name]) return name;
  }
  return null;
}

type Stated = Record<keyof EntryColumns, unknown>;

function statedColumns(text: string): Stated | null {
  try {
    const { at, tx, actor, action, subject, case: caseId } = JSON.parse(text);
    return {
      at,
      txId: tx,
      actorKind: actor.kind,
      actorId: actor.id,
      action,
      subjectKind: subject.kind,
      subjectId: subject.id,
      caseId,
    };
  } catch {
    return null;
  }
}
