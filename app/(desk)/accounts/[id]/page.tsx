import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { ACCOUNT_TABS, AccountScreen } from "@/components/account/account-screen";
import { beforeOf, oneOf, type Search, textOf } from "@/components/account/record/search-params";
import { RANGES } from "@/components/account/timeline/scale";
import { mayEver } from "@/lib/domain/access/table";
import type { AccountId } from "@/lib/domain/ids";
import { world } from "@/lib/edge/context";
import { requirePerson } from "@/lib/edge/page";
import { loadAccountPage } from "@/lib/screens/account-page";
import { loadActivity } from "@/lib/screens/activity";
import { momentOf } from "@/lib/screens/as-of";
import { contextAsOf } from "@/lib/screens/context-as-of";
import { loadPrivacy, seesPrivacy } from "@/lib/screens/privacy-tab";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Search> };

/** The page's record, once for title and body. `before` belongs to the tab that is open: cases or activity. */
const load = cache(async (id: string, before: number | null, asOf: number | null) => {
  const actor = await requirePerson("account.read");
  const { ctx } = await world();
  return { actor, view: await loadAccountPage(await contextAsOf(ctx, asOf), actor, id as AccountId, before) };
});

const momentIn = (search: Search) => momentOf(textOf(search.asOf));

const casesBefore = (search: Search) => (search.tab === "cases" ? beforeOf(search) : null);

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { view } = await load(
    (await params).id,
    casesBefore(await searchParams),
    momentIn(await searchParams),
  );
  return { title: view?.account.name };
}

export default async function AccountPage({ params, searchParams }: Props) {
  await requirePerson("account.read");
  const search = await searchParams;
  const asOf = momentIn(search);
  const id = (await params).id as AccountId;
  const tab = oneOf(ACCOUNT_TABS, search.tab);
  const { actor, view } = await load(id, casesBefore(search), asOf);
  if (!view) notFound();
  const { ctx } = await world();
  const activity =
    tab === "activity"
      ? await loadActivity(await contextAsOf(ctx, asOf), actor, { kind: "account", id }, beforeOf(search))
      : null;
  const privacy =
    tab === "privacy" && seesPrivacy(actor)
      ? await loadPrivacy(await contextAsOf(ctx, asOf), actor, id)
      : null;
  return (
    <AccountScreen
      view={view}
      tab={tab}
      range={oneOf(RANGES, search.range)}
      list={search.view === "list"}
      paged={beforeOf(search) !== null}
      activity={activity}
      privacy={privacy}
      mayPrivacy={seesPrivacy(actor)}
      mayBundle={mayEver(actor.role, "bundle.make")}
      asOf={asOf}
      mayDecide={mayEver(actor.role, "case.decide")}
    />
  );
}
