import Link from "next/link";
import { useTranslations } from "next-intl";
import { within } from "@/components/account/record/within";
import { KindLabel, tokenOf } from "@/components/evidence/kind";
import { TierChip } from "@/components/ladder/tier";
import { Avatar } from "@/components/ui/avatar";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/states";
import type { AccountPageView, SharedContactView } from "@/lib/screens/views";
import { LinkSegments } from "../record/link-segments";
import { RowKeys } from "../record/row-keys";
import { ContactGraph } from "./graph";
import { layoutGraph } from "./graph-layout";

const CONTACTS_DRAWN = 8;
const ACCOUNTS_DRAWN = 24;

/** Every contact of the account and who shares it, as a graph or as a list. */
export function ContactsTab({ view, base, list }: { view: AccountPageView; base: string; list: boolean }) {
  const t = useTranslations("account.contacts");
  const empty = useTranslations("accounts.empty.contacts");
  const shared = view.contacts.filter((contact) => contact.accounts.length > 0);
  const href = within(base, "tab=contacts");
  const views = [
    { href, label: t("asGraph"), current: !list },
    { href: `${href}&view=list`, label: t("asList"), current: list },
  ];
  return (
    <Card
      flush
      title={t("title")}
      meta={t("count", { count: view.contacts.length })}
      aside={<LinkSegments label={t("views")} items={views} />}
      className="shrink-0"
    >
      {list ? (
        <ContactList contacts={view.contacts} />
      ) : shared.length === 0 ? (
        <EmptyState title={empty("title")} className="py-16" />
      ) : (
        <RowKeys className="max-w-[880px] p-6">
          <ContactGraph
            wide
            name={view.account.name}
            graph={layoutGraph(shared, { contacts: CONTACTS_DRAWN, accounts: ACCOUNTS_DRAWN })}
          />
        </RowKeys>
      )}
    </Card>
  );
}

function ContactList({ contacts }: { contacts: readonly SharedContactView[] }) {
  const t = useTranslations("account.contacts");
  if (contacts.length === 0) return <EmptyState title={t("none")} className="py-16" />;
  return (
    <RowKeys>
      <ul>
        {contacts.map((contact) => (
          <li key={contact.digest} className="border-b border-line-soft px-4 py-3 last:border-b-0">
            <div className="flex items-center gap-3">
              <KindLabel token={tokenOf(contact.kind, "provide")} kind={contact.kind} className="w-44" />
              <span className="min-w-0 truncate font-mono text-13">{contact.label || t("erased")}</span>
              <span className="tnum ml-auto shrink-0 text-12 text-ink-2">
                {t("others", { count: contact.accounts.length + contact.more })}
              </span>
            </div>
            {contact.accounts.length > 0 && (
              <ul className="mt-2 flex flex-wrap gap-x-4 gap-y-2 pl-7">
                {contact.accounts.map((account) => (
                  <li key={account.id} className="flex items-center gap-2 text-13">
                    <Avatar name={account.name} size={20} />
                    <Link
                      href={`/accounts/${account.id}`}
                      data-row
                      lang="zh-CN"
                      className="rounded-chip hover:underline"
                    >
                      {account.name}
                    </Link>
                    {account.tier > 0 && <TierChip tier={account.tier} />}
                  </li>
                ))}
                {contact.more > 0 && (
                  <li className="text-12 text-ink-3">{t("moreAccounts", { count: contact.more })}</li>
                )}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </RowKeys>
  );
}
