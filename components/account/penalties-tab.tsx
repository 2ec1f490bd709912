import Link from "next/link";
import { useTranslations } from "next-intl";
import { TierNumber } from "@/components/ladder/tier";
import { Card } from "@/components/ui/card";
import { Icon } from "@/components/ui/icon";
import { EmptyState } from "@/components/ui/states";
import { Td, Th, Thead, Tr } from "@/components/ui/table";
import { DateTime } from "@/components/ui/time";
import { formatMoney } from "@/lib/i18n/format";
import type { AccountPageView, MeasureView, StrikeView } from "@/lib/screens/views";
import { MeasureState } from "./record/measure-state";
import { RowKeys } from "./record/row-keys";
import { measureIcon } from "./record/standing-words";

type Group = { strike: StrikeView | null; measures: MeasureView[]; key: string };

/** The timeline as a table: each decision with its measures, money and points of the account. */
export function PenaltiesTab({ view }: { view: AccountPageView }) {
  const t = useTranslations("account.penalties");
  const empty = useTranslations("accounts.empty.penalties");
  const groups = groupsOf(view);
  return (
    <Card
      flush
      title={t("title")}
      meta={t("points", { merchant: view.points.merchant, credit: view.points.credit })}
      className="shrink-0"
    >
      {groups.length === 0 ? (
        <EmptyState title={empty("title")} className="py-16" />
      ) : (
        <RowKeys className="overflow-x-auto">
          <table aria-label={t("title")} className="w-full border-separate border-spacing-0 text-13">
            <Thead>
              <Th className="w-10">{t("tier")}</Th>
              <Th>{t("what")}</Th>
              <Th className="w-44">{t("from")}</Th>
              <Th className="w-44">{t("until")}</Th>
              <Th className="w-48">{t("state")}</Th>
              <Th className="w-28">{t("case")}</Th>
            </Thead>
            <tbody>
              {groups.map((group) => (
                <GroupRows key={group.key} group={group} view={view} />
              ))}
            </tbody>
          </table>
        </RowKeys>
      )}
    </Card>
  );
}

/** Measures under the decision that set them; interim ones of a proposal stand alone. */
function groupsOf(view: AccountPageView): Group[] {
  const strikes = view.strikes.filter((strike) => strike.verdict === "confirm");
  const known = new Set(strikes.map((strike) => strike.decisionId));
  const own = strikes.map((strike) => ({
    strike,
    key: strike.decisionId,
    measures: view.measures.filter((each) => each.decisionId === strike.decisionId),
  }));
  const loose = view.measures
    .filter((each) => each.decisionId === null || !known.has(each.decisionId))
    .map((measure) => ({ strike: null, key: measure.id, measures: [measure] }));
  return [...own, ...loose];
}

function GroupRows({ group, view }: { group: Group; view: AccountPageView }) {
  const { strike, measures } = group;
  const money = strike ? view.damages.filter((each) => each.decisionId === strike.decisionId) : [];
  const t = useTranslations("account.timeline");
  return (
    <>
      {strike && <StrikeRow strike={strike} />}
      {measures.map((measure) => (
        <MeasureRow key={measure.id} measure={measure} view={view} bare={strike !== null} />
      ))}
      {money.map((each) => (
        <Tr key={each.state} height={36}>
          <Td />
          <Td className="pl-6" colSpan={5}>
            {t(`money.${each.state}`, { amount: formatMoney(each.amountFen) })}
          </Td>
        </Tr>
      ))}
    </>
  );
}

function StrikeRow({ strike }: { strike: StrikeView }) {
  const t = useTranslations("account.penalties");
  const tiers = useTranslations("tiers.names");
  const states = useTranslations("account.timeline.states");
  const back = strike.reversed || strike.undone;
  const state = strike.reversed
    ? "reversed"
    : strike.undone
      ? "undone"
      : strike.counts === "counts"
        ? "counts"
        : strike.counts === "joined"
          ? "joined"
          : "over";
  return (
    <Tr className="bg-subtle focus-within:bg-selected">
      <Td>
        <TierNumber tier={strike.tier ?? 0} state={back ? "reversed" : "filled"} />
      </Td>
      <Td className="font-medium">
        {tiers(`${strike.tier ?? 0}`)} <span className="font-normal text-ink-2">{strike.rule}</span>
      </Td>
      <Td>
        <DateTime at={strike.decidedAt} />
      </Td>
      <Td className="text-ink-2">
        {strike.countsUntil !== null && !back && (
          <span>
            {t.rich("countsUntil", { date: () => <DateTime at={strike.countsUntil ?? 0} form="date" /> })}
          </span>
        )}
      </Td>
      <Td className={back ? "font-medium text-ok-ink" : "text-ink-2"}>{states(state)}</Td>
      <Td>
        <Link href={`/cases/${strike.caseId}`} data-row className="tnum rounded-chip hover:underline">
          WR-{strike.caseNumber}
        </Link>
      </Td>
    </Tr>
  );
}

function MeasureRow({ measure, view, bare }: { measure: MeasureView; view: AccountPageView; bare: boolean }) {
  const kinds = useTranslations("account.standing.kinds");
  const standing = useTranslations("account.standing");
  return (
    <Tr height={36}>
      <Td>{!bare && <TierNumber tier={measure.tier} />}</Td>
      <Td className="pl-6">
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
        {!bare && (
          <Link href={`/cases/${measure.caseId}`} data-row className="tnum rounded-chip hover:underline">
            WR-{measure.caseNumber}
          </Link>
        )}
      </Td>
    </Tr>
  );
}
