"use client";

import { AtSign, TextQuote, UserRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { CodeChip } from "@/components/ui/chip";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import type { ClusterRowView } from "@/lib/screens/clusters-page";
import { SnippetText } from "../queue-row";

const ICONS = { contact: AtSign, text: TextQuote, account: UserRound };
export const clusterId = (row: ClusterRowView): string => `${row.kind}:${row.rule}:${row.key}`;

type ListProps = { rows: ClusterRowView[]; currentId: string | null; onOpen: (id: string) => void };

/** The clusters, largest first: what they share, under which rule, how many cases. */
export function ClusterList({ rows, currentId, onOpen }: ListProps) {
  const t = useTranslations("clusters");
  return (
    <ul aria-label={t("title")} className="scroll-y min-h-0 flex-1">
      {rows.map((row) => {
        const id = clusterId(row);
        const selected = id === currentId;
        return (
          <li key={id}>
            <button
              type="button"
              data-cluster={row.kind}
              aria-current={selected ? "true" : undefined}
              onClick={() => onOpen(id)}
              className={cx(
                "ring-inset-focus relative flex h-16 w-full items-start gap-3.5 border-b border-line-soft py-3 pl-4 pr-3 text-left",
                selected
                  ? "bg-selected before:absolute before:inset-y-0 before:left-0 before:w-[3px] before:bg-accent"
                  : "hover:bg-hover",
              )}
            >
              <Icon as={ICONS[row.kind]} size={16} className="mt-0.5 text-ink-2" />
              <span className="flex min-w-0 flex-1 flex-col">
                <span className="flex h-5 items-center">
                  <SnippetText snippet={row.snippet} />
                </span>
                <span className="mt-0.5 flex h-[18px] items-center gap-2 text-12 text-ink-2">
                  <span className="truncate">{t(`kinds.${row.kind}`)}</span>
                  {row.rule && <CodeChip>{row.rule}</CodeChip>}
                  <span className="tnum ml-auto shrink-0 font-medium">
                    {t("cases", { count: row.cases })}
                  </span>
                </span>
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
