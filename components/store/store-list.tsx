import { Store } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ListProps } from "@/components/account/account-list";
import { ListFrame } from "@/components/account/record/list-frame";
import { TierChip } from "@/components/ladder/tier";
import { Icon } from "@/components/ui/icon";
import { Td, Th, Thead, Tr } from "@/components/ui/table";
import { Money } from "@/components/ui/time";
import { formatCount } from "@/lib/i18n/format";
import type { StoreListView } from "@/lib/screens/subject-lists";

/** All stores with their deposits, newest first, or those a search finds. */
export function StoreList({ view, search, sealed, paged }: ListProps<StoreListView>) {
  const t = useTranslations("store.list");
  const list = useTranslations("account.list");
  const nav = useTranslations("nav");
  const tiers = useTranslations("tiers");
  const empty = search
    ? { title: t("noMatch"), line: t("noMatchLine", { search }) }
    : { title: t("none"), line: t("noneLine") };
  return (
    <ListFrame
      title={nav("stores")}
      base="/stores"
      search={search}
      sealed={sealed}
      paged={paged}
      next={view.next}
      empty={view.rows.length === 0 ? empty : null}
    >
      <table
        aria-label={nav("stores")}
        className="w-full min-w-[900px] border-separate border-spacing-0 text-13"
      >
        <Thead>
          <Th>{t("store")}</Th>
          <Th className="w-36">{list("id")}</Th>
          <Th className="w-36">{t("category")}</Th>
          <Th right className="w-32">
            {t("available")}
          </Th>
          <Th right className="w-28">
            {t("held")}
          </Th>
          <Th right className="w-32">
            {t("required")}
          </Th>
          <Th right className="w-24">
            {list("cases")}
          </Th>
          <Th className="w-32 pl-6">{list("tier")}</Th>
        </Thead>
        <tbody>
          {view.rows.map(({ store, cases, tier }) => (
            <Tr key={store.id} className="focus-within:bg-selected">
              <Td>
                <span className="flex items-center gap-3">
                  <Icon as={Store} className="text-ink-2" />
                  <Link
                    href={`/stores/${store.id}`}
                    data-row
                    lang="zh-CN"
                    className="truncate rounded-chip font-medium hover:underline"
                  >
                    {store.name}
                  </Link>
                </span>
              </Td>
              <Td className="tnum text-ink-2">{store.platformId}</Td>
              <Td className="text-ink-2">
                <span lang="zh-CN">{store.category ?? "–"}</span>
              </Td>
              <Td right className="font-medium">
                <Money fen={store.deposit.availableFen} />
              </Td>
              <Td right className="text-ink-2">
                <Money fen={store.deposit.heldFen} />
              </Td>
              <Td right className="text-ink-2">
                <Money fen={store.deposit.requiredFen} />
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
