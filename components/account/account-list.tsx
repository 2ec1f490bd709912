import Link from "next/link";
import { useTranslations } from "next-intl";
import { TierChip } from "@/components/ladder/tier";
import { Avatar } from "@/components/ui/avatar";
import { Td, Th, Thead, Tr } from "@/components/ui/table";
import { DateTime } from "@/components/ui/time";
import { formatCount } from "@/lib/i18n/format";
import type { AccountListView } from "@/lib/screens/subject-lists";
import { ListFrame } from "./record/list-frame";

export type ListProps<View> = { view: View; search: string | null; sealed: string | null; paged: boolean };

/** All accounts, newest first, or those a search finds. */
export function AccountList({ view, search, sealed, paged }: ListProps<AccountListView>) {
  const t = useTranslations("account.list");
  const nav = useTranslations("nav");
  const kinds = useTranslations("account.kinds");
  const tiers = useTranslations("tiers");
  const empty = search
    ? { title: t("noMatch"), line: t("noMatchLine", { search }) }
    : { title: t("none"), line: t("noneLine") };
  return (
    <ListFrame
      title={nav("accounts")}
      base="/accounts"
      search={search}
      sealed={sealed}
      paged={paged}
      next={view.next}
      empty={view.rows.length === 0 ? empty : null}
    >
      <table
        aria-label={nav("accounts")}
        className="w-full min-w-[900px] border-separate border-spacing-0 text-13"
      >
        <Thead>
          <Th>{t("account")}</Th>
          <Th className="w-36">{t("id")}</Th>
          <Th className="w-28">{t("kind")}</Th>
          <Th className="w-28">{t("city")}</Th>
          <Th right className="w-28">
            {t("followers")}
          </Th>
          <Th right className="w-36">
            {t("joined")}
          </Th>
          <Th right className="w-24">
            {t("cases")}
          </Th>
          <Th className="w-32 pl-6">{t("tier")}</Th>
        </Thead>
        <tbody>
          {view.rows.map(({ account, cases, tier }) => (
            <Tr key={account.id} className="focus-within:bg-selected">
              <Td>
                <span className="flex items-center gap-3">
                  <Avatar name={account.name} size={28} />
                  <Link
                    href={`/accounts/${account.id}`}
                    data-row
                    lang="zh-CN"
                    className="truncate rounded-chip font-medium hover:underline"
                  >
                    {account.name}
                  </Link>
                </span>
              </Td>
              <Td className="tnum text-ink-2">{account.platformId}</Td>
              <Td className="text-ink-2">{kinds(account.kind)}</Td>
              <Td className="text-ink-2">
                <span lang="zh-CN">{account.city ?? "–"}</span>
              </Td>
              <Td right className="text-ink-2">
                {account.followers === null ? "–" : formatCount(account.followers)}
              </Td>
              <Td right className="text-ink-2">
                {account.joinedAt === null ? "–" : <DateTime at={account.joinedAt} form="date" />}
              </Td>
              <Td right>{formatCount(cases)}</Td>
              <Td className="pl-6">
                {tier > 0 ? <TierChip tier={tier} /> : <span className="text-ink-3">{tiers("none")}</span>}
              </Td>
            </Tr>
          ))}
        </tbody>
      </table>
    </ListFrame>
  );
}
