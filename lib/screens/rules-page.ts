import { packAt } from "@/lib/domain/policy/default-pack";
import type { PolicyPack, RuleText } from "@/lib/domain/policy/pack";
import type { Ctx } from "@/lib/usecases/context";

export type RulesPageView = {
  now: number;
  pack: PolicyPack;
  /** Every version there is, newest first. `inForce` is the one new conduct is judged by. */
  packs: { id: string; version: number; effectiveAt: number; inForce: boolean }[];
  /** Null where the pack has no such rule. */
  rule: RuleText | null;
};

/** The pack that is asked for, else the one in force now; the rule that is asked for, else the first. */
export function loadRulesPage(ctx: Ctx, wanted: { pack: string | null; rule: string | null }): RulesPageView {
  const now = ctx.now();
  const current = packAt(ctx.packs, now);
  const pack = ctx.packs.find((each) => each.id === wanted.pack) ?? current;
  const rule = wanted.rule ? pack.rules.find((each) => each.id === wanted.rule) : pack.rules[0];
  return {
    now,
    pack,
    packs: [...ctx.packs]
      .sort((a, b) => b.effectiveAt - a.effectiveAt)
      .map(({ id, version, effectiveAt }) => ({ id, version, effectiveAt, inForce: id === current.id })),
    rule: rule ?? null,
  };
}
