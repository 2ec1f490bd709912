"use client";

import { useTranslations } from "next-intl";
import { SurfaceIcon } from "@/components/evidence/surface";
import { TierChip } from "@/components/ladder/tier";
import { Checkbox } from "@/components/ui/checkbox";
import { TextLink } from "@/components/ui/link-button";
import { Table, Td, Th, Thead, Tr } from "@/components/ui/table";
import { formatMoney } from "@/lib/i18n/format";
import type { BulkItemView, BulkView } from "@/lib/screens/clusters-page";
import { SnippetText } from "../queue-row";

type TableProps = {
  items: BulkItemView[];
  excluded: ReadonlySet<string>;
  cursor: string | null;
  verdict: "confirm" | "overturn";
  onToggle: (id: string) => void;
};

const number = (of: { number: number }): string => `WR-${of.number}`;

/** The dry run: each case, what would become of it, and whether it takes part. */
export function BulkTable({ items, excluded, cursor, verdict, onToggle }: TableProps) {
  const t = useTranslations("clusters");
  return (
    <Table label={t("dryRun")} className="min-h-0 flex-1">
      <Thead>
        <Th className="w-32">{t("case")}</Th>
        <Th>{t("item")}</Th>
        <Th className="w-40">{t("account")}</Th>
        <Th className="w-44">{t("outcome")}</Th>
        <Th right className="w-28">
          {t("amount")}
        </Th>
      </Thead>
      <tbody>
        {items.map((item) => (
          <Tr key={item.caseId} selected={item.caseId === cursor} data-bulk-row={item.caseId}>
            <Td>
              <Checkbox
                checked={item.blocked === null && !excluded.has(item.caseId)}
                disabled={item.blocked !== null}
                onChange={() => onToggle(item.caseId)}
              >
                <span className="tnum whitespace-nowrap">{number(item)}</span>
              </Checkbox>
            </Td>
            <Td className="max-w-0">
              <span className="flex items-center gap-2">
                <SurfaceIcon surface={item.surface} size={16} className="shrink-0 text-ink-2" />
                <SnippetText snippet={item.snippet} />
              </span>
            </Td>
            <Td className="max-w-40 truncate text-ink-2">
              <span lang="zh-CN">{item.account.name}</span>
            </Td>
            <Td>
              <Outcome item={item} verdict={verdict} />
            </Td>
            <Td right className="text-ink-2">
              {item.foreseen && item.foreseen.amountFen > 0 ? formatMoney(item.foreseen.amountFen) : "–"}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function Outcome({ item, verdict }: { item: BulkItemView; verdict: TableProps["verdict"] }) {
  const t = useTranslations("clusters");
  if (item.blocked) return <span className="text-ink-3">{t(`blocked.${item.blocked}`)}</span>;
  if (verdict === "overturn" || !item.foreseen) return <span className="text-ink-2">{t("released")}</span>;
  return (
    <span className="flex items-center gap-2">
      <TierChip tier={item.foreseen.tier} />
      {item.foreseen.proposal && <span className="text-12 text-ink-2">{t("forApproval")}</span>}
      {item.joins && <span className="text-12 text-ink-2">{t("joins")}</span>}
    </span>
  );
}

/** What became of each case: those that were not done first, each with why. */
export function ResultTable({ bulk }: { bulk: BulkView }) {
  const t = useTranslations("clusters");
  const weight = (row: BulkView["rows"][number]) => (row.outcome === "decided" ? 1 : 0);
  const rows = [...bulk.rows].sort((a, b) => weight(a) - weight(b));
  return (
    <Table label={t("result")} className="min-h-0 flex-1">
      <Thead>
        <Th className="w-28">{t("case")}</Th>
        <Th className="w-44">{t("outcome")}</Th>
        <Th>{t("why")}</Th>
        <Th right className="w-28">
          {t("amount")}
        </Th>
      </Thead>
      <tbody>
        {rows.map((row) => (
          <Tr key={row.caseId} data-outcome={row.outcome}>
            <Td>
              <TextLink href={`/cases/${row.caseId}`}>{number(row)}</TextLink>
            </Td>
            <Td>{t(`outcomes.${row.outcome}`)}</Td>
            <Td className="text-ink-2">{row.outcome === "decided" ? "" : t(`whys.${whyOf(row)}`)}</Td>
            <Td right className="text-ink-2">
              {row.amountFen > 0 ? formatMoney(row.amountFen) : "–"}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

const WHYS = ["stale", "taken", "too_late", "money_blocked", "proposed"] as const;
const whyOf = (row: BulkView["rows"][number]) =>
  row.outcome === "proposed"
    ? "proposed"
    : (WHYS.find((why) => why === row.why) ?? (row.outcome === "stale" ? "stale" : "other"));
