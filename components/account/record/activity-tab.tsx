import Link from "next/link";
import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { EmptyState } from "@/components/ui/states";
import { Td, Th, Thead, Tr } from "@/components/ui/table";
import { DateTime } from "@/components/ui/time";
import type { ActivityView } from "@/lib/screens/activity";
import { RowKeys } from "./row-keys";
import { within } from "./within";

type ActivityProps = { view: ActivityView; base: string; paged: boolean };

/** What the log says about the record and its cases: when, who, what. */
export function ActivityTab({ view, base, paged }: ActivityProps) {
  const t = useTranslations("account.activity");
  const cases = useTranslations("account.cases");
  const actions = useTranslations("audit.actions");
  const actors = useTranslations("audit.actorKinds");
  const veiled = useTranslations("fair");
  return (
    <Card flush title={t("title")} meta={t("line")} className="shrink-0">
      {view.rows.length === 0 ? (
        <EmptyState title={t("none")} className="py-16" />
      ) : (
        <RowKeys className="overflow-x-auto">
          <table aria-label={t("title")} className="w-full border-separate border-spacing-0 text-13">
            <Thead>
              <Th className="w-24">{t("seq")}</Th>
              <Th className="w-52">{t("when")}</Th>
              <Th className="w-52">{t("who")}</Th>
              <Th>{t("what")}</Th>
              <Th className="w-28">{cases("case")}</Th>
            </Thead>
            <tbody>
              {view.rows.map((row) => (
                <Tr key={row.seq} height={36} className="focus-within:bg-selected">
                  <Td className="tnum text-ink-3">{row.seq}</Td>
                  <Td className="text-ink-2">
                    <DateTime at={row.at} />
                  </Td>
                  <Td>
                    <span lang="zh-CN">
                      {row.hidden
                        ? veiled("hidden")
                        : (row.actorName ??
                          (actors.has(row.actorKind) ? actors(row.actorKind) : row.actorKind))}
                    </span>
                  </Td>
                  <Td>{actions.has(row.action) ? actions(row.action) : row.action}</Td>
                  <Td>
                    {row.caseId !== null && row.caseNumber !== null && (
                      <Link
                        href={`/cases/${row.caseId}`}
                        data-row
                        className="tnum rounded-chip hover:underline"
                      >
                        WR-{row.caseNumber}
                      </Link>
                    )}
                  </Td>
                </Tr>
              ))}
            </tbody>
          </table>
        </RowKeys>
      )}
      {(paged || view.next !== null) && (
        <div className="flex gap-2 px-4 py-3">
          {paged && (
            <LinkButton size={28} href={within(base, "tab=activity")}>
              {cases("newest")}
            </LinkButton>
          )}
          {view.next !== null && (
            <LinkButton size={28} href={within(base, `tab=activity&before=${view.next}`)}>
              {cases("older")}
            </LinkButton>
          )}
        </div>
      )}
    </Card>
  );
}
