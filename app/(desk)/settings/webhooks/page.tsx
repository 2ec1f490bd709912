import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Webhooks } from "@/components/outbox/webhooks";
import { SettingsPage } from "@/components/settings/settings-page";
import { world } from "@/lib/edge/context";
import { requirePerson } from "@/lib/edge/page";
import { loadWebhooks } from "@/lib/screens/deliveries";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("outbox");
  return { title: t("webhooks") };
}

export default async function WebhooksPage() {
  await requirePerson("webhooks.write");
  const [{ ctx }, t] = await Promise.all([world(), getTranslations("outbox")]);
  return (
    <SettingsPage title={t("webhooks")} line={t("webhooksLine")} wide>
      <Webhooks rows={await loadWebhooks(ctx)} />
    </SettingsPage>
  );
}
