import { useLocale } from "next-intl";
import type { Bilingual, PolicyPack, RuleText } from "@/lib/domain/policy/pack";
import { SURFACES, type Surface } from "@/lib/domain/words";

/** Picks the text of the person's language. */
export function useWords(): (text: Bilingual) => string {
  const locale = useLocale();
  return (text) => (locale === "zh-CN" ? text.zh : text.en);
}

/** The surfaces a rule holds on, by name. */
export function surfacesOf({ surfaces }: RuleText): readonly Surface[] {
  if (surfaces === "all") return SURFACES;
  if (surfaces === "all_but_private_message")
    return SURFACES.filter((surface) => surface !== "private_message");
  return surfaces;
}

export const categoryOf = (rule: RuleText, pack: PolicyPack) =>
  pack.categories.find((each) => each.id === rule.category);
