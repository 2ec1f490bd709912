import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AccountList } from "@/components/account/account-list";
import { type Search, textOf } from "@/components/account/record/search-params";
import { world } from "@/lib/edge/context";
import { requirePerson } from "@/lib/edge/page";
import { loadAccountList } from "@/lib/screens/subject-lists";
import { openTerms } from "@/lib/usecases/search/terms";

type Props = { searchParams: Promise<Search> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("nav");
  return { title: t("accounts") };
}

export default async function AccountsPage({ searchParams }: Props) {
  const actor = await requirePerson("account.read");
  const { s, after } = await searchParams;
  const { ctx } = await world();
  const search = await openTerms(ctx, typeof s === "string" ? s : null);
  const view = await loadAccountList(ctx, actor, { search, after: textOf(after) });
  return (
    <AccountList
      view={view}
      search={search}
      sealed={typeof s === "string" ? s : null}
      paged={textOf(after) !== null}
    />
  );
}
