import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SettingsPage } from "@/components/settings/settings-page";
import { Sso } from "@/components/settings/sso";
import { world } from "@/lib/edge/context";
import { requirePerson } from "@/lib/edge/page";
import { loadSsoUse } from "@/lib/screens/sso";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings");
  return { title: t("sections.sso") };
}

export default async function SsoPage() {
  await requirePerson("sso.write");
  const [{ ctx, env }, t, words] = await Promise.all([
    world(),
    getTranslations("sso"),
    getTranslations("settings"),
  ]);
  const { oidc } = env;
  const shown = oidc && {
    issuer: oidc.issuer,
    clientId: oidc.clientId,
    hasSecret: oidc.clientSecret !== null,
    scopes: oidc.scopes,
    roleClaim: oidc.roleClaim,
    mapping: oidc.mapping,
    publicUrl: env.publicUrl,
  };
  return (
    <SettingsPage title={words("sections.sso")} line={t("line")}>
      <Sso shown={shown} lastUsedAt={await loadSsoUse(ctx)} />
    </SettingsPage>
  );
}
