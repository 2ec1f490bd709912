import type { CaseDraft } from "@/lib/screens/views";
import { EMPTY_DRAFT } from "./state";

const NAME = (id: string) => `weir.draft.${id}`;

/** What was typed on this machine and not sent yet; null where there is nothing, or storage is shut. */
export function readDraft(id: string): CaseDraft | null {
  try {
    const text = localStorage.getItem(NAME(id));
    if (text === null) return null;
    const kept: unknown = JSON.parse(text);
    return typeof kept === "object" && kept !== null ? { ...EMPTY_DRAFT, ...kept } : null;
  } catch {
    return null;
  }
}

export function writeDraft(id: string, draft: CaseDraft): void {
  try {
    localStorage.setItem(NAME(id), JSON.stringify(draft));
  } catch {
    // Private windows may refuse; the server keeps a copy.
  }
}

export function dropDraft(id: string): void {
  try {
    localStorage.removeItem(NAME(id));
  } catch {
    // As above.
  }
}
