import { CircleCheck, Clock, Gavel, Hourglass, Redo2, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import type { CaseRowView } from "@/lib/screens/views";

/** How a case was decided: icon and word; green where the account was cleared. */
export function DecisionWord({ row }: { row: Pick<CaseRowView, "verdict" | "state" | "reversed"> }) {
  const t = useTranslations("verdicts");
  const words = useTranslations("account.cases");
  const cleared = row.reversed || row.verdict === "overturn";
  const { icon, text } = look();
  return (
    <span
      className={cx(
        "flex items-center gap-1.5 whitespace-nowrap text-12",
        cleared ? "font-medium text-ok-ink" : "text-ink-2",
      )}
    >
      <Icon as={icon} size={14} status={cleared} />
      {text}
    </span>
  );

  function look() {
    if (row.reversed) return { icon: Undo2, text: t("reversed") };
    if (row.verdict === "confirm") return { icon: Gavel, text: t("confirmed") };
    if (row.verdict === "overturn") return { icon: CircleCheck, text: t("overturned") };
    if (row.state === "proposed") return { icon: Hourglass, text: words("proposed") };
    if (row.state === "escalated") return { icon: Redo2, text: t("escalated") };
    return { icon: Clock, text: words(row.state === "clear" ? "clear" : "open") };
  }
}
