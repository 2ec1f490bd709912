import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { CountdownText } from "@/components/ui/time";
import type { StandingLine } from "@/lib/domain/policy/standing";
import { measureIcon, shownLines } from "./standing-words";

/** What is in force, each with the time it has left. */
export function StandingChips({ lines, now }: { lines: readonly StandingLine[]; now: number }) {
  const t = useTranslations("account.standing");
  const shown = shownLines(lines);
  if (shown.length === 0) return null;
  return (
    <ul aria-label={t("label")} className="ml-auto flex min-w-0 flex-wrap justify-end gap-x-2 gap-y-1">
      {shown.map((line) => (
        <li
          key={line.kind}
          data-tier={line.tier}
          className="inline-flex h-7 items-center gap-2 whitespace-nowrap rounded-control border border-(--tier-line) bg-(--tier-soft) px-2.5 text-12"
        >
          <Icon as={measureIcon(line.kind)} size={14} />
          <span className="font-medium">{t(`kinds.${line.kind}`)}</span>
          <span className="text-ink-2">
            {line.until === null
              ? t("noEnd")
              : t.rich("left", {
                  time: () => <CountdownText until={line.until ?? now} now={now} form="duration" />,
                })}
          </span>
        </li>
      ))}
    </ul>
  );
}
