import { Check } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { MeasureState } from "@/components/account/record/measure-state";
import { RowKeys } from "@/components/account/record/row-keys";
import { measureIcon, shownLines } from "@/components/account/record/standing-words";
import { TierChip, TierNumber } from "@/components/ladder/tier";
import { Card } from "@/components/ui/card";
import { Icon } from "@/components/ui/icon";
import { TextLink } from "@/components/ui/link-button";
import { EmptyState } from "@/components/ui/states";
import { Td, Th, Thead, Tr } from "@/components/ui/table";
import { CountdownText, DateTime } from "@/components/ui/time";
import type { StorePageView } from "@/lib/screens/views";

/** What is in force on the store, with time left and end; what needs no end is done. */
export function MeasuresCard({ view }: { view: StorePageView }) {
  const t = useTranslations("store.measures");
  const strikes = useTranslations("store");
  const kinds = useTranslations("account.standing.kinds");
  const lines = shownLines(view.standing);
  const cause = view.measures.find((measure) => view.standing[0]?.causes.includes(measure.id));
  return (
    <Card
      flush
      title={t("title")}
      aside={
        cause && (
          <TextLink href={`/cases/${cause.caseId}`} className="tnum text-12">
            WR-{cause.caseNumber}
          </TextLink>
        )
      }
      className="shrink-0"
    >
      {lines.length === 0 ? (
        <p className="px-4 py-3 text-12 text-ink-3">{t("none")}</p>
      ) : (
        <ul>
          {lines.map((line) => (
            <li
              key={line.kind}
              className="flex min-h-[52px] items-center gap-3 border-b border-line-soft px-4 text-12"
            >
              <TierNumber tier={line.tier} />
              <span className="flex items-center gap-2 text-13">{kinds(line.kind)}</span>
              <span className="ml-auto text-right">
                {line.until === null ? (
                  <Done view={view} kind={line.kind} />
                ) : (
                  <>
                    <span className="block font-medium">
                      <Left until={line.until} now={view.now} />
                    </span>
                    <DateTime at={line.until} year={false} className="text-ink-2" />
                  </>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      <p className="flex items-center gap-2 px-4 py-2.5 text-12 text-ink-2">
        <span className="font-medium text-ink">{strikes("strikesTitle")}</span>
        {strikes("strikes", { count: view.activeStrikes, days: view.strikeWindowDays })}
        <span className="ml-auto flex items-center gap-2">
          {strikes("next")}
          <TierChip tier={view.nextTier} />
        </span>
      </p>
    </Card>
  );
}

function Left({ until, now }: { until: number; now: number }) {
  const t = useTranslations("account.standing");
  return t.rich("left", { time: () => <CountdownText until={until} now={now} form="duration" /> });
}

function Done({ view, kind }: { view: StorePageView; kind: string }) {
  const t = useTranslations("store.measures");
  return (
    <span className="flex flex-col items-end">
      <span className="flex items-center gap-1.5 font-medium text-ok-ink">
        <Icon as={Check} size={14} status />
        {t("done")}
      </span>
      {kind === "clear_products" && (
        <span className="tnum text-ink-2">
          {t("products", { removed: view.removedCount, count: view.productCount })}
        </span>
      )}
    </span>
  );
}

/** Every measure the store has had, newest first. */
export function MeasuresTab({ view }: { view: StorePageView }) {
  const t = useTranslations("account.penalties");
  const own = useTranslations("store.measures");
  const kinds = useTranslations("account.standing.kinds");
  const standing = useTranslations("account.standing");
  return (
    <Card flush title={own("all")} className="shrink-0">
      {view.measures.length === 0 ? (
        <EmptyState title={own("empty")} className="py-16" />
      ) : (
        <RowKeys className="overflow-x-auto">
          <table aria-label={own("all")} className="w-full border-separate border-spacing-0 text-13">
            <Thead>
              <Th className="w-10">{t("tier")}</Th>
              <Th>{own("what")}</Th>
              <Th className="w-44">{t("from")}</Th>
              <Th className="w-44">{t("until")}</Th>
              <Th className="w-48">{t("state")}</Th>
              <Th className="w-28">{t("case")}</Th>
            </Thead>
            <tbody>
              {view.measures.map((measure) => (
                <Tr key={measure.id} height={36} className="focus-within:bg-selected">
                  <Td>
                    <TierNumber tier={measure.tier} />
                  </Td>
                  <Td>
                    <span className="flex items-center gap-2">
                      <Icon as={measureIcon(measure.kind)} size={14} className="text-ink-2" />
                      {measure.text ?? kinds(measure.kind)}
                    </span>
                  </Td>
                  <Td className="text-ink-2">
                    <DateTime at={measure.startAt} />
                  </Td>
                  <Td className="text-ink-2">
                    {measure.endAt === null ? standing("noEnd") : <DateTime at={measure.endAt} />}
                  </Td>
                  <Td>
                    <MeasureState measure={measure} now={view.now} />
                  </Td>
                  <Td>
                    <Link
                      href={`/cases/${measure.caseId}`}
                      data-row
                      className="tnum rounded-chip hover:underline"
                    >
                      WR-{measure.caseNumber}
                    </Link>
                  </Td>
                </Tr>
              ))}
            </tbody>
          </table>
        </RowKeys>
      )}
    </Card>
  );
}
