import { CircleCheck, Lock, TriangleAlert, Undo2 } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { RowKeys } from "@/components/account/record/row-keys";
import { Card } from "@/components/ui/card";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { TextLink } from "@/components/ui/link-button";
import { EmptyState } from "@/components/ui/states";
import { Td, Th, Thead } from "@/components/ui/table";
import { DateTime } from "@/components/ui/time";
import { formatMoney } from "@/lib/i18n/format";
import type { JournalView, StorePageView } from "@/lib/screens/views";

type LedgerProps = {
  view: StorePageView;
  /** Show this many of the newest; all without it. */
  last?: number;
  allHref?: string;
};

/** The deposit's journals, oldest first: debit, then credit below it, and what stood available and held after. */
export function DepositLedger({ view, last, allHref }: LedgerProps) {
  const t = useTranslations("store.ledger");
  const empty = useTranslations("stores.empty.deposit");
  const { journals } = view;
  const shown = last === undefined ? journals : journals.slice(-last);
  return (
    <Card
      flush
      title={t("title")}
      meta="CNY"
      aside={
        <span className="flex items-center gap-3 text-12 text-ink-2">
          {t("journals", { count: journals.length })}
          {allHref && shown.length < journals.length && (
            <TextLink href={allHref} className="text-12">
              {t("all", { count: journals.length })}
            </TextLink>
          )}
        </span>
      }
      className="shrink-0"
    >
      {journals.length === 0 ? (
        <EmptyState title={empty("title")} className="py-12" />
      ) : (
        <RowKeys className="overflow-x-auto">
          <table
            aria-label={t("title")}
            className="w-full min-w-[860px] table-fixed border-separate border-spacing-0 text-13"
          >
            <LedgerHead />
            <tbody>
              {shown.map((journal) => (
                <JournalRows key={journal.id} journal={journal} />
              ))}
            </tbody>
            <LedgerTotal view={view} />
          </table>
        </RowKeys>
      )}
    </Card>
  );
}

function LedgerHead() {
  const t = useTranslations("store.ledger");
  return (
    <>
      <colgroup>
        <col className="w-[120px]" />
        <col className="w-[92px]" />
        <col className="w-[164px]" />
        <col />
        <col className="w-[96px]" />
        <col className="w-[96px]" />
        <col className="w-[96px]" />
        <col className="w-[98px]" />
      </colgroup>
      <Thead>
        <Th>{t("date")}</Th>
        <Th>{t("journal")}</Th>
        <Th>{t("entry")}</Th>
        <Th>{t("account")}</Th>
        <Th right>{t("debit")}</Th>
        <Th right>{t("credit")}</Th>
        <Th right>{t("available")}</Th>
        <Th right>{t("held")}</Th>
      </Thead>
    </>
  );
}

/** A top-up that fills a reservation is paid out of what was just put in: it says so. */
const entryOf = ({ kind, legs }: JournalView): string =>
  kind === "top_up" && legs[0]?.account !== "settlement_bank" ? "top_up_due" : kind;

function JournalRows({ journal }: { journal: JournalView }) {
  const t = useTranslations("store.ledger");
  const back = journal.kind === "release" || journal.kind === "refund" || journal.kind === "void";
  const lines = journal.legs.map((leg, index) => ({ ...leg, index }));
  return lines.map((leg) => {
    const last = leg.index === lines.length - 1;
    const credit = leg.creditFen > 0;
    return (
      <tr
        key={leg.index}
        className={cx(
          "[&>td]:h-7 focus-within:bg-selected",
          last && "[&>td]:border-b [&>td]:border-line-soft",
        )}
      >
        <Td>{leg.index === 0 && <DateTime at={journal.at} form="date" />}</Td>
        <Td className="tnum text-ink-2">{leg.index === 0 && `J-${journal.number}`}</Td>
        <Td className="truncate">
          {leg.index === 0 && (
            <span className="flex items-center gap-1.5 font-medium">
              {back && <Icon as={Undo2} size={14} status className="text-ok-ink" />}
              {t(`kinds.${entryOf(journal)}`)}
            </span>
          )}
          {leg.index === 1 && <JournalCase journal={journal} />}
        </Td>
        <Td className={cx("truncate text-12", credit ? "pl-7 text-ink-2" : "text-ink")}>
          {t(`accounts.${leg.account}`)}
        </Td>
        <Td right>{leg.debitFen > 0 && formatMoney(leg.debitFen, false)}</Td>
        <Td right>{credit && formatMoney(leg.creditFen, false)}</Td>
        <Td right className="font-semibold">
          {last && formatMoney(journal.availableFen, false)}
        </Td>
        <Td right className={journal.heldFen > 0 ? "font-semibold" : "text-ink-3"}>
          {last && formatMoney(journal.heldFen, false)}
        </Td>
      </tr>
    );
  });
}

function JournalCase({ journal }: { journal: JournalView }) {
  const t = useTranslations("store.ledger");
  if (journal.caseId === null) return null;
  return (
    <span className="flex items-center gap-2 text-12">
      <Link
        href={`/cases/${journal.caseId}`}
        data-row
        className="tnum rounded-chip font-medium text-accent-ink hover:underline"
      >
        WR-{journal.caseNumber}
      </Link>
      {journal.reversed && <span className="text-ink-2">{t("reversed")}</span>}
    </span>
  );
}

function LedgerTotal({ view }: { view: StorePageView }) {
  const t = useTranslations("store.ledger");
  const unbalanced = useTranslations("stores");
  const { totals, journals } = view;
  const newest = journals.at(-1);
  const cell = "h-10 border-t border-line bg-subtle font-semibold";
  return (
    <tfoot>
      <tr>
        <Td className={cell} colSpan={3}>
          {t("total")}
        </Td>
        <Td className={cx(cell, "text-12")}>
          {totals.balanced ? (
            <span className="flex items-center gap-1.5 font-medium text-ok-ink">
              <Icon as={CircleCheck} size={14} status />
              {t("balanced")}
            </span>
          ) : (
            <span role="alert" title={t("locked")} className="flex items-center gap-1.5 text-t4-ink">
              <Icon as={TriangleAlert} size={14} status />
              {unbalanced("unbalanced")}
              <Icon as={Lock} size={14} status label={t("locked")} />
            </span>
          )}
        </Td>
        <Td right className={cell}>
          {formatMoney(totals.debitFen, false)}
        </Td>
        <Td right className={cell}>
          {formatMoney(totals.creditFen, false)}
        </Td>
        <Td right className={cell}>
          {formatMoney(newest?.availableFen ?? 0, false)}
        </Td>
        <Td right className={cell}>
          {formatMoney(newest?.heldFen ?? 0, false)}
        </Td>
      </tr>
    </tfoot>
  );
}
