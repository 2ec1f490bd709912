import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NextPage } from "@/components/settings/next-page";
import { People } from "@/components/settings/people";
import { SettingsPage } from "@/components/settings/settings-page";
import { world } from "@/lib/edge/context";
import { requirePerson } from "@/lib/edge/page";
import { loadPeople } from "@/lib/screens/people";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("people");
  return { title: t("title") };
}

type Props = { searchParams: Promise<{ after?: string | string[] }> };

export default async function PeoplePage({ searchParams }: Props) {
  const actor = await requirePerson("people.write");
  const [{ ctx }, t, { after }] = await Promise.all([world(), getTranslations("people"), searchParams]);
  const { rows, next } = await loadPeople(ctx, typeof after === "string" ? after : null);
  return (
    <SettingsPage title={t("title")} line={t("line")} wide>
      <People rows={rows} own={actor.id} />
      <NextPage href={next === null ? null : `/settings/people?after=${encodeURIComponent(next)}`} />
    </SettingsPage>
  );
}
