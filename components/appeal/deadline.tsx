"use client";

import { Timer, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { useNow } from "@/components/ui/now";
import { DateTime, Duration } from "@/components/ui/time";
import type { AppealRowView } from "@/lib/screens/appeals-page";

const SOON_MS = 12 * 3_600_000;

/** The next deadline with what remains: to acknowledge while nobody has it, else to answer. Overdue is said. */
export function Deadline({
  row,
  now,
  date = true,
}: {
  row: Pick<AppealRowView, "state" | "acknowledgeBy" | "decideBy">;
  now: number;
  date?: boolean;
}) {
  const t = useTranslations("appeals");
  const first = row.state === "filed" && row.acknowledgeBy < row.decideBy;
  const at = first ? row.acknowledgeBy : row.decideBy;
  const left = at - useNow(now, 15_000);
  const late = left <= 0;
  const key = `${first ? "acknowledge" : "answer"}${late ? "Late" : ""}` as const;
  return (
    <span
      className={cx(
        "flex items-center gap-1.5 whitespace-nowrap",
        late ? "font-medium text-t4-ink" : left < SOON_MS ? "font-medium text-t2-ink" : "text-ink-2",
      )}
    >
      {left < SOON_MS && <Icon as={late ? TriangleAlert : Timer} size={14} status />}
      {t.rich(key, { time: () => <Duration ms={Math.abs(left)} /> })}
      {date && <DateTime at={at} year={false} className="text-12 font-normal text-ink-3" />}
    </span>
  );
}
