import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Notes } from "@/components/settings/notes";
import { SettingsPage } from "@/components/settings/settings-page";
import { world } from "@/lib/edge/context";
import { requirePerson } from "@/lib/edge/page";
import { loadCannedNotes } from "@/lib/screens/talk";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings");
  return { title: t("sections.notes") };
}

export default async function NotesPage() {
  await requirePerson("case.assign");
  const [t, { ctx }] = await Promise.all([getTranslations("settings"), world()]);
  const rows = await loadCannedNotes(ctx);
  return (
    <SettingsPage title={t("sections.notes")} line={t("notes.line")}>
      <Notes notes={rows.map(({ id, version, title, body }) => ({ id, version, title, body }))} />
    </SettingsPage>
  );
}
