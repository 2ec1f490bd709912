"use client";

import { ArrowRight, CircleCheck, Coins, Gauge, History, ShieldAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { measureIcon } from "@/components/account/record/standing-words";
import { TierNumber } from "@/components/ladder/tier";
import { Icon } from "@/components/ui/icon";
import { DateTime, Money } from "@/components/ui/time";
import type { Effects, LineEffect } from "@/lib/domain/appeals/receipt";
import { useMeasureName } from "./measure-name";

/** Everything a restitution does: strikes before and after, restrictions, money, points. */
export function EffectsList({ effects, done = false }: { effects: Effects; done?: boolean }) {
  const t = useTranslations("appeals");
  const nothing = effects.strikes.every((each) => each.change === "counts") && effects.lines.length === 0;
  if (nothing) {
    return (
      <p className="mt-4 flex items-center gap-2 text-13 text-ink-2">
        <Icon as={ShieldAlert} size={16} />
        {t("nothingChanges")}
      </p>
    );
  }
  return (
    <>
      <Strikes strikes={effects.strikes} />
      <Will effects={effects} done={done} />
    </>
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
function Will({ effects: { lines, deposit, points }, done }: { effects: Effects; done: boolean }) {
  const t = useTranslations("appeals");
  const fair = useTranslations("fair.corrections");
  const back = (deposit?.releasedFen ?? 0) + (deposit?.refundedFen ?? 0);
  return (
    <section className="mt-4">
      <h3 className="text-13 font-semibold">{done ? fair("did") : t("will")}</h3>
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
