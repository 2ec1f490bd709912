"use client";

import { Gavel, UsersRound } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { DateTime } from "@/components/ui/time";
import type { Assessment } from "@/lib/domain/policy/assess";
import type { CaseView, LadderStepView, PreviewView, StrikeView } from "@/lib/screens/views";
import { EffectsOfDecision } from "./effect-lines";
import { StrikeDot } from "./strike-dot";
import { TierNumber } from "./tier";

type LandingProps = {
  step: LadderStepView;
  strikes: StrikeView[];
  view: CaseView;
  preview: PreviewView;
  assessment: Assessment;
};

/** The landing step, open: the flag and what happens to whom, until when, for how much. */
export function Landing({ step, strikes, view, preview, assessment }: LandingProps) {
  const t = useTranslations("ladder");
  const names = useTranslations("tiers.names");
  const words = useTranslations("review.ladder");
  const joined = view.strikes.find((strike) => strike.decisionId === assessment.joins);
  return (
    <li
      data-tier={step.tier}
      data-testid="landing"
      data-step={assessment.step}
      className="relative z-1 -mx-3 rounded-card border border-(--tier-line) bg-(--tier-soft) px-3 pb-1.5 pt-2"
    >
      <div className="flex items-center gap-2.5">
        <TierNumber tier={step.tier} step={step.step} />
        <span className="min-w-0 flex-1 truncate text-13 font-semibold text-(--tier-ink)">
          {names(`${step.tier}`)}
        </span>
        <span className="flex h-[18px] items-center gap-1 rounded-chip bg-(--tier-ink) px-1.5 text-11 font-semibold text-panel">
          <Icon as={Gavel} size={12} status />
          {t("thisDecision")}
        </span>
      </div>
      <div className="pl-[30px] text-12 text-ink-2">
        {strikes.map((strike) => (
          <Note key={strike.decisionId} icon={<StrikeDot strike={strike} />}>
            <DateTime at={strike.decidedAt} form="date" year={false} />{" "}
            {strike.reversed ? words("strikeReversed") : words("strikeHere")}
          </Note>
        ))}
        {assessment.proposal && (
          <Note icon={<Icon as={UsersRound} size={14} className="text-ink-3" />}>
            {words("afterApproval")}
          </Note>
        )}
        {assessment.joins && (
          <Note icon={<Icon as={Gavel} size={12} className="text-ink-3" />}>
            {joined
              ? words.rich("joins", {
                  date: () => <DateTime at={joined.decidedAt} form="date" year={false} />,
                })
              : words("joinsSome")}
          </Note>
        )}
      </div>
      <EffectsOfDecision view={view} preview={preview} assessment={assessment} />
    </li>
  );
}

function Note({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <p className="flex items-start gap-1.5 pt-0.5">
      <span className="flex h-[18px] w-3.5 shrink-0 items-center justify-center">{icon}</span>
      <span>{children}</span>
    </p>
  );
}
