import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { type Search, textOf } from "@/components/account/record/search-params";
import { CorrectionsScreen } from "@/components/corrections/corrections-screen";
import { world } from "@/lib/edge/context";
import { requirePerson } from "@/lib/edge/page";
import { loadCorrectionsPage } from "@/lib/screens/corrections-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("fair.corrections");
  return { title: t("title") };
}

type Props = { searchParams: Promise<Search> };

/** Corrections on the house's own motion: all decisions of one rule version, and steps left to another person. */
export default async function CorrectionsPage({ searchParams }: Props) {
  const actor = await requirePerson("correction.make");
  const search = await searchParams;
  const { ctx } = await world();
  const version = Number(textOf(search.version));
  const view = await loadCorrectionsPage(ctx, actor, {
    rule: textOf(search.rule),
    ruleVersion: Number.isInteger(version) ? version : null,
  });
  return <CorrectionsScreen key={`${view.asked?.rule}:${view.asked?.ruleVersion}`} view={view} />;
}
