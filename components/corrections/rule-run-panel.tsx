"use client";

import { CircleAlert, CircleCheck, FlaskConical, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { useKeys } from "@/components/ui/keys/use-keys";
import { TextArea } from "@/components/ui/text-field";
import { Money } from "@/components/ui/time";
import type { CorrectionsPageView } from "@/lib/screens/corrections-page";
import type { DryRunItem, RunItem } from "@/lib/usecases/corrections/correct-rule-version";
import { useRuleRun } from "./use-rule-run";

/** Dry run, itemised with totals; then the run, decision by decision, which can be taken up again. */
export function RuleRunPanel({ asked }: { asked: NonNullable<CorrectionsPageView["asked"]> }) {
  const t = useTranslations("fair.corrections");
  const keys = useTranslations("keys");
  const { decisions, ...of } = asked;
  const flow = useRuleRun(of, decisions);
  const [reason, setReason] = useState("");
  const busy = flow.phase === "trying" || flow.phase === "running";
  const mayTry = !busy && decisions.length > 0 && flow.done.length === 0;
  const mayRun = (flow.phase === "tried" || flow.phase === "stopped") && reason.trim() !== "";
  useKeys(keys("rules"), [
    { combo: "d", label: t("dryRun"), run: () => void flow.dryRun(), when: mayTry },
    {
      combo: "mod+enter",
      label: t("run"),
      run: () => void flow.run(reason.trim()),
      when: mayRun,
      inFields: true,
    },
  ]);
  const at = flow.phase === "trying" ? flow.tried.length : flow.done.length;
  return (
    <div className="mt-4 grid gap-3" data-testid="rule-run">
      <div className="flex items-center gap-3 text-13">
        <span>{t("standing", { n: decisions.length })}</span>
        <Button
          icon={FlaskConical}
          keyCombo="d"
          disabled={!mayTry}
          pending={flow.phase === "trying"}
          onPress={() => void flow.dryRun()}
          testId="dry-run"
        >
          {t("dryRun")}
        </Button>
      </div>
      {busy && (
        <progress aria-label={t("progress")} max={decisions.length} value={at} className="h-2 w-full" />
      )}
      {flow.refusal && (
        <p role="alert" className="text-13 font-medium text-t4-ink">
          {t(flow.phase === "stopped" ? "stopped" : "failed")}
        </p>
      )}
      {flow.tried.length > 0 && <Items items={flow.tried} done={flow.done} />}
      {(flow.phase === "tried" || flow.phase === "stopped") && (
        <>
          <TextArea label={t("reason")} value={reason} onChange={setReason} rows={2} maxLength={4000} />
          <div className="flex justify-end">
            <Button
              variant="primary"
              icon={Undo2}
              keyCombo="mod+enter"
              disabled={!mayRun}
              onPress={() => void flow.run(reason.trim())}
              testId="run"
            >
              {t(flow.phase === "stopped" ? "goOn" : "run")}
            </Button>
          </div>
        </>
      )}
      {flow.phase === "done" && (
        <p role="status" className="text-13 font-semibold">
          {t("finished", {
            n: flow.done.filter((each) => "done" in each).length,
            refused: flow.done.filter((each) => "refusal" in each).length,
          })}
        </p>
      )}
    </div>
  );
}

const fenOf = (item: DryRunItem): number => {
  if (!("effects" in item)) return 0;
  const own = item.effects.strikes.find((strike) => strike.decisionId === item.decisionId);
  return own ? own.damages.beforeFen - own.damages.afterFen : 0;
};

const scrollClass = "ring-inset-focus max-h-[420px] overflow-auto rounded-card border border-line";

function Items({ items, done }: { items: DryRunItem[]; done: RunItem[] }) {
  const t = useTranslations("fair.corrections");
  const result = new Map(done.map((each) => [each.decisionId, each]));
  const total = items.reduce((sum, item) => sum + fenOf(item), 0);
  const lifted = items.reduce((sum, item) => sum + liftedOf(item), 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and nothing in it takes the focus
    <section tabIndex={0} aria-label={t("items")} className={scrollClass}>
      <table className="w-full text-13" aria-label={t("items")}>
        <thead>
          <tr className="h-8 bg-subtle text-12 text-ink-2">
            <th className="px-3 text-left font-medium">{t("case")}</th>
            <th className="px-3 text-left font-medium">{t("account")}</th>
            <th className="px-3 text-right font-medium">{t("lifted")}</th>
            <th className="px-3 text-right font-medium">{t("money")}</th>
            <th className="px-3 text-left font-medium">{t("result")}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.decisionId} className="h-9 border-t border-line-soft">
              <td className="tnum px-3">WR-{item.caseNumber}</td>
              <td className="px-3" lang="zh-CN">
                {item.accountName}
              </td>
              <td className="tnum px-3 text-right">{liftedOf(item)}</td>
              <td className="tnum px-3 text-right">
                <Money fen={fenOf(item)} />
              </td>
              <td className="px-3">
                <Result item={item} done={result.get(item.decisionId)} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="h-9 border-t border-line font-semibold">
            <td className="px-3" colSpan={2}>
              {t("total")}
            </td>
            <td className="tnum px-3 text-right">{lifted}</td>
            <td className="tnum px-3 text-right">
              <Money fen={total} />
            </td>
            <td />
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

const liftedOf = (item: DryRunItem): number =>
  "effects" in item ? item.effects.lines.filter((line) => line.effect !== "kept").length : 0;

function Result({ item, done }: { item: DryRunItem; done: RunItem | undefined }) {
  const t = useTranslations("fair.corrections");
  const refusal = done && "refusal" in done ? done.refusal : "refusal" in item ? item.refusal : null;
  if (refusal) {
    return (
      <span className="flex items-center gap-1.5 text-t2-ink">
        <Icon as={CircleAlert} size={14} status />
        {t(`refusals.${refusalWord(refusal.kind)}`)}
      </span>
    );
  }
  if (!done) return <span className="text-ink-2">{t("would")}</span>;
  return (
    <span className="flex items-center gap-1.5 text-ok-ink">
      <Icon as={CircleCheck} size={14} status />
      {t("reversed")}
    </span>
  );
}

const WORDS = [
  "not_allowed",
  "under_appeal",
  "still_undoable",
  "not_standing",
  "stale",
  "not_lower",
] as const;

/** The refusals that have words of their own; any other is a failure. */
export const refusalWord = (kind: string): (typeof WORDS)[number] | "failed" =>
  WORDS.find((each) => each === kind) ?? "failed";
