"use client";

import { UsersRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { useAnnounce } from "@/components/ui/announce";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { Bars } from "@/components/ui/skeleton";
import { RetryRow } from "@/components/ui/states";
import { DateTime } from "@/components/ui/time";
import type { Assessment } from "@/lib/domain/policy/assess";
import { STEPS, type Tier } from "@/lib/domain/words";
import type { CaseView, LadderStepView, PreviewView, StrikeView } from "@/lib/screens/views";
import { Arithmetic } from "./arithmetic";
import { Landing } from "./landing";
import { StrikeDot } from "./strike-dot";
import { TierNumber } from "./tier";

type LadderProps = {
  view: CaseView;
  preview: PreviewView;
  state: "ready" | "working" | "failed";
  onRetry: () => void;
};

const DAY = 86_400_000;
const plainSteps: LadderStepView[] = STEPS.filter((step) => step > 0).map((step) => ({
  step,
  tier: step as Tier,
  secondApprover: step >= 4,
}));

/** The case's ladder: earlier strikes on their steps, and on the landing step all that this decision does. */
export function PenaltyLadder({ view, preview, state, onRetry }: LadderProps) {
  const t = useTranslations("ladder");
  const words = useTranslations("review.ladder");
  const { assessment } = preview;
  useLanding(assessment, state);
  return (
    <section aria-label={t("title")} aria-busy={state === "working"} data-testid="ladder">
      <header className="flex h-7 items-center justify-between gap-3">
        <h3 className="text-13 font-semibold">{t("title")}</h3>
        <span className="text-12 text-ink-2">
          {assessment && <StrikeCount assessment={assessment} conductAt={view.conductAt} />}
        </span>
      </header>
      {state === "failed" ? (
        <>
          <Bars rows={5} square label={t("loading")} />
          <div className="mt-3">
            <RetryRow tone="box" onRetry={onRetry}>
              {t("error")}
            </RetryRow>
          </div>
        </>
      ) : assessment ? (
        <div className={cx("transition-opacity", state === "working" && "opacity-55")}>
          <Steps view={view} preview={preview} assessment={assessment} />
        </div>
      ) : (
        <p className="rounded-control bg-subtle px-3 py-2 text-12 text-ink-2">{words("nothing")}</p>
      )}
    </section>
  );
}

/** Says where it lands whenever that changes. */
function useLanding(assessment: Assessment | null, state: LadderProps["state"]) {
  const t = useTranslations("ladder");
  const names = useTranslations("tiers.names");
  const announce = useAnnounce();
  const tier = assessment?.tier;
  const before = useRef(tier);
  useEffect(() => {
    if (state !== "ready" || tier === undefined || tier === before.current) return;
    before.current = tier;
    announce(t("landsOn", { tier, name: names(`${tier}`) }));
  }, [tier, state, announce, t, names]);
}

function StrikeCount({ assessment, conductAt }: { assessment: Assessment; conductAt: number }) {
  const t = useTranslations("ladder");
  const words = useTranslations("review.ladder");
  if (assessment.joins) return words("joinsShort");
  if (assessment.n === 1) return t("firstStrike");
  const days = assessment.countsUntil === null ? 180 : Math.round((assessment.countsUntil - conductAt) / DAY);
  return t("strikeOf", { n: assessment.n, days });
}

function Steps({
  view,
  preview,
  assessment,
}: {
  view: CaseView;
  preview: PreviewView;
  assessment: Assessment;
}) {
  const steps = view.ladders?.[assessment.column] ?? plainSteps;
  const onStep = (step: number) =>
    view.strikes.filter(
      (strike) =>
        strike.verdict === "confirm" &&
        strike.step === step &&
        strike.ladder === assessment.ladder &&
        !strike.undone,
    );
  const landing: LadderStepView = { step: assessment.step, tier: assessment.tier, secondApprover: false };
  const drawn = assessment.step === 0 ? [landing, ...steps] : steps;
  return (
    <>
      <ol>
        {drawn.map((step, index) => {
          const strikes = onStep(step.step);
          const below = index + 1 < drawn.length;
          return step.step === assessment.step ? (
            <Landing
              key={step.step}
              step={step}
              strikes={strikes}
              view={view}
              preview={preview}
              assessment={assessment}
            />
          ) : (
            <StepLine
              key={step.step}
              step={step}
              strikes={strikes}
              ahead={step.step > assessment.step}
              line={below ? (step.step < assessment.step ? "solid" : "dashed") : null}
            />
          );
        })}
      </ol>
      <Arithmetic assessment={assessment} />
    </>
  );
}

type LineProps = {
  step: LadderStepView;
  strikes: StrikeView[];
  ahead: boolean;
  line: "solid" | "dashed" | null;
};

/** 32 px: a step before or after the landing one. */
function StepLine({ step, strikes, ahead, line }: LineProps) {
  const t = useTranslations("ladder");
  const names = useTranslations("tiers.names");
  const standing = strikes.filter((strike) => !strike.reversed);
  return (
    <li
      data-tier={step.tier}
      className={cx(
        "relative flex h-8 items-center gap-2.5 text-13",
        line && "after:absolute after:left-[9.5px] after:top-[27px] after:h-[10px] after:border-l",
        line === "solid" && "after:border-(--tier)",
        line === "dashed" && "after:border-dashed after:border-line-strong",
      )}
    >
      <TierNumber tier={step.tier} step={step.step} state={standing.length > 0 ? "filled" : "empty"} />
      <span className={cx("min-w-0 flex-1 truncate", ahead ? "text-ink-2" : "text-ink")}>
        {names(`${step.tier}`)}
      </span>
      {strikes.length > 0 ? (
        <StrikeDates strikes={strikes} />
      ) : (
        ahead &&
        step.secondApprover && (
          <span className="flex items-center gap-1.5 text-12 text-ink-2">
            <Icon as={UsersRound} size={14} className="text-ink-3" />
            {t("secondApprover")}
          </span>
        )
      )}
    </li>
  );
}

const DATES_MAX = 2;

function StrikeDates({ strikes }: { strikes: StrikeView[] }) {
  const t = useTranslations("ladder");
  const shown = strikes.slice(0, DATES_MAX);
  return (
    <span className="flex items-center gap-2.5 text-12 text-ink-2">
      {shown.map((strike) => (
        <span
          key={strike.decisionId}
          className="flex items-center gap-1.5"
          title={strike.reversed ? t("reversedNotCounted") : undefined}
        >
          <StrikeDot strike={strike} />
          <DateTime at={strike.decidedAt} form="date" year={false} />
          {strike.reversed && <span className="sr-only">{t("reversedNotCounted")}</span>}
        </span>
      ))}
      {strikes.length > DATES_MAX && <span className="tnum">+{strikes.length - DATES_MAX}</span>}
    </span>
  );
}
