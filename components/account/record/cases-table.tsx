import Link from "next/link";
import { useTranslations } from "next-intl";
import { SurfaceIcon } from "@/components/evidence/surface";
import { TierChip } from "@/components/ladder/tier";
import { CodeChip } from "@/components/ui/chip";
import { Td, Th, Thead, Tr } from "@/components/ui/table";
import type { CaseRowView } from "@/lib/screens/views";
import { DecisionWord } from "./decision-word";
import { NearDate } from "./near-date";
import { RowKeys } from "./row-keys";
import { SnippetText } from "./snippet-text";

/** Cases with their evidence, how each was decided, by whom and when. */
export function CasesTable({
  label,
  rows,
  now,
  keys = true,
}: {
  label: string;
  rows: readonly CaseRowView[];
  now: number;
  keys?: boolean;
}) {
  const table = (
    <div className="overflow-x-auto">
      <table
        aria-label={label}
        className="w-full min-w-[780px] table-fixed border-separate border-spacing-0 text-13"
      >
        <Columns />
        <tbody>
          {rows.map((row) => (
            <CaseRow key={row.id} row={row} now={now} />
          ))}
        </tbody>
      </table>
    </div>
  );
  return keys ? <RowKeys>{table}</RowKeys> : table;
}

function Columns() {
  const t = useTranslations("account.cases");
  return (
    <>
      <colgroup>
        <col className="w-[104px]" />
        <col className="w-8" />
        <col />
        <col className="w-[72px]" />
        <col className="w-[152px]" />
        <col className="w-[88px]" />
        <col className="w-[88px]" />
        <col className="w-[128px]" />
      </colgroup>
      <Thead>
        <Th>{t("case")}</Th>
        <Th>
          <span className="sr-only">{t("surface")}</span>
        </Th>
        <Th>{t("evidence")}</Th>
        <Th>{t("rule")}</Th>
        <Th>{t("decision")}</Th>
        <Th>{t("tier")}</Th>
        <Th>{t("reviewer")}</Th>
        <Th right>{t("decided")}</Th>
      </Thead>
    </>
  );
}

function CaseRow({ row, now }: { row: CaseRowView; now: number }) {
  const tiers = useTranslations("tiers");
  const t = useTranslations("account.cases");
  const veiled = useTranslations("fair");
  const tier = row.verdict === "confirm" ? row.tier : null;
  return (
    <Tr className="focus-within:bg-selected">
      <Td>
        <Link href={`/cases/${row.id}`} data-row className="tnum rounded-chip font-medium hover:underline">
          WR-{row.number}
        </Link>
      </Td>
      <Td>
        <SurfaceIcon surface={row.surface} className="text-ink-2" />
      </Td>
      <Td className="overflow-hidden">
        <SnippetText snippet={row.snippet} erasedAt={row.erasedAt} />
      </Td>
      <Td>
        <CodeChip>{row.rule}</CodeChip>
      </Td>
      <Td>
        <DecisionWord row={row} />
      </Td>
      <Td>
        {tier === null ? (
          <span className="text-12 text-ink-3">{tiers("none")}</span>
        ) : (
          <TierChip tier={tier} state={row.reversed ? "reversed" : "solid"} />
        )}
      </Td>
      <Td className="truncate text-ink-2">
        {row.reviewer === null && row.verdict !== null ? (
          veiled("hidden")
        ) : (
          <span lang="zh-CN">{row.reviewer ?? "–"}</span>
        )}
      </Td>
      <Td right className="text-ink-2">
        {row.decidedAt === null ? (
          <span className="text-ink-3">{t("notYet")}</span>
        ) : (
          <NearDate at={row.decidedAt} now={now} />
        )}
      </Td>
    </Tr>
  );
}
