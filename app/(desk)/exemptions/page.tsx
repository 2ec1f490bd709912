import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { type Search, textOf } from "@/components/account/record/search-params";
import { ExemptionsScreen } from "@/components/exemptions/exemptions-screen";
import { world } from "@/lib/edge/context";
import { exemptionFilterInput } from "@/lib/edge/exemption-schemas";
import { requirePerson } from "@/lib/edge/page";
import { loadExemptionsPage } from "@/lib/screens/exemptions-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("fair.exemptions");
  return { title: t("title") };
}

type Props = { searchParams: Promise<Search> };

/** What shields an account's contacts, until when and in whose name; and what no longer does. */
export default async function ExemptionsPage({ searchParams }: Props) {
  const actor = await requirePerson("exemption.read");
  const search = await searchParams;
  const { after, ...filter } = exemptionFilterInput.parse({
    account: textOf(search.account),
    kind: textOf(search.kind),
    state: textOf(search.state),
    after: textOf(search.after),
  });
  const { ctx } = await world();
  return <ExemptionsScreen view={await loadExemptionsPage(ctx, actor, { filter, after })} />;
}
