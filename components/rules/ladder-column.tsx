import { Users } from "lucide-react";
import { useTranslations } from "next-intl";
import { LinkSegments } from "@/components/account/record/link-segments";
import { measureIcon } from "@/components/account/record/standing-words";
import { TierChip, TierNumber } from "@/components/ladder/tier";
import { ColumnHeader } from "@/components/ui/card";
import { Icon } from "@/components/ui/icon";
import type { LadderColumn, LadderMeasure, LadderStep, PolicyPack, RuleText } from "@/lib/domain/policy/pack";
import { STEPS, type Step } from "@/lib/domain/words";
import type { RulesPageView } from "@/lib/screens/rules-page";
import { Formulas } from "./formulas";
import { rulesHref } from "./rules-href";
import { categoryOf } from "./words";

type LadderProps = { view: RulesPageView; rule: RuleText; column: LadderColumn | null };

/** What offences against the rule cost: its ladder step by step, then how steps and damages are worked out. */
export function LadderColumnView({ view, rule, column }: LadderProps) {
  const t = useTranslations("rules");
  const { pack } = view;
  const columns: LadderColumn[] =
    categoryOf(rule, pack)?.ladder === "pm" ? ["pm"] : ["ec_store", "ec_no_store"];
  const shown = columns.find((each) => each === column) ?? columns[0] ?? "ec_store";
  return (
    <aside
      aria-label={t("ladder")}
      data-column="ladder"
      className="flex w-[376px] shrink-0 flex-col border-l border-line bg-panel"
    >
      <ColumnHeader>
        <h2 className="text-13 font-semibold">{t("ladder")}</h2>
        <span className="ml-auto">
          {columns.length > 1 ? (
            <LinkSegments
              label={t("column")}
              items={columns.map((each) => ({
                href: rulesHref(view, { rule: rule.id, column: each }),
                label: t(`columns.${each}`),
                current: each === shown,
              }))}
            />
          ) : (
            <span className="text-12 text-ink-2">{t(`columns.${shown}`)}</span>
          )}
        </span>
      </ColumnHeader>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and nothing in it takes the focus */}
      <div tabIndex={0} className="scroll-y ring-inset-focus min-h-0 flex-1">
        <ol>
          {STEPS.map((step) => (
            <StepRow key={step} step={step} ladder={pack.ladders[shown][step]} pack={pack} />
          ))}
        </ol>
        <Formulas pack={pack} hasDamages={shown === "ec_store"} category={rule.category} />
      </div>
    </aside>
  );
}

function StepRow({ step, ladder, pack }: { step: Step; ladder: LadderStep; pack: PolicyPack }) {
  const t = useTranslations("rules");
  const kinds = useTranslations("account.standing.kinds");
  const second = ladder.measures.some((each) => pack.fourEyes.kinds.includes(each.kind));
  return (
    <li className="border-b border-line-soft px-5 py-2.5">
      <p className="flex items-center gap-2.5 text-13 font-medium">
        <TierNumber tier={ladder.tier} step={step} state={step === 0 ? "empty" : "filled"} />
        {t("step", { step })}
        <TierChip tier={ladder.tier} />
        {second && (
          <span className="ml-auto flex items-center gap-1.5 text-12 font-normal text-ink-2">
            <Icon as={Users} size={14} />
            {t("second")}
          </span>
        )}
      </p>
      <ul className="mt-1.5 grid gap-1 pl-[30px] text-12">
        {merged(ladder.measures).map((measure) => (
          <li key={measure.kind} className="flex items-center gap-2">
            <Icon as={measureIcon(measure.kind)} size={14} className="text-ink-2" />
            {kinds(measure.kind)}
            {measure.whereNotYet && <span className="text-ink-3">{t("whereNotYet")}</span>}
            <span className="tnum ml-auto text-ink-2">
              {measure.days !== null && t("days", { days: measure.days })}
            </span>
          </li>
        ))}
        {ladder.damages && (
          <li className="flex items-center gap-2">
            <Icon as={measureIcon("damages")} size={14} className="text-ink-2" />
            {t("damages")}
          </li>
        )}
        <li className="tnum text-ink-3">
          {t("points", { merchant: pack.points.merchant[step], credit: pack.points.credit[step] })}
        </li>
      </ul>
    </li>
  );
}

type Shown = Pick<LadderMeasure, "days" | "whereNotYet"> & { kind: LadderMeasure["kind"] | "exposure" };

/** Limits on exposure and search of one length are one line, as on records. */
function merged(measures: readonly LadderMeasure[]): Shown[] {
  const days = (kind: LadderMeasure["kind"]) => measures.find((each) => each.kind === kind)?.days;
  const together =
    days("limit_exposure") !== undefined && days("limit_exposure") === days("hide_from_search");
  return measures
    .filter((each) => !(together && each.kind === "hide_from_search"))
    .map((each) => ({ ...each, kind: together && each.kind === "limit_exposure" ? "exposure" : each.kind }));
}
