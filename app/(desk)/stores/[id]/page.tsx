import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { beforeOf, oneOf, type Search, textOf } from "@/components/account/record/search-params";
import { STORE_TABS, StoreScreen } from "@/components/store/store-screen";
import { mayEver } from "@/lib/domain/access/table";
import type { StoreId } from "@/lib/domain/ids";
import { world } from "@/lib/edge/context";
import { requirePerson } from "@/lib/edge/page";
import { loadActivity } from "@/lib/screens/activity";
import { momentOf } from "@/lib/screens/as-of";
import { contextAsOf } from "@/lib/screens/context-as-of";
import { loadStorePage } from "@/lib/screens/store-page";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Search> };

/** The page's record, once for title and body. `before` belongs to the tab that is open: cases or activity. */
const load = cache(async (id: string, before: number | null, asOf: number | null) => {
  const actor = await requirePerson("store.read");
  const { ctx } = await world();
  return { actor, view: await loadStorePage(await contextAsOf(ctx, asOf), actor, id as StoreId, before) };
});

const momentIn = (search: Search) => momentOf(textOf(search.asOf));

const casesBefore = (search: Search) => (search.tab === "cases" ? beforeOf(search) : null);

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { view } = await load(
    (await params).id,
    casesBefore(await searchParams),
    momentIn(await searchParams),
  );
  return { title: view?.store.name };
}

export default async function StorePage({ params, searchParams }: Props) {
  await requirePerson("store.read");
  const search = await searchParams;
  const asOf = momentIn(search);
  const id = (await params).id as StoreId;
  const tab = oneOf(STORE_TABS, search.tab);
  const { actor, view } = await load(id, casesBefore(search), asOf);
  if (!view) notFound();
  const { ctx } = await world();
  const activity =
    tab === "activity"
      ? await loadActivity(await contextAsOf(ctx, asOf), actor, { kind: "store", id }, beforeOf(search))
      : null;
  return (
    <StoreScreen
      view={view}
      tab={tab}
      paged={beforeOf(search) !== null}
      activity={activity}
      asOf={asOf}
      mayDecide={mayEver(actor.role, "case.decide")}
    />
  );
}
