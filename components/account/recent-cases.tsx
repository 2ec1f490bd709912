import { useTranslations } from "next-intl";
import { within } from "@/components/account/record/within";
import { Card } from "@/components/ui/card";
import { LinkButton, TextLink } from "@/components/ui/link-button";
import { EmptyState } from "@/components/ui/states";
import type { CaseRowView } from "@/lib/screens/views";
import { CasesTable } from "./record/cases-table";

const RECENT = 7;

type CasesProps = { rows: readonly CaseRowView[]; total: number; base: string; now: number };

/** The newest cases on an overview, with the way to all of them. */
export function RecentCases({ rows, total, base, now }: CasesProps) {
  const t = useTranslations("account.cases");
  return (
    <Card
      flush
      title={t("recent")}
      aside={
        total > 0 && (
          <TextLink href={within(base, "tab=cases")} className="text-12">
            {t("all", { count: total })}
          </TextLink>
        )
      }
      className="flex-1"
    >
      {total === 0 ? <NoCases /> : <CasesTable label={t("recent")} rows={rows.slice(0, RECENT)} now={now} />}
    </Card>
  );
}

/** A page of all cases, newest first. */
export function AllCases({
  rows,
  total,
  base,
  now,
  next,
  paged,
}: CasesProps & { next: number | null; paged: boolean }) {
  const t = useTranslations("account.cases");
  return (
    <Card flush title={t("title")} meta={t("count", { count: total })} className="shrink-0">
      {total === 0 ? <NoCases /> : <CasesTable label={t("title")} rows={rows} now={now} />}
      {(paged || next !== null) && (
        <div className="flex gap-2 px-4 py-3">
          {paged && (
            <LinkButton size={28} href={within(base, "tab=cases")}>
              {t("newest")}
            </LinkButton>
          )}
          {next !== null && (
            <LinkButton size={28} href={within(base, `tab=cases&before=${next}`)}>
              {t("older")}
            </LinkButton>
          )}
        </div>
      )}
    </Card>
  );
}

function NoCases() {
  const t = useTranslations("accounts.empty.cases");
  return <EmptyState title={t("title")} line={t("line")} className="py-16" />;
}
