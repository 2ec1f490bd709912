import type { LadderColumn } from "@/lib/domain/policy/pack";
import type { RulesPageView } from "@/lib/screens/rules-page";

/** The address of a rule in a pack; what is usual is left out. */
export function rulesHref(
  view: RulesPageView,
  to: { rule?: string; pack?: string; column?: LadderColumn },
): string {
  const query = new URLSearchParams();
  const pack = to.pack ?? view.pack.id;
  const rule = to.rule ?? view.rule?.id;
  if (rule) query.set("rule", rule);
  if (!view.packs.find((each) => each.id === pack)?.inForce) query.set("pack", pack);
  if (to.column) query.set("ladder", to.column);
  const text = query.toString();
  return text ? `/rules?${text}` : "/rules";
}
