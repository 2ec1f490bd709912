"use client";

import { Check, Clock, Lock, UsersRound } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Chip } from "@/components/ui/chip";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { ReadOnlyChip } from "@/components/ui/read-only";
import { CountdownText, DateTime } from "@/components/ui/time";
import type { OutcomeOrder } from "@/lib/domain/appeals/words";
import type { AppealView } from "@/lib/screens/appeals-page";
import { AppealBar } from "./appeal-bar";
import { Deadline } from "./deadline";
import { JudgedColumn } from "./judged-column";
import { OutcomeColumn } from "./outcome-column";
import { StatementColumn } from "./statement-column";
import { useAppeal, useOutcomePreview } from "./use-appeal";

/** Original decision, statement, outcome: nothing is applied until it is sent. */
export function AppealScreen({ view }: { view: AppealView }) {
  const [order, setOrder] = useState<OutcomeOrder | null>(null);
  const working = useAppeal(view);
  const shown = useOutcomePreview(view, view.mayClaim ? order : null);
  const held = view.lease?.fence != null;
  return (
    <main id="main" className="flex min-w-0 flex-1 flex-col bg-canvas">
      <Head view={view} />
      <Timeline view={view} />
      <div className="flex min-h-0 flex-1 max-desk:flex-col max-desk:overflow-y-auto">
        <JudgedColumn view={view} />
        <StatementColumn view={view} />
        <OutcomeColumn
          view={view}
          order={order}
          onOrder={setOrder}
          shown={shown}
          mayChoose={view.mayClaim && held}
        />
      </div>
      {view.mayClaim && <AppealBar view={view} order={order} working={working} shown={shown} />}
    </main>
  );
}

function Head({ view }: { view: AppealView }) {
  const t = useTranslations("appeals");
  const { row, lease } = view;
  return (
    <header className="flex h-12 shrink-0 items-center gap-2 border-b border-line bg-panel px-5">
      <Link href="/appeals" className="text-13 text-ink-2 hover:underline">
        {t("title")}
      </Link>
      <span aria-hidden className="text-ink-3">
        ›
      </span>
      <h1 className="tnum text-13 font-semibold">AP-{row.number}</h1>
      {row.reReview && <Chip>{t("reReview")}</Chip>}
      <ReadOnlyChip />
      <span className="ml-auto flex items-center gap-3 text-12 text-ink-2">
        {row.escalated && (
          <Chip icon={UsersRound} tone="warn">
            {t("nobodyLeft")}
          </Chip>
        )}
        {row.tookPart && !row.outcome && <span>{t("tookPartLong")}</span>}
        {row.holder && lease && (
          <span className="flex items-center gap-1.5">
            <Icon as={Lock} size={14} />
            {row.holder.mine ? t("claimedByYou") : t("claimedBy", { name: row.holder.name })}
            <CountdownText
              key={lease.expiresAt}
              until={lease.expiresAt}
              now={view.now}
              className="font-semibold text-ink"
            />
          </span>
        )}
        {row.outcome ? (
          <Chip tone="ok" icon={Check}>
            {t(`outcomes.${row.outcome.kind}`)}
          </Chip>
        ) : (
          <Deadline row={row} now={view.now} date={false} />
        )}
      </span>
    </header>
  );
}

type StepView = { key: string; label: string; at: number | null; state: "done" | "now" | "due" };

function stepsOf({ row, decision, noticeAt, outcome }: AppealView): Omit<StepView, "label">[] {
  const answered = outcome !== null;
  const inHand = row.state !== "filed";
  return [
    { key: "decided", at: decision.decidedAt, state: "done" },
    { key: "handedOver", at: noticeAt, state: noticeAt === null ? "due" : "done" },
    { key: "filed", at: row.filedAt, state: "done" },
    {
      key: inHand ? "acknowledged" : "acknowledgeDue",
      at: inHand ? null : row.acknowledgeBy,
      state: answered ? "done" : inHand ? "now" : "due",
    },
    {
      key: answered ? "answered" : "answerDue",
      at: outcome?.at ?? row.decideBy,
      state: answered ? "done" : "due",
    },
  ];
}

/** 56 px: what has happened, where it is now, what is due. */
function Timeline({ view }: { view: AppealView }) {
  const t = useTranslations("appeals.steps");
  const steps = stepsOf(view);
  return (
    <ol className="flex h-14 shrink-0 items-center gap-4 overflow-x-auto border-b border-line bg-panel px-5">
      {steps.map((step, index) => (
        <li
          key={step.key}
          data-state={step.state}
          className={cx("flex items-center gap-2.5", index < steps.length - 1 && "flex-1")}
        >
          <span
            className={cx(
              "flex size-5 shrink-0 items-center justify-center rounded-full border-2",
              step.state === "done" && "border-ink-2 bg-ink-2 text-panel",
              step.state === "now" && "border-[5px] border-accent",
              step.state === "due" && "border-control text-ink-2",
            )}
          >
            {step.state === "done" && <Icon as={Check} size={12} status />}
            {step.state === "due" && <Icon as={Clock} size={12} />}
          </span>
          <span className="whitespace-nowrap text-12">
            <span className="block font-semibold">{t(step.key)}</span>
            {step.at !== null && <DateTime at={step.at} year={false} className="text-ink-2" />}
          </span>
          {index < steps.length - 1 && (
            <span
              aria-hidden
              className={cx(
                "ml-2 h-0 min-w-4 flex-1 border-t",
                steps[index + 1]?.state === "due" ? "border-dashed border-line-strong" : "border-ink-3",
              )}
            />
          )}
        </li>
      ))}
    </ol>
  );
}
