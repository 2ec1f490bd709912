import { useTranslations } from "next-intl";
import { within } from "@/components/account/record/within";
import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/link-button";
import { EmptyState } from "@/components/ui/states";
import type { AccountPageView } from "@/lib/screens/views";
import { LinkKey } from "../record/link-key";
import { ContactGraph } from "./graph";
import { layoutGraph } from "./graph-layout";

/** Who else shows the account's contacts, drawn small; the Contacts tab has all of it. */
export function ContactsCard({ view, base }: { view: AccountPageView; base: string }) {
  const t = useTranslations("account.contacts");
  const empty = useTranslations("accounts.empty.contacts");
  const shared = view.contacts.filter((contact) => contact.accounts.length > 0);
  const graph = layoutGraph(shared, { contacts: 3, accounts: 6 });
  const href = within(base, "tab=contacts");
  const all = new Set(shared.flatMap((contact) => contact.accounts.map((account) => account.id))).size;
  return (
    <Card
      title={t("title")}
      aside={
        shared.length > 0 && (
          <TextLink href={href} keyCombo="w" className="text-12">
            {t("open")}
          </TextLink>
        )
      }
      className="flex-1"
    >
      {shared.length === 0 ? (
        <EmptyState title={empty("title")} className="py-8" />
      ) : (
        <>
          <LinkKey combo="w" href={href} label={t("open")} />
          <p className="mb-3 text-12 text-ink-2">
            {shared.slice(0, 2).map((contact, index) => (
              <span key={contact.digest}>
                {index > 0 && t("comma")}
                {t.rich(index === 0 ? "first" : "further", {
                  label: contact.label || t("erased"),
                  count: contact.accounts.length + contact.more,
                  name: (chunks) => <span className="break-all">{chunks}</span>,
                  b: (chunks) => <b className="font-semibold text-ink">{chunks}</b>,
                })}
              </span>
            ))}
            {t("stop")}
          </p>
          <ContactGraph name={view.account.name} graph={graph} />
          {all > graph.accounts.length && (
            <TextLink href={`${href}&view=list`} className="mt-2 text-12">
              {t("moreAccounts", { count: all - graph.accounts.length })}
            </TextLink>
          )}
        </>
      )}
    </Card>
  );
}
