import { Check, Clock } from "lucide-react";
import { useTranslations } from "next-intl";
import { shownLines } from "@/components/account/record/standing-words";
import { Card } from "@/components/ui/card";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { DateTime } from "@/components/ui/time";
import type { ComingStep, StorePageView } from "@/lib/screens/views";

/** From the last decision to what ends next. */
export function ComingSteps({ view }: { view: StorePageView }) {
  const t = useTranslations("store.coming");
  if (view.coming.length === 0)
    return (
      <Card className="shrink-0">
        <p className="text-12 text-ink-3">{t("nothing")}</p>
      </Card>
    );
  return (
    <Card className="shrink-0">
      <h2 className="sr-only">{t("title")}</h2>
      <ol className="flex pb-1 pt-2">
        {view.coming.map((step, index) => (
          <Step key={`${step.kind}${step.at}`} step={step} last={index === view.coming.length - 1} />
        ))}
      </ol>
    </Card>
  );
}

function Step({ step, last }: { step: ComingStep; last: boolean }) {
  const t = useTranslations("store.coming");
  const done = step.kind === "decided";
  return (
    <li className="relative min-w-0 flex-1 pr-3">
      {!last && (
        <span
          aria-hidden
          className={cx(
            "absolute left-4 right-0 top-2 border-t",
            done ? "border-ink-2" : "border-dashed border-line-strong",
          )}
        />
      )}
      <span
        className={cx(
          "relative flex size-4 items-center justify-center rounded-full",
          done ? "bg-ink-2 text-panel forced-color-adjust-none" : "border border-control bg-panel text-ink-2",
        )}
      >
        <Icon as={done ? Check : Clock} size={12} status label={done ? t("done") : t("due")} />
      </span>
      <span className="mt-2 block text-12 font-medium">
        <Words step={step} />
      </span>
      <DateTime at={step.at} className="text-12 text-ink-2" />
    </li>
  );
}

function Words({ step }: { step: ComingStep }) {
  const t = useTranslations("store.coming");
  const tiers = useTranslations("tiers");
  const kinds = useTranslations("account.standing.kinds");
  if (step.kind === "decided") {
    const tier = step.tier ? tiers("tier", { tier: step.tier }) : tiers("warning");
    return t("decided", { number: step.caseNumber, tier });
  }
  if (step.kind === "appeal_window_ends") return t("appeal", { number: step.caseNumber });
  if (step.kind === "strike_expires") return t("expires", { number: step.caseNumber });
  const lines = shownLines(step.measures.map((kind) => ({ kind, until: step.at, tier: 1 })));
  const [first, ...rest] = lines;
  if (!first) return null;
  return rest.length === 0 ? t("ends", { what: kinds(first.kind) }) : t("endsMore", { count: lines.length });
}
