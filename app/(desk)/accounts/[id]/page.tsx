import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { ACCOUNT_TABS, AccountScreen } from "@/components/account/account-screen";
import { beforeOf, oneOf, type Search } from "@/components/account/record/search-params";
import { RANGES } from "@/components/account/timeline/scale";
import { mayEver } from "@/lib/domain/access/table";
import type { AccountId } from "@/lib/domain/ids";
import { world } from "@/lib/edge/context";
import { requirePerson } from "@/lib/edge/page";
import { loadAccountPage } from "@/lib/screens/account-page";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Search> };

const load = cache(async (id: string, before: number | null) => {
  const actor = await requirePerson("account.read");
  const { ctx } = await world();
  return { actor, view: await loadAccountPage(ctx, actor, id as AccountId, before) };
});

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { view } = await load((await params).id, beforeOf(await searchParams));
  return { title: view?.account.name };
}

export default async function AccountPage({ params, searchParams }: Props) {
  await requirePerson("account.read");
  const search = await searchParams;
  const before = beforeOf(search);
  const { actor, view } = await load((await params).id, before);
  if (!view) notFound();
  return (
    <AccountScreen
      view={view}
      tab={oneOf(ACCOUNT_TABS, search.tab)}
      range={oneOf(RANGES, search.range)}
      list={search.view === "list"}
      paged={before !== null}
      mayDecide={mayEver(actor.role, "case.decide")}
    />
  );
}
