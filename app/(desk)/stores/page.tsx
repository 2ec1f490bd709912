import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { type Search, textOf } from "@/components/account/record/search-params";
import { StoreList } from "@/components/store/store-list";
import { world } from "@/lib/edge/context";
import { requirePerson } from "@/lib/edge/page";
import { loadStoreList } from "@/lib/screens/subject-lists";
import { openTerms } from "@/lib/usecases/search/terms";

type Props = { searchParams: Promise<Search> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("nav");
  return { title: t("stores") };
}

export default async function StoresPage({ searchParams }: Props) {
  const actor = await requirePerson("store.read");
  const { s, after } = await searchParams;
  const { ctx } = await world();
  const search = await openTerms(ctx, typeof s === "string" ? s : null);
  const view = await loadStoreList(ctx, actor, { search, after: textOf(after) });
  return (
    <StoreList
      view={view}
      search={search}
      sealed={typeof s === "string" ? s : null}
      paged={textOf(after) !== null}
    />
  );
}
