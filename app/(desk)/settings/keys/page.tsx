import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Keys } from "@/components/outbox/keys";
import { SettingsPage } from "@/components/settings/settings-page";
import { world } from "@/lib/edge/context";
import { requirePerson } from "@/lib/edge/page";
import { loadKeys } from "@/lib/screens/keys";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("outbox.keys");
  return { title: t("title") };
}

export default async function KeysPage() {
  await requirePerson("keys.write");
  const [{ ctx }, t] = await Promise.all([world(), getTranslations("outbox.keys")]);
  return (
    <SettingsPage title={t("title")} line={t("line")} wide>
      <Keys rows={await loadKeys(ctx)} />
    </SettingsPage>
  );
}
