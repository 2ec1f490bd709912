import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { type Search, textOf } from "@/components/account/record/search-params";
import { RulesScreen } from "@/components/rules/rules-screen";
import { mayEver } from "@/lib/domain/access/table";
import type { LadderColumn } from "@/lib/domain/policy/pack";
import { world } from "@/lib/edge/context";
import { requirePerson } from "@/lib/edge/page";
import { momentOf } from "@/lib/screens/as-of";
import { contextAsOf } from "@/lib/screens/context-as-of";
import { loadRulesPage } from "@/lib/screens/rules-page";

type Props = { searchParams: Promise<Search> };

const COLUMNS: LadderColumn[] = ["ec_store", "ec_no_store", "pm"];

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("nav");
  return { title: t("rules") };
}

export default async function RulesPage({ searchParams }: Props) {
  const actor = await requirePerson("rules.read");
  const search = await searchParams;
  const { ctx } = await world();
  const asOf = momentOf(textOf(search.asOf));
  const then = await contextAsOf(ctx, asOf);
  const view = loadRulesPage(then, { pack: textOf(search.pack), rule: textOf(search.rule) });
  return (
    <RulesScreen
      view={view}
      asOf={asOf}
      column={COLUMNS.find((each) => each === search.ladder) ?? null}
      mayCorrect={mayEver(actor.role, "correction.make")}
      mayExempt={mayEver(actor.role, "exemption.read")}
    />
  );
}
