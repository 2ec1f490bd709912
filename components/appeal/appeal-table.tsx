import { Lock, UsersRound } from "lucide-react";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { TierChip } from "@/components/ladder/tier";
import { Chip } from "@/components/ui/chip";
import { Table, Td, Th, Thead, Tr } from "@/components/ui/table";
import { DateTime } from "@/components/ui/time";
import type { AppealRowView, AppealsPageView } from "@/lib/screens/appeals-page";
import { Deadline } from "./deadline";

/** One line per appeal: against what, until when, in whose hands. */
export async function AppealTable({ view }: { view: AppealsPageView }) {
  const t = await getTranslations("appeals");
  return (
    <Table label={t("title")} className="min-h-0 flex-1 bg-panel">
      <Thead>
        <Th>{t("columns.number")}</Th>
        <Th>{t("columns.account")}</Th>
        <Th>{t("columns.decision")}</Th>
        <Th>{t("columns.tier")}</Th>
        <Th>{t("columns.filed")}</Th>
        <Th>{t("columns.state")}</Th>
        <Th>{view.tab === "open" ? t("columns.due") : t("columns.answered")}</Th>
      </Thead>
      <tbody>
        {view.rows.map((row) => (
          <Row key={row.id} row={row} now={view.now} />
        ))}
      </tbody>
    </Table>
  );
}

async function Row({ row, now }: { row: AppealRowView; now: number }) {
  const t = await getTranslations("appeals");
  return (
    <Tr height={40}>
      <Td className="tnum">
        <Link
          href={`/appeals/${row.id}`}
          data-appeal={row.id}
          className="rounded-chip font-medium text-accent-ink hover:underline"
        >
          AP-{row.number}
        </Link>
        {row.reReview && <span className="ml-2 text-12 text-ink-3">{t("reReview")}</span>}
      </Td>
      <Td>
        <span lang="zh-CN">{row.name}</span> <span className="tnum text-12 text-ink-3">{row.platformId}</span>
      </Td>
      <Td className="tnum text-ink-2">WR-{row.caseNumber}</Td>
      <Td>{row.tier !== null && <TierChip tier={row.tier} />}</Td>
      <Td>
        <DateTime at={row.filedAt} year={false} className="text-ink-2" />
      </Td>
      <Td>
        <span className="flex items-center gap-2">
          {row.outcome ? t(`outcomes.${row.outcome.kind}`) : t(`states.${row.state}`)}
          {row.holder && (
            <Chip icon={Lock} tone={row.holder.mine ? "accent" : "neutral"}>
              {row.holder.mine ? t("yours") : row.holder.name}
            </Chip>
          )}
          {row.escalated && (
            <Chip icon={UsersRound} tone="warn">
              {t("nobodyLeft")}
            </Chip>
          )}
          {row.tookPart && !row.escalated && <span className="text-12 text-ink-3">{t("tookPart")}</span>}
        </span>
      </Td>
      <Td>
        {row.outcome ? (
          <DateTime at={row.outcome.at} year={false} className="text-ink-2" />
        ) : (
          <Deadline row={row} now={now} />
        )}
      </Td>
    </Tr>
  );
}
