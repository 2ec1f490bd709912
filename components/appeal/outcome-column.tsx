"use client";

import { ArrowRight, CircleCheck, Coins, Gauge, History, ShieldAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { measureIcon } from "@/components/account/record/standing-words";
import { TierNumber } from "@/components/ladder/tier";
import { ColumnHeader } from "@/components/ui/card";
import { RadioCards, Segmented } from "@/components/ui/choice";
import { Icon } from "@/components/ui/icon";
import { useKeys } from "@/components/ui/keys/use-keys";
import { Bars } from "@/components/ui/skeleton";
import { DateTime, Money } from "@/components/ui/time";
import type { Effects, LineEffect } from "@/lib/domain/appeals/receipt";
import type { OutcomeOrder } from "@/lib/domain/appeals/words";
import type { AppealView } from "@/lib/screens/appeals-page";
import { useMeasureName } from "./measure-name";
import type { useOutcomePreview } from "./use-appeal";

type Shown = ReturnType<typeof useOutcomePreview>;
type ColumnProps = {
  view: AppealView;
  order: OutcomeOrder | null;
  onOrder: (order: OutcomeOrder) => void;
  shown: Shown;
  mayChoose: boolean;
};

/** 404 px: the outcome, and everything it would do. */
export function OutcomeColumn({ view, order, onOrder, shown, mayChoose }: ColumnProps) {
  const t = useTranslations("appeals");
  return (
    <aside
      aria-label={t("outcome")}
      data-testid="outcome"
      className="flex w-[376px] shrink-0 flex-col border-l border-line bg-panel full:w-[404px] max-desk:w-full"
    >
      <ColumnHeader className="h-11">
        <h2 className="text-13 font-semibold">{t("outcome")}</h2>
      </ColumnHeader>
      <div className="scroll-y min-h-0 flex-1 px-5 py-3">
        {view.outcome ? (
          <Answered outcome={view.outcome} />
        ) : mayChoose ? (
          <Choices view={view} order={order} onOrder={onOrder} />
        ) : (
          <p className="text-13 text-ink-2">{t(view.mayClaim ? "claimFirst" : "readOnlyLine")}</p>
        )}
        {order && !view.outcome && <PreviewOf shown={shown} />}
      </div>
    </aside>
  );
}

function Answered({ outcome }: { outcome: NonNullable<AppealView["outcome"]> }) {
  const t = useTranslations("appeals");
  return (
    <div className="grid gap-2 text-13">
      <p className="font-semibold">
        {t(`outcomes.${outcome.kind}`)}{" "}
        <DateTime at={outcome.at} className="text-12 font-normal text-ink-2" />
      </p>
      {outcome.by && <p className="text-12 text-ink-2">{t("decidedBy", { name: outcome.by })}</p>}
      <p lang="zh-CN" className="whitespace-pre-wrap text-14 leading-[1.65]">
        {outcome.reply ?? t("erased")}
      </p>
    </div>
  );
}

type ChoicesProps = Pick<ColumnProps, "view" | "order" | "onOrder">;

function Choices({ view, order, onOrder }: ChoicesProps) {
  const t = useTranslations("appeals");
  const keys = useTranslations("keys");
  const [nearest] = view.lower;
  const pick = (kind: OutcomeOrder["kind"]) => {
    if (kind !== "reduced") onOrder({ kind });
    else if (nearest) onOrder({ kind, step: nearest.step });
  };
  useKeys(keys("appeal"), [
    { combo: "u", label: t("choices.upheld"), run: () => pick("upheld") },
    { combo: "r", label: t("choices.reversed"), run: () => pick("reversed") },
    { combo: "t", label: t("choices.reduced"), run: () => pick("reduced"), when: nearest !== undefined },
  ]);
  const card = (kind: OutcomeOrder["kind"], keyCombo?: string) => ({
    id: kind,
    label: t(`choices.${kind}`),
    detail: t(`meaning.${kind}`),
    keyCombo,
  });
  return (
    <>
      <RadioCards
        label={t("outcome")}
        value={order?.kind ?? null}
        onChange={pick}
        options={[
          card("upheld", "u"),
          card("reversed", "r"),
          { ...card("reduced", "t"), disabled: !nearest },
          card("not_an_appeal"),
        ]}
      />
      {order?.kind === "reduced" && view.lower.length > 1 && (
        <Segmented
          className="mt-3"
          label={t("toStep")}
          showLabel
          value={String(order.step)}
          onChange={(step) => {
            const found = view.lower.find((each) => String(each.step) === step);
            if (found) onOrder({ kind: "reduced", step: found.step });
          }}
          options={view.lower.map((each) => ({ id: String(each.step), label: String(each.step) }))}
        />
      )}
    </>
  );
}

function PreviewOf({ shown: { preview, refusal } }: { shown: Shown }) {
  const t = useTranslations("appeals");
  if (refusal) {
    return (
      <p role="alert" className="mt-4 text-13 font-medium text-t4-ink">
        {t(refusal.kind === "not_lower" ? "refusals.not_lower" : "previewFailed")}
      </p>
    );
  }
  if (!preview) {
    return (
      <div className="mt-4">
        <Bars rows={4} label={t("working")} />
      </div>
    );
  }
  const { effects } = preview;
  const nothing = effects.strikes.every((each) => each.change === "counts") && effects.lines.length === 0;
  return (
    <div data-testid="preview">
      {nothing ? (
        <p className="mt-4 flex items-center gap-2 text-13 text-ink-2">
          <Icon as={ShieldAlert} size={16} />
          {t("nothingChanges")}
        </p>
      ) : (
        <>
          <Strikes strikes={effects.strikes} />
          <Will effects={effects} />
        </>
      )}
    </div>
  );
}

function Strikes({ strikes }: Pick<Effects, "strikes">) {
  const t = useTranslations("appeals");
  return (
    <section className="mt-4">
      <h3 className="text-13 font-semibold">{t("strikes")}</h3>
      <ul className="mt-1.5 rounded-card border border-line px-3 py-1.5">
        {strikes.map((each) => (
          <li key={each.decisionId} className="flex min-h-8 items-center gap-2 text-13">
            <TierNumber tier={each.tier.before} step={each.from} />
            <DateTime at={each.decidedAt} form="date" year={false} />
            <span className="tnum text-12 text-ink-3">WR-{each.caseNumber}</span>
            <span className="ml-auto flex items-center gap-1.5 text-12">
              {each.change === "counts" ? (
                <span className="text-ink-2">{t("stays")}</span>
              ) : each.to === null || each.tier.after === null ? (
                <span className="font-medium text-ok-ink">{t("removed")}</span>
              ) : (
                <>
                  <Icon as={ArrowRight} size={14} className="text-ink-3" />
                  <TierNumber tier={each.tier.after} step={each.to} />
                  {each.change === "left" && <span className="text-ink-2">{t("byAnother")}</span>}
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

type LineProps = { icon: ReactNode; what: ReactNode; much: ReactNode; why?: ReactNode };

function Line({ icon, what, much, why }: LineProps) {
  return (
    <li className="flex gap-2.5 border-b border-line-soft py-2 text-13 last:border-0">
      <span className="mt-0.5 text-ok-ink">{icon}</span>
      <span className="min-w-0 flex-1">
        {what}
        {why && <span className="block text-12 text-ink-2">{why}</span>}
      </span>
      <span className="tnum shrink-0 font-semibold">{much}</span>
    </li>
  );
}

/** Restrictions lifted and kept with what still justifies them, money and points given back. */
function Will({ effects: { lines, deposit, points } }: { effects: Effects }) {
  const t = useTranslations("appeals");
  const back = (deposit?.releasedFen ?? 0) + (deposit?.refundedFen ?? 0);
  return (
    <section className="mt-4">
      <h3 className="text-13 font-semibold">{t("will")}</h3>
      <ul className="mt-1">
        {lines.map((line) => (
          <Restriction key={`${line.kind}${line.targetId}`} line={line} />
        ))}
        {back > 0 && (
          <Line icon={<Icon as={Coins} size={16} />} what={t("moneyBack")} much={<Money fen={back} />} />
        )}
        {deposit && deposit.voidedFen > 0 && (
          <Line
            icon={<Icon as={Coins} size={16} />}
            what={t("dueVoided")}
            much={<Money fen={deposit.voidedFen} />}
          />
        )}
        {(points.merchant !== 0 || points.credit !== 0) && (
          <Line
            icon={<Icon as={Gauge} size={16} />}
            what={t("pointsBack")}
            much={`${points.merchant} / ${points.credit}`}
          />
        )}
        <Line icon={<Icon as={History} size={16} />} what={t("notice")} much={<Icon as={CircleCheck} />} />
      </ul>
    </section>
  );
}

function Restriction({ line }: { line: LineEffect }) {
  const t = useTranslations("appeals");
  const nameOf = useMeasureName();
  const cases = line.because.map((each) => `WR-${each.caseNumber}`).join(", ");
  return (
    <Line
      icon={<Icon as={measureIcon(line.kind)} size={16} />}
      what={nameOf(line.kind, line.targetKind)}
      much={t(`effects.${line.effect}`)}
      why={
        <>
          {line.until !== null &&
            t.rich("until", { when: () => <DateTime at={line.until ?? 0} year={false} /> })}
          {cases && ` ${t("because", { cases })}`}
        </>
      }
    />
  );
}
