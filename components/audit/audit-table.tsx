import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { TierChip } from "@/components/ladder/tier";
import { cx } from "@/components/ui/cx";
import { Table, Td, Th, Thead, Tr } from "@/components/ui/table";
import { DateTime } from "@/components/ui/time";
import type { AuditRowView } from "@/lib/screens/audit-page";
import { type AuditParams, auditHref } from "@/lib/screens/audit-query";
import { ActionIcon, isRelief } from "./action-icon";

/** First eight digits of a hash, in two groups: enough to compare by eye. */
const short = (hash: string): string => `${hash.slice(0, 4)} ${hash.slice(4, 8)}`;

export async function AuditTable({ rows, params }: { rows: AuditRowView[]; params: AuditParams }) {
  const t = await getTranslations("audit");
  const veiled = await getTranslations("fair");
  return (
    <Table label={t("table")} className="min-h-0 flex-1">
      <Thead>
        <Th>{t("columns.seq")}</Th>
        <Th>{t("columns.time")}</Th>
        <Th>{t("columns.actor")}</Th>
        <Th>{t("columns.action")}</Th>
        <Th>{t("columns.subject")}</Th>
        <Th>{t("columns.case")}</Th>
        <Th>{t("columns.tier")}</Th>
        <Th>{t("columns.hash")}</Th>
      </Thead>
      <tbody>
        {rows.map((row) => {
          const chosen = row.seq === params.entry;
          return (
            <Tr
              key={row.seq}
              height={36}
              selected={chosen}
              className={cx(chosen && "shadow-[inset_3px_0_0_var(--color-accent)]")}
            >
              <Td className="tnum">
                <Link
                  href={auditHref(params, { entry: row.seq })}
                  data-entry={row.seq}
                  aria-current={chosen || undefined}
                  scroll={false}
                  className={cx("rounded-chip hover:underline", chosen && "font-semibold")}
                >
                  {row.seq.toLocaleString("en-US")}
                </Link>
              </Td>
              <Td>
                <DateTime at={row.at} form="dateTime" year={false} className="text-ink-2" />
              </Td>
              <Td className={row.actorName ? "" : "text-ink-2"}>
                {row.actorHidden ? veiled("hidden") : (row.actorName ?? t(`actorKinds.${row.actorKind}`))}
              </Td>
              <Td>
                <span className={cx("flex items-center gap-2", isRelief(row.action) && "text-ok-ink")}>
                  <ActionIcon action={row.action} />
                  {t(`actions.${row.action}`)}
                </span>
              </Td>
              <Td lang="zh-CN" className="max-w-48 truncate">
                {row.subjectName}
              </Td>
              <Td className="tnum">
                {row.caseId && row.caseNumber && (
                  <Link href={`/cases/${row.caseId}`} className="text-accent-ink hover:underline">
                    WR-{row.caseNumber}
                  </Link>
                )}
              </Td>
              <Td>{row.tier !== null && <TierChip tier={row.tier} />}</Td>
              <Td className="whitespace-nowrap font-mono text-12 text-ink-3">{short(row.hash)}</Td>
            </Tr>
          );
        })}
      </tbody>
    </Table>
  );
}
