import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AppealScreen } from "@/components/appeal/appeal-screen";
import { ErasedAt } from "@/components/privacy/erased";
import type { AppealId } from "@/lib/domain/ids";
import { world } from "@/lib/edge/context";
import { requirePerson } from "@/lib/edge/page";
import { loadAppealView } from "@/lib/screens/appeals-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("nav");
  return { title: t("appeals") };
}

type Props = { params: Promise<{ id: string }> };

/** What was decided, what is said against it, and what each outcome would do. */
export default async function AppealPage({ params }: Props) {
  const actor = await requirePerson("appeal.read");
  const { id } = await params;
  const { ctx } = await world();
  const view = await loadAppealView(ctx, actor, id as AppealId);
  if (!view) notFound();
  return (
    <ErasedAt at={view.judged?.erasedAt ?? null}>
      <AppealScreen key={`${id}:${view.row.state}`} view={view} />
    </ErasedAt>
  );
}
