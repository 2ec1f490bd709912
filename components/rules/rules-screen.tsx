import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/states";
import type { LadderColumn } from "@/lib/domain/policy/pack";
import type { RulesPageView } from "@/lib/screens/rules-page";
import { LadderColumnView } from "./ladder-column";
import { RuleTextColumn } from "./rule-text";
import { RulesList } from "./rules-list";

export type RulesScreenProps = {
  view: RulesPageView;
  /** Epoch ms of the moment whose pack is shown; null: now. */
  asOf: number | null;
  /** Which ladder is asked for; the rule's own without it. */
  column: LadderColumn | null;
  mayCorrect: boolean;
  mayExempt: boolean;
};

/** The pack as it is in force, to read: rules, the wording and examples of one, and what it costs. */
export function RulesScreen({ view, asOf, column, mayCorrect, mayExempt }: RulesScreenProps) {
  const t = useTranslations("rules");
  return (
    <>
      <RulesList view={view} asOf={asOf} />
      {view.rule ? (
        <>
          <RuleTextColumn view={view} rule={view.rule} mayCorrect={mayCorrect} mayExempt={mayExempt} />
          <LadderColumnView view={view} rule={view.rule} column={column} />
        </>
      ) : (
        <main id="main" tabIndex={-1} className="grid min-w-0 flex-1 place-items-center bg-panel">
          <EmptyState title={t("gone")} />
        </main>
      )}
    </>
  );
}
