import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Deliveries } from "@/components/outbox/deliveries";
import { DeliveryDetail } from "@/components/outbox/delivery-detail";
import { Drift } from "@/components/outbox/drift";
import { DELIVERY_TABS, deliveriesHref } from "@/components/outbox/href";
import { StopSwitch } from "@/components/outbox/stop-switch";
import { NextPage } from "@/components/settings/next-page";
import { SettingsPage } from "@/components/settings/settings-page";
import { world } from "@/lib/edge/context";
import { requirePerson } from "@/lib/edge/page";
import { loadDeliveries, loadDelivery } from "@/lib/screens/deliveries";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("outbox");
  return { title: t("deliveries") };
}

type Query = Record<"state" | "before" | "delivery", string | string[] | undefined>;

const one = (value: string | string[] | undefined): string | null =>
  typeof value === "string" && value.length <= 200 ? value : null;

export default async function DeliveriesPage({ searchParams }: { searchParams: Promise<Query> }) {
  const actor = await requirePerson("message.resend");
  const [{ ctx }, t, query] = await Promise.all([world(), getTranslations("outbox"), searchParams]);
  const tab = DELIVERY_TABS.find((each) => each === query.state) ?? "all";
  const filter = { state: tab === "all" ? null : tab, endpointId: null };
  const id = one(query.delivery);
  const [page, delivery] = await Promise.all([
    loadDeliveries(ctx, { filter, before: placeOf(one(query.before)) }),
    id === null ? null : loadDelivery(ctx, actor, id),
  ]);
  const next = page.next && `${page.next.createdAt}.${page.next.id}`;
  return (
    <SettingsPage title={t("deliveries")} line={t("deliveriesLine")} wide>
      <StopSwitch held={page.held} />
      {delivery && <DeliveryDetail delivery={delivery} />}
      <Drift rows={page.drift} />
      <Deliveries rows={page.rows} tab={tab} open={delivery?.id ?? null} />
      <NextPage href={next === null ? null : deliveriesHref({ tab, before: next })} />
    </SettingsPage>
  );
}

/** `MS.ID` of the last row of the page before. */
function placeOf(text: string | null) {
  const found = /^(\d{1,15})\.(.+)$/.exec(text ?? "");
  return found ? { createdAt: Number(found[1]), id: found[2] as string } : null;
}
