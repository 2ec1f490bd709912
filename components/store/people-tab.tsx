import Link from "next/link";
import { useTranslations } from "next-intl";
import { RowKeys } from "@/components/account/record/row-keys";
import { TierChip } from "@/components/ladder/tier";
import { Avatar } from "@/components/ui/avatar";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/states";
import { Td, Th, Thead, Tr } from "@/components/ui/table";
import type { StorePageView } from "@/lib/screens/views";

/** Owner and staff: their accounts share the store's count. */
export function PeopleTab({ view }: { view: StorePageView }) {
  const t = useTranslations("store.people");
  const list = useTranslations("account.list");
  const kinds = useTranslations("account.kinds");
  const tiers = useTranslations("tiers");
  if (view.staff.length === 0)
    return (
      <Card flush title={t("title")} className="shrink-0">
        <EmptyState title={t("none")} className="py-16" />
      </Card>
    );
  return (
    <Card flush title={t("title")} className="shrink-0">
      <RowKeys className="overflow-x-auto">
        <table aria-label={t("title")} className="w-full border-separate border-spacing-0 text-13">
          <Thead>
            <Th>{list("account")}</Th>
            <Th className="w-40">{list("id")}</Th>
            <Th className="w-32">{t("relation")}</Th>
            <Th className="w-32">{list("kind")}</Th>
            <Th className="w-32">{list("tier")}</Th>
          </Thead>
          <tbody>
            {view.staff.map(({ account, relation, tier }) => (
              <Tr key={account.id} className="focus-within:bg-selected">
                <Td>
                  <span className="flex items-center gap-3">
                    <Avatar name={account.name} size={28} />
                    <Link
                      href={`/accounts/${account.id}`}
                      data-row
                      lang="zh-CN"
                      className="rounded-chip font-medium hover:underline"
                    >
                      {account.name}
                    </Link>
                  </span>
                </Td>
                <Td className="tnum text-ink-2">{account.platformId}</Td>
                <Td>{t(relation)}</Td>
                <Td className="text-ink-2">{kinds(account.kind)}</Td>
                <Td>
                  {tier > 0 ? <TierChip tier={tier} /> : <span className="text-ink-3">{tiers("none")}</span>}
                </Td>
              </Tr>
            ))}
          </tbody>
        </table>
      </RowKeys>
    </Card>
  );
}
