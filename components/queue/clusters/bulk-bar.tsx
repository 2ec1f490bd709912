"use client";

import { Pencil } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { useBilingual } from "@/components/case/use-bilingual";
import { Button } from "@/components/ui/button";
import { Segmented } from "@/components/ui/choice";
import { CountdownRing } from "@/components/ui/countdown-ring";
import { useKeys } from "@/components/ui/keys/use-keys";
import { useNow } from "@/components/ui/now";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import type { Verdict } from "@/lib/domain/cases/bulk";
import type { Bilingual } from "@/lib/domain/policy/pack";
import { type OverturnReason, SEVERITIES, type Severity } from "@/lib/domain/words";
import { formatMoney } from "@/lib/i18n/format";
import type { BulkView } from "@/lib/screens/clusters-page";
import type { Bulk } from "./use-bulk";

export type Choices = { verdict: Verdict; severity: Severity; reason: OverturnReason; note: string };

type BarProps = {
  bulk: Bulk;
  choices: Choices;
  reasons: { id: OverturnReason; title: Bilingual }[];
  onChoose: (patch: Partial<Choices>) => void;
  onDecide: () => void;
  onUndo: () => void;
};

const barClass = "flex min-h-16 shrink-0 items-center gap-2 border-t border-line bg-panel px-4 py-2";

/** The bar under the dry run: which verdict, the total, decide all; afterwards what was done, and undo. */
export function BulkBar(props: BarProps) {
  const { bulk } = props;
  const t = useTranslations("clusters");
  if (bulk.run.kind === "ended")
    return <ResultBar bulk={bulk.run.bulk} undone={bulk.run.undone} onUndo={props.onUndo} />;
  if (bulk.run.kind === "running") {
    const { done, items } = bulk.run;
    return (
      <div className={barClass} role="status">
        <progress
          max={items}
          value={done}
          aria-label={t("running", { done, items })}
          className="w-48 accent-accent"
        />
        <span className="tnum text-13">{t("running", { done, items })}</span>
      </div>
    );
  }
  return <ChoiceBar {...props} />;
}

function ChoiceBar({ bulk, choices, reasons, onChoose, onDecide }: BarProps) {
  const t = useTranslations("clusters");
  const say = useBilingual();
  const note = useRef<HTMLInputElement>(null);
  const n = bulk.preview?.decidable ?? 0;
  const needsNote =
    choices.verdict === "overturn" && choices.reason === "other" && choices.note.trim() === "";
  const can = n > 0 && !needsNote;
  const keys = useTranslations("keys");
  useKeys(keys("clusters"), [
    { combo: "c", label: t("verdicts.confirm"), run: () => onChoose({ verdict: "confirm" }) },
    { combo: "o", label: t("verdicts.overturn"), run: () => onChoose({ verdict: "overturn" }) },
    { combo: "n", label: t("note"), run: () => note.current?.focus() },
    { combo: "mod+enter", label: t("decide"), run: onDecide, when: can, inFields: true },
  ]);
  useKeys("", [{ combo: "escape", run: () => note.current?.blur(), inFields: true }]);
  return (
    <section aria-label={t("bar")} className={barClass} data-testid="bulk-bar">
      <Segmented
        label={t("verdict")}
        options={[
          { id: "confirm", label: t("verdicts.confirm") },
          { id: "overturn", label: t("verdicts.overturn") },
        ]}
        value={choices.verdict}
        onChange={(verdict) => onChoose({ verdict })}
      />
      {choices.verdict === "confirm" ? (
        <Select
          label={t("severity")}
          hideLabel
          options={SEVERITIES.map((id) => ({ id, label: t(`severities.${id}`) }))}
          value={choices.severity}
          onChange={(severity) => onChoose({ severity })}
        />
      ) : (
        <Select
          label={t("reason")}
          hideLabel
          options={reasons.map(({ id, title }) => ({ id, label: say(title) }))}
          value={choices.reason}
          onChange={(reason) => onChoose({ reason })}
        />
      )}
      <TextField
        label={t("note")}
        hideLabel
        placeholder={t("note")}
        value={choices.note}
        onChange={(text) => onChoose({ note: text })}
        icon={Pencil}
        height={36}
        keyCombo="n"
        inputRef={note}
        maxLength={4000}
        className="min-w-24 flex-1"
      />
      {bulk.run.kind === "failed" && (
        <span role="alert" className="text-13 text-t4-ink">
          {t("runFailed")}
        </span>
      )}
      <span className="tnum shrink-0 text-13 text-ink-2" data-testid="bulk-total">
        {n > 0 && bulk.preview?.proposals === n
          ? t("allForApproval", { count: n })
          : t("total", {
              amount: formatMoney(bulk.preview?.totalFen ?? 0),
              proposals: bulk.preview?.proposals ?? 0,
            })}
      </span>
      <Button
        variant="primary"
        size={36}
        keyCombo="mod+enter"
        disabled={!can}
        onPress={onDecide}
        testId="bulk-decide"
      >
        {t(choices.verdict === "confirm" ? "confirmAll" : "overturnAll", { count: n })}
      </Button>
    </section>
  );
}

function ResultBar({ bulk, undone, onUndo }: { bulk: BulkView; undone: number | null; onUndo: () => void }) {
  const t = useTranslations("clusters");
  const now = useNow(bulk.now, 500);
  const done = bulk.rows.filter(({ outcome }) => outcome === "decided" || outcome === "proposed");
  const canUndo = undone === null && done.length > 0 && now < bulk.undoUntil;
  const keys = useTranslations("keys");
  useKeys(keys("clusters"), [{ combo: "z", label: t("undo"), run: onUndo, when: canUndo }]);
  const amountFen = bulk.rows.reduce((sum, row) => sum + row.amountFen, 0);
  return (
    <section aria-label={t("bar")} className={barClass} data-testid="bulk-result">
      <p role="status" className="text-13">
        {undone === null
          ? t("doneLine", {
              done: done.length,
              left: bulk.rows.length - done.length,
              amount: formatMoney(amountFen),
            })
          : t("undoneLine", { count: undone })}
      </p>
      {canUndo && (
        <span className="ml-auto flex items-center gap-3">
          <CountdownRing until={bulk.undoUntil} startedAt={bulk.now} />
          <Button size={36} keyCombo="z" onPress={onUndo} testId="bulk-undo">
            {t("undo")}
          </Button>
        </span>
      )}
    </section>
  );
}
