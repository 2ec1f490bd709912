import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";
import { Money } from "@/components/ui/time";
import { formatCount, formatMoney } from "@/lib/i18n/format";
import type { StorePageView } from "@/lib/screens/views";

/** Four figures of a store: what is available, reserved, taken, and how much of its shelf is gone. */
export function StoreFigures({ view }: { view: StorePageView }) {
  const t = useTranslations("store.figures");
  const { deposit } = view.store;
  return (
    <dl
      aria-label={t("label")}
      className="grid shrink-0 grid-cols-2 overflow-hidden rounded-card border border-line bg-panel wide:grid-cols-4"
    >
      <Figure label={t("available")} line={t("required", { amount: formatMoney(deposit.requiredFen) })}>
        <Money fen={deposit.availableFen} />
      </Figure>
      <Figure
        label={t("reserved")}
        line={view.damagesReservedFen > 0 ? t("reservedLine") : t("nothingReserved")}
      >
        <Money fen={view.damagesReservedFen} />
      </Figure>
      <Figure label={t("taken")} line={moneyLine()} warn={deposit.dueFen > 0}>
        <Money fen={view.damagesTakenFen} />
      </Figure>
      <Figure label={t("removed")} line={view.removedCount > 0 ? t("hidden") : t("allShown")}>
        {t("removedOf", { removed: formatCount(view.removedCount), count: formatCount(view.productCount) })}
      </Figure>
    </dl>
  );

  function moneyLine(): string {
    if (deposit.dueFen > 0) return t("due", { amount: formatMoney(deposit.dueFen) });
    if (view.refundedFen > 0) return t("refunded", { amount: formatMoney(view.refundedFen) });
    return t("nothingDue");
  }
}

type FigureProps = { label: string; line: string; children: ReactNode; warn?: boolean };

function Figure({ label, line, children, warn = false }: FigureProps) {
  return (
    <div className="border-l border-line-soft px-5 py-3 first:border-l-0">
      <dt className="text-12 text-ink-2">{label}</dt>
      <dd>
        <span className="tnum block text-22 font-semibold">{children}</span>
        <span className={cx("tnum block text-12", warn ? "font-medium text-t2-ink" : "text-ink-2")}>
          {line}
        </span>
      </dd>
    </div>
  );
}
