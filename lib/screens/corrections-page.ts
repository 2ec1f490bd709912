import { type RestepLeft, restepsLeft } from "@/db/queries/appeal-queue";
import type { PersonActor } from "@/lib/domain/actor";
import type { RuleId } from "@/lib/domain/words";
import type { Ctx } from "@/lib/usecases/context";
import { type Named, ruleDecisions } from "@/lib/usecases/corrections/correct-rule-version";

export type CorrectionsPageView = {
  /** The standing decisions of the version asked for; null where none is asked for. */
  asked: { rule: RuleId; ruleVersion: number; decisions: Named[] } | null;
  /** Every version of every rule there is, to choose from. */
  versions: { rule: RuleId; ruleVersion: number }[];
  /** Steps down that an appeal's decider had to leave to another person. */
  left: RestepLeft[];
  now: number;
};

type Wanted = { rule: string | null; ruleVersion: number | null };

/** What the house itself may want to mend. */
export async function loadCorrectionsPage(
  ctx: Ctx,
  actor: PersonActor,
  wanted: Wanted,
): Promise<CorrectionsPageView> {
  const versions = versionsOf(ctx);
  const chosen = versions.find(
    (each) => each.rule === wanted.rule && each.ruleVersion === wanted.ruleVersion,
  );
  const [found, left] = await Promise.all([
    chosen ? ruleDecisions(ctx, actor, chosen) : null,
    restepsLeft(ctx.store),
  ]);
  return {
    asked: chosen && found?.ok ? { ...chosen, decisions: found.value } : null,
    versions,
    left,
    now: ctx.now(),
  };
}

function versionsOf(ctx: Ctx): CorrectionsPageView["versions"] {
  const all = ctx.packs.flatMap((pack) =>
    pack.rules.map(({ id, version }) => ({ rule: id, ruleVersion: version })),
  );
  const once = new Map(all.map((each) => [`${each.rule}:${each.ruleVersion}`, each]));
  return [...once.values()].sort((a, b) => a.rule.localeCompare(b.rule) || b.ruleVersion - a.ruleVersion);
}
