"use client";

import { useTranslations } from "next-intl";
import type { Assessment } from "@/lib/domain/policy/assess";

const signed = (value: number): string => `${value < 0 ? "−" : "+"}${Math.abs(value)}`;

/** How the step comes about, what was skipped and why, and the points on record. */
export function Arithmetic({ assessment }: { assessment: Assessment }) {
  const t = useTranslations("review.ladder");
  const { arithmetic: sum, points } = assessment;
  const terms = [
    sum.d6Count === null ? t("base", { n: sum.base }) : t("base6", { n: sum.base, count: sum.d6Count }),
    ...(sum.severityShift !== 0 ? [t("severityTerm", { shift: signed(sum.severityShift) })] : []),
    ...(sum.d7 !== 0 ? [t("coordinatedTerm", { shift: signed(sum.d7) })] : []),
  ];
  const skipped = sum.clamped - sum.n;
  return (
    <div className="mt-1 text-12 text-ink-3" data-testid="arithmetic">
      <p>
        {sum.graveHarm
          ? t("graveSum", { step: sum.clamped })
          : t("sumStep", { terms: terms.join(" "), step: sum.clamped })}
        {" · "}
        {t("points", { merchant: points.merchant, credit: points.credit })}
      </p>
      {skipped > 0 && <p>{t("skipped", { why: whyOf(assessment, t) })}</p>}
    </div>
  );
}

function whyOf({ arithmetic: sum }: Assessment, t: (key: string) => string): string {
  if (sum.graveHarm) return t("why.grave");
  const reasons = [
    sum.d6Count !== null && sum.base > sum.n ? t("why.payment") : "",
    sum.severityShift > 0 ? t("why.serious") : "",
    sum.d7 > 0 ? t("why.coordinated") : "",
  ].filter(Boolean);
  return reasons.join(t("why.and"));
}
