"use client";

import { CircleAlert, CircleCheck, CircleDashed, Gavel, Scale } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Arithmetic } from "@/components/ladder/arithmetic";
import { EffectsOfDecision } from "@/components/ladder/effect-lines";
import { StrikeDot } from "@/components/ladder/strike-dot";
import { TierNumber } from "@/components/ladder/tier";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { DateTime, Duration } from "@/components/ui/time";
import type { Assessment } from "@/lib/domain/policy/assess";
import type { ProposalView } from "@/lib/screens/approvals-page";
import type { CaseView, LadderStepView, PreviewView, StrikeView } from "@/lib/screens/views";

const DAY = 86_400_000;

type ColumnProps = {
  view: ProposalView;
  main: CaseView;
  opened: number;
  mayAnswer: boolean;
  appealDays: number;
};

/** 408 px: what approving does at this moment, and what must hold before. */
export function EffectsColumn({ view, main, opened, mayAnswer, appealDays }: ColumnProps) {
  const t = useTranslations("approvals");
  const words = useTranslations("review.ladder");
  const { preview } = view;
  return (
    <aside
      aria-label={t("onApproval")}
      data-testid="effects"
      className="flex w-[376px] shrink-0 flex-col border-l border-line bg-panel full:w-[408px] max-desk:w-full max-desk:border-l-0 max-desk:border-t"
    >
      <header className="flex h-12 shrink-0 items-center justify-between gap-3 border-b border-line px-5">
        <h2 className="text-13 font-semibold">{t("onApproval")}</h2>
        <span className="text-12 text-ink-2">{t("pack", { version: main.pack.version })}</span>
      </header>
      <div className="scroll-y min-h-0 flex-1 px-5 pb-4 pt-1.5">
        {preview.assessment ? (
          <ProposedLadder
            view={main}
            preview={preview}
            assessment={preview.assessment}
            appealDays={appealDays}
          />
        ) : (
          <p className="mt-2 rounded-control bg-subtle px-3 py-2 text-12 text-ink-2">{words("nothing")}</p>
        )}
        {mayAnswer && !view.outcome && <Checks view={view} opened={opened} />}
      </div>
    </aside>
  );
}

type LadderProps = { view: CaseView; preview: PreviewView; assessment: Assessment; appealDays: number };

/** The ladder with earlier strikes on their steps; the proposed step is open and lists every effect. */
function ProposedLadder({ view, preview, assessment, appealDays }: LadderProps) {
  const t = useTranslations("ladder");
  const words = useTranslations("approvals");
  const steps = view.ladders?.[assessment.column] ?? [];
  const onStep = (step: number) =>
    view.strikes.filter(
      (strike) =>
        strike.verdict === "confirm" &&
        strike.step === step &&
        strike.ladder === assessment.ladder &&
        !strike.undone,
    );
  const days =
    assessment.countsUntil === null ? 180 : Math.round((assessment.countsUntil - view.conductAt) / DAY);
  const skipped = assessment.arithmetic.clamped > assessment.arithmetic.n;
  return (
    <>
      <section aria-label={t("title")} data-testid="ladder">
        <header className="flex h-7 items-center justify-between gap-3">
          <h3 className="text-13 font-semibold">{t("title")}</h3>
          <span className="text-12 text-ink-2">
            {assessment.n === 1 ? t("firstStrike") : t("strikeOf", { n: assessment.n, days })}
          </span>
        </header>
        <ol>
          {steps.map((step) =>
            step.step === assessment.step ? (
              <Landing key={step.step} step={step} strikes={onStep(step.step)}>
                <EffectsOfDecision view={view} preview={preview} assessment={assessment} />
                <p className="leading-5 text-ink-2">{words("then")}</p>
                <p className="flex min-h-[21px] items-center gap-2">
                  <Icon as={Scale} size={14} className="text-ink-2" />
                  {words("appealWindow")}
                  <Duration ms={appealDays * DAY} className="font-semibold" />
                  <span className="ml-auto text-ink-2">{words("fromNotice")}</span>
                </p>
              </Landing>
            ) : (
              <StepLine
                key={step.step}
                step={step}
                strikes={onStep(step.step)}
                ahead={step.step > assessment.step}
              />
            ),
          )}
        </ol>
      </section>
      <section className={cx(skipped && "mt-4 border-t border-line pt-3")}>
        {skipped && <h3 className="text-13 font-semibold">{words("whySkipped")}</h3>}
        <Arithmetic assessment={assessment} />
      </section>
    </>
  );
}

type StepProps = { step: LadderStepView; strikes: StrikeView[] };

function StepLine({ step, strikes, ahead }: StepProps & { ahead: boolean }) {
  const names = useTranslations("tiers.names");
  const standing = strikes.some((strike) => !strike.reversed);
  return (
    <li data-tier={step.tier} className="relative flex h-8 items-center gap-2.5 text-13">
      <TierNumber tier={step.tier} step={step.step} state={standing ? "filled" : "empty"} />
      <span className={cx("min-w-0 flex-1 truncate", ahead && "text-ink-2")}>{names(`${step.tier}`)}</span>
      <Dates strikes={strikes} />
    </li>
  );
}

function Dates({ strikes }: { strikes: StrikeView[] }) {
  const t = useTranslations("ladder");
  return (
    <span className="flex items-center gap-2.5 text-12 text-ink-2">
      {strikes.slice(0, 2).map((strike) => (
        <span key={strike.decisionId} className="flex items-center gap-1.5">
          <StrikeDot strike={strike} />
          <DateTime at={strike.decidedAt} form="date" year={false} />
          {strike.reversed && <span className="sr-only">{t("reversedNotCounted")}</span>}
        </span>
      ))}
      {strikes.length > 2 && <span className="tnum">+{strikes.length - 2}</span>}
    </span>
  );
}

function Landing({ step, strikes, children }: StepProps & { children: ReactNode }) {
  const t = useTranslations("approvals");
  const names = useTranslations("tiers.names");
  return (
    <li
      data-tier={step.tier}
      data-testid="landing"
      className="relative -mx-3 rounded-card border border-(--tier-line) bg-(--tier-soft) px-3 pb-2 pt-2 text-12"
    >
      <div className="flex items-center gap-2.5">
        <TierNumber tier={step.tier} step={step.step} />
        <span className="min-w-0 flex-1 truncate text-13 font-semibold text-(--tier-ink)">
          {names(`${step.tier}`)}
        </span>
        <Dates strikes={strikes} />
        <span className="flex h-[18px] items-center gap-1 rounded-chip bg-(--tier-ink) px-1.5 text-11 font-semibold text-panel">
          <Icon as={Gavel} size={12} status />
          {t("proposed")}
        </span>
      </div>
      {children}
    </li>
  );
}

/** What must hold before one approves; an open appeal is said and left to the person. */
function Checks({ view, opened }: { view: ProposalView; opened: number }) {
  const t = useTranslations("approvals");
  const total = view.evidence.length;
  const left = total - opened;
  const own = view.proposedByMe || view.decidedByMe;
  return (
    <section className="mt-4 border-t border-line pt-3">
      <h3 className="text-13 font-semibold">{t("before")}</h3>
      <ul className="mt-1">
        <Check state={left === 0 ? "ok" : "open"}>
          {left === 0 ? t("allOpened", { n: total }) : t("someLeft", { left, n: total })}
        </Check>
        <Check state={own ? "bad" : "ok"}>
          {view.proposedByMe ? t("youProposed") : view.decidedByMe ? t("youDecided") : t("notYours")}
        </Check>
        <Check state={view.openAppeals > 0 ? "bad" : "ok"}>
          {view.openAppeals > 0 ? t("appealOpen", { n: view.openAppeals }) : t("noAppeal")}
        </Check>
      </ul>
    </section>
  );
}

const MARKS = {
  ok: { icon: CircleCheck, colour: "text-ok-ink" },
  open: { icon: CircleDashed, colour: "text-ink-3" },
  bad: { icon: CircleAlert, colour: "text-t2-ink" },
} as const;

function Check({ state, children }: { state: keyof typeof MARKS; children: ReactNode }) {
  return (
    <li data-state={state} className="flex min-h-7 items-center gap-2 text-13">
      <Icon as={MARKS[state].icon} size={16} status className={MARKS[state].colour} />
      {children}
    </li>
  );
}
