"use client";

import { useTranslations } from "next-intl";
import { caseNumber } from "@/components/case/case-header";
import { TierChip } from "@/components/ladder/tier";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { DateTime } from "@/components/ui/time";
import type { ProposalView } from "@/lib/screens/approvals-page";
import type { ApprovalRefusal } from "./use-answer";

type ChangedProps = { view: ProposalView; refusal: ApprovalRefusal | null; onClose: () => void };

/** What changed since it was looked at, by whom, and what approving would do now (P5). */
export function ChangedDialog({ view, refusal, onClose }: ChangedProps) {
  const t = useTranslations("review.stale");
  const words = useTranslations("approvals");
  const tiers = useTranslations("tiers.names");
  if (refusal?.kind !== "stale") return null;
  const { assessment } = view.preview;
  return (
    <Dialog
      open
      onClose={onClose}
      role="alertdialog"
      title={t("title", { number: caseNumber(view.cases[0]?.number ?? 0) })}
      footer={
        <Button variant="primary" autoFocus onPress={onClose}>
          {t("look")}
        </Button>
      }
    >
      <div className="grid gap-3 text-13" data-testid="stale">
        <p>{words("changed")}</p>
        <dl className="grid grid-cols-[96px_1fr] gap-y-1.5">
          <dt className="text-ink-3">{t("what")}</dt>
          <dd>{refusal.what.map((part) => t(`parts.${part}`)).join(t("and"))}</dd>
          <dt className="text-ink-3">{t("who")}</dt>
          <dd>{refusal.by ?? t("unknown")}</dd>
          <dt className="text-ink-3">{t("when")}</dt>
          <dd>{refusal.at === null ? t("unknown") : <DateTime at={refusal.at} />}</dd>
          <dt className="text-ink-3">{t("now")}</dt>
          <dd className="flex items-center gap-2">
            {assessment ? (
              <>
                <TierChip tier={assessment.tier} /> {tiers(`${assessment.tier}`)}
              </>
            ) : (
              t("noPenalty")
            )}
          </dd>
        </dl>
      </div>
    </Dialog>
  );
}
