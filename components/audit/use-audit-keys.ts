"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useKeys } from "@/components/ui/keys/use-keys";
import { useToast } from "@/components/ui/toast";
import type { AuditRowView } from "@/lib/screens/audit-page";
import type { ChosenEntry } from "./use-entry";

type Walk = { rows: AuditRowView[]; entry: ChosenEntry; loadMore: () => void };

/** J and K walk the table with the drawer following, Enter opens the case, Y copies, Esc closes the drawer. */
export function useAuditKeys({ rows, entry, loadMore }: Walk): void {
  const t = useTranslations("audit");
  const groups = useTranslations("keys");
  const router = useRouter();
  const copy = useCopyEntry(entry);
  const go = (by: 1 | -1) => {
    const at = rows.findIndex((row) => row.seq === entry.seq);
    const to = at < 0 ? 0 : Math.min(Math.max(at + by, 0), rows.length - 1);
    const row = rows[to];
    if (row && row.seq !== entry.seq) entry.choose(row.seq);
    if (to >= rows.length - 10) loadMore();
  };
  const caseId = entry.view?.caseId ?? null;
  useKeys(groups("audit"), [
    { combo: "j", label: t("keys.next"), run: () => go(1), repeat: true },
    { combo: "k", label: t("keys.previous"), run: () => go(-1), repeat: true },
    { combo: "y", label: t("keys.copy"), run: () => void copy(), when: entry.view !== null },
    {
      combo: "enter",
      label: t("keys.openCase"),
      run: () => router.push(`/cases/${caseId}`),
      when: caseId !== null,
    },
    { combo: "escape", run: () => entry.choose(null), when: entry.seq !== null },
  ]);
}

/** Copies the whole entry with its proof, for checking it with somebody else's software. */
export function useCopyEntry(entry: ChosenEntry): () => Promise<void> {
  const t = useTranslations("audit");
  const { show } = useToast();
  return async () => {
    if (!entry.view) return;
    await navigator.clipboard.writeText(JSON.stringify(entry.view, null, 2));
    show({ message: t("copied") });
  };
}
