import type { PersonId } from "@/lib/domain/ids";
import type { Action } from "@/lib/domain/log/actions";
import type { EntryDraft } from "@/lib/domain/log/entry";

/** An entry about a person's way in: that it changed, never what it is. */
export const accessEntry = (
  action: Action,
  personId: PersonId,
  more: Partial<Pick<EntryDraft, "before" | "after" | "facts">> = {},
): EntryDraft => ({
  action,
  subject: { kind: "person", id: personId },
  cause: null,
  caseId: null,
  before: null,
  after: null,
  facts: null,
  ...more,
});
