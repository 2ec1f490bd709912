"use client";

import { useTranslations } from "next-intl";
import { TierChip } from "@/components/ladder/tier";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { DateTime } from "@/components/ui/time";
import type { CaseView } from "@/lib/screens/views";
import { caseNumber } from "./case-header";
import type { Work } from "./desk/state";

type StaleProps = { view: CaseView; work: Work; onClose: () => void };

/** What changed while it was judged, who changed it, when, and what a confirmation would do now (P5). */
export function StaleDialog({ view, work, onClose }: StaleProps) {
  const t = useTranslations("review.stale");
  const tiers = useTranslations("tiers.names");
  const { refusal } = work;
  if (refusal?.kind !== "stale") return null;
  const { assessment } = work.preview.view;
  return (
    <Dialog
      open
      onClose={onClose}
      role="alertdialog"
      title={t("title", { number: caseNumber(view.number) })}
      footer={
        <Button variant="primary" autoFocus onPress={onClose}>
          {t("look")}
        </Button>
      }
    >
      <div className="grid gap-3 text-13" data-testid="stale">
        <p>{t("line")}</p>
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
          {work.draft.note !== "" && (
            <>
              <dt className="text-ink-3">{t("note")}</dt>
              <dd lang="zh-CN">{work.draft.note}</dd>
            </>
          )}
        </dl>
      </div>
    </Dialog>
  );
}
