import { Clock, Store } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Icon } from "@/components/ui/icon";
import { Money } from "@/components/ui/time";
import { formatMoney } from "@/lib/i18n/format";
import type { AccountPageView, DepositView } from "@/lib/screens/views";

/** Stores of the account and of its operator, with what their deposits stand at. */
export function StoresCard({ stores }: { stores: AccountPageView["stores"] }) {
  const t = useTranslations("account.stores");
  return (
    <Card
      flush
      title={t("title")}
      aside={<span className="text-12 text-ink-2">{t("deposit")}</span>}
      className="shrink-0"
    >
      {stores.length === 0 ? (
        <p className="px-4 py-3 text-12 text-ink-3">{t("none")}</p>
      ) : (
        <ul>
          {stores.map(({ store, relation }) => (
            <li
              key={store.id}
              className="flex min-h-[58px] items-center gap-3 border-b border-line-soft px-4 py-2 last:border-b-0"
            >
              <Icon as={Store} className="text-ink-2" />
              <span className="min-w-0 flex-1">
                <span className="flex items-baseline gap-2">
                  <Link
                    href={`/stores/${store.id}`}
                    lang="zh-CN"
                    className="truncate rounded-chip text-13 hover:underline"
                  >
                    {store.name}
                  </Link>
                  <span className="tnum shrink-0 text-12 text-ink-2">{store.platformId}</span>
                </span>
                <span className="block text-12 text-ink-2">{t(`relations.${relation}`)}</span>
              </span>
              <span className="shrink-0 text-right text-12">
                <span className="block text-ink-2">
                  {t.rich("of", {
                    paid: () => (
                      <Money fen={store.deposit.availableFen} className="text-13 font-semibold text-ink" />
                    ),
                    required: () => <Money fen={store.deposit.requiredFen} />,
                  })}
                </span>
                <DepositNote deposit={store.deposit} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

/** The one thing about a deposit that matters most: what is due, missing, reserved, or that it is whole. */
export function DepositNote({ deposit }: { deposit: DepositView }) {
  const t = useTranslations("account.stores");
  const missing = deposit.requiredFen - deposit.availableFen - deposit.heldFen;
  if (deposit.dueFen > 0) return <Warn text={t("due", { amount: formatMoney(deposit.dueFen) })} />;
  if (deposit.availableFen + deposit.heldFen + deposit.receivedFen === 0 && deposit.requiredFen > 0)
    return <Warn text={t("unpaid")} />;
  if (missing > 0) return <Warn text={t("topUp", { amount: formatMoney(missing) })} />;
  if (deposit.heldFen > 0)
    return (
      <span className="tnum block text-ink-2">{t("reserved", { amount: formatMoney(deposit.heldFen) })}</span>
    );
  return <span className="block text-ink-2">{t("paid")}</span>;
}

function Warn({ text }: { text: string }) {
  return (
    <span className="tnum flex items-center justify-end gap-1 font-medium text-t2-ink">
      <Icon as={Clock} size={14} status />
      {text}
    </span>
  );
}
