import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { beforeOf, oneOf, type Search } from "@/components/account/record/search-params";
import { STORE_TABS, StoreScreen } from "@/components/store/store-screen";
import { mayEver } from "@/lib/domain/access/table";
import type { StoreId } from "@/lib/domain/ids";
import { world } from "@/lib/edge/context";
import { requirePerson } from "@/lib/edge/page";
import { loadStorePage } from "@/lib/screens/store-page";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Search> };

const load = cache(async (id: string, before: number | null) => {
  const actor = await requirePerson("store.read");
  const { ctx } = await world();
  return { actor, view: await loadStorePage(ctx, actor, id as StoreId, before) };
});

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { view } = await load((await params).id, beforeOf(await searchParams));
  return { title: view?.store.name };
}

export default async function StorePage({ params, searchParams }: Props) {
  await requirePerson("store.read");
  const search = await searchParams;
  const before = beforeOf(search);
  const { actor, view } = await load((await params).id, before);
  if (!view) notFound();
  return (
    <StoreScreen
      view={view}
      tab={oneOf(STORE_TABS, search.tab)}
      paged={before !== null}
      mayDecide={mayEver(actor.role, "case.decide")}
    />
  );
}
