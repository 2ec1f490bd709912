"use client";

import { Stamp } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { ErasedAt } from "@/components/privacy/erased";
import { useKeys } from "@/components/ui/keys/use-keys";
import { EmptyState } from "@/components/ui/states";
import type { ApprovalsPageView } from "@/lib/screens/approvals-page";
import { proposalHref } from "./proposal-href";
import { ProposalList } from "./proposal-list";
import { ProposalPane } from "./proposal-pane";

/** List, evidence, effects: what waits for a second person. */
export function ApprovalsScreen({ view }: { view: ApprovalsPageView }) {
  const t = useTranslations("approvals");
  const keys = useTranslations("keys");
  const router = useRouter();
  const { waiting, chosen } = view;
  const go = (by: 1 | -1) => {
    const at = waiting.findIndex((row) => row.id === chosen?.row.id);
    const row = waiting[Math.min(Math.max(at + by, 0), waiting.length - 1)];
    if (row) router.replace(proposalHref(row.id), { scroll: false });
  };
  useKeys(keys("approvals"), [
    { combo: "j", label: t("next"), run: () => go(1) },
    { combo: "k", label: t("previous"), run: () => go(-1) },
  ]);
  return (
    <div className="flex min-w-0 flex-1 bg-canvas max-desk:flex-col max-desk:overflow-y-auto">
      <ProposalList view={view} />
      {chosen ? (
        <ErasedAt key={chosen.row.id} at={chosen.cases[0]?.erasedAt ?? null}>
          <ProposalPane
            view={chosen}
            mayAnswer={view.mayAnswer}
            now={view.now}
            appealDays={view.appealDays}
          />
        </ErasedAt>
      ) : (
        <main id="main" className="flex min-w-0 flex-1 items-center justify-center">
          <EmptyState icon={Stamp} title={t("empty.title")} line={t("empty.line")} />
        </main>
      )}
    </div>
  );
}
