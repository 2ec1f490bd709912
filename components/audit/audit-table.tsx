"use client";

import { ArrowDown } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { TierChip } from "@/components/ladder/tier";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { Bars } from "@/components/ui/skeleton";
import { RetryRow } from "@/components/ui/states";
import { DateTime } from "@/components/ui/time";
import { VirtualList, type VirtualListHandle } from "@/components/ui/virtual-list";
import type { AuditRowView } from "@/lib/screens/audit-page";
import { ActionIcon, isRelief } from "./action-icon";
import type { AuditList } from "./use-audit-rows";

/** First eight digits of a hash, in two groups: enough to compare by eye. */
export const shortHash = (hash: string): string => `${hash.slice(0, 4)} ${hash.slice(4, 8)}`;

const ROW = 36;
const COLUMNS =
  "grid grid-cols-[80px_116px_92px_minmax(150px,1.7fr)_minmax(96px,1fr)_88px_84px_84px] items-center gap-x-2 px-5";

type Props = { list: AuditList; chosen: number | null; onChoose: (seq: number) => void };

/** Only the rows in view are drawn; the pages below load as one scrolls. */
export function AuditTable({ list, chosen, onChoose }: Props) {
  const t = useTranslations("audit");
  const handle = useRef<VirtualListHandle>(null);
  const { rows } = list;
  const at = chosen === null ? -1 : rows.findIndex((row) => row.seq === chosen);
  useEffect(() => {
    if (at >= 0) handle.current?.reveal(at);
  }, [at]);
  if (rows.length === 0 && list.next === null) return <Head />;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a virtualised table is made of blocks, and says what they are
    <div
      role="table"
      aria-label={t("table")}
      aria-rowcount={list.next === null ? rows.length + 1 : -1}
      className="flex min-h-0 flex-1 flex-col"
    >
      <Head />
      <VirtualList
        handle={handle}
        rows={rows}
        keyOf={(row) => String(row.seq)}
        rowHeight={ROW}
        role="rowgroup"
        label={t("table")}
        onNearEnd={list.loadMore}
        className="min-h-0 flex-1"
        foot={<Tail list={list} />}
      >
        {(row, index) => <Row row={row} index={index} chosen={row.seq === chosen} onChoose={onChoose} />}
      </VirtualList>
    </div>
  );
}

const HEADS = ["seq", "time", "actor", "action", "subject", "case", "tier", "hash"] as const;

function Head() {
  const t = useTranslations("audit");
  return (
    // biome-ignore lint/a11y/useSemanticElements: see above
    // biome-ignore lint/a11y/useFocusableInteractive: a head is not acted on
    <div
      role="row"
      className={cx(COLUMNS, "h-8 shrink-0 border-b border-line bg-subtle text-12 font-medium text-ink-3")}
    >
      {HEADS.map((name) => (
        // biome-ignore lint/a11y/useSemanticElements: see above
        // biome-ignore lint/a11y/useFocusableInteractive: a head is not acted on
        <span
          key={name}
          role="columnheader"
          aria-sort={name === "seq" ? "descending" : undefined}
          className="flex items-center gap-1 whitespace-nowrap"
        >
          {t(`columns.${name}`)}
          {name === "seq" && <Icon as={ArrowDown} size={14} />}
        </span>
      ))}
    </div>
  );
}

type RowProps = { row: AuditRowView; index: number; chosen: boolean; onChoose: (seq: number) => void };

function Row({ row, index, chosen, onChoose }: RowProps) {
  const t = useTranslations("audit");
  const hidden = useTranslations("fair");
  return (
    // biome-ignore lint/a11y/useSemanticElements: see above
    // biome-ignore lint/a11y/useKeyWithClickEvents: the number is the button, J and K walk
    // biome-ignore lint/a11y/useFocusableInteractive: the number is the button
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-current={chosen || undefined}
      data-entry={row.seq}
      onClick={() => onChoose(row.seq)}
      className={cx(
        COLUMNS,
        "h-full cursor-default border-b border-line-soft text-13 [&>*]:min-w-0 [&>*]:truncate",
        chosen ? "bg-selected shadow-[inset_3px_0_0_var(--color-accent)]" : "hover:bg-hover",
      )}
    >
      <Cell>
        <button
          type="button"
          aria-current={chosen || undefined}
          onClick={() => onChoose(row.seq)}
          className={cx("tnum rounded-chip", chosen && "font-semibold")}
        >
          {row.seq.toLocaleString("en-US")}
        </button>
      </Cell>
      <Cell className="text-ink-2">
        <DateTime at={row.at} form="date" year={false} /> <DateTime at={row.at} form="time" />
      </Cell>
      <Cell className={row.actorName ? "" : "text-ink-2"}>
        {row.actorHidden ? hidden("hidden") : (row.actorName ?? t(`actorKinds.${row.actorKind}`))}
      </Cell>
      <Cell className={cx("flex items-center gap-2", isRelief(row.action) && "text-ok-ink")}>
        <ActionIcon action={row.action} />
        <span className="truncate">{t(`actions.${row.action}`)}</span>
      </Cell>
      <Cell>
        <span lang="zh-CN">{row.subjectName}</span>
      </Cell>
      <Cell className="tnum">
        {row.caseId && row.caseNumber && (
          <Link
            href={`/cases/${row.caseId}`}
            onClick={(event) => event.stopPropagation()}
            className="text-accent-ink hover:underline"
          >
            WR-{row.caseNumber}
          </Link>
        )}
      </Cell>
      <Cell>
        {row.tier !== null && row.tier > 0 && (
          <TierChip tier={row.tier} state={isRelief(row.action) ? "reversed" : "solid"} />
        )}
      </Cell>
      <Cell className="font-mono text-12 text-ink-3">{shortHash(row.hash)}</Cell>
    </div>
  );
}

function Cell({ className, children }: { className?: string; children: React.ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a virtualised table is made of blocks
    <div role="cell" className={className}>
      {children}
    </div>
  );
}

function Tail({ list }: { list: AuditList }) {
  const t = useTranslations("audit");
  if (list.state === "failed") return <RetryRow onRetry={list.loadMore}>{t("pageFailed")}</RetryRow>;
  if (list.state !== "loading") return null;
  return <Bars rows={2} label={t("loading")} className="px-5 py-2" />;
}
