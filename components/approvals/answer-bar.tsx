"use client";

import { Pencil, Stamp, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { useKeys } from "@/components/ui/keys/use-keys";
import { TextField } from "@/components/ui/text-field";
import type { ProposalView } from "@/lib/screens/approvals-page";
import type { Answering, ApprovalRefusal } from "./use-answer";

type BarProps = { view: ProposalView; answering: Answering; ready: boolean };

/** 64 px: the reason, back to the proposer, or into effect. Approving waits until all evidence is open. */
export function AnswerBar({ view, answering, ready }: BarProps) {
  const t = useTranslations("approvals");
  const narrow = useTranslations("case");
  const keys = useTranslations("keys");
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const may = ready && view.preview.assessment !== null && answering.pending === null;
  const approve = () => may && answering.approve(reason);
  const giveBack = () => {
    if (reason.trim() !== "") return answering.giveBack(reason);
    setMissing(true);
    field.current?.focus();
  };
  const leave = () => document.activeElement === field.current && field.current?.blur();
  useKeys(keys("approvals"), [
    { combo: "r", label: t("return"), run: giveBack },
    { combo: "n", label: t("reason"), run: () => field.current?.focus() },
    { combo: "mod+enter", label: t(`approve.${view.row.kind}`), run: approve, when: may, inFields: true },
  ]);
  useKeys("", [{ combo: "escape", run: leave, inFields: true }]);
  return (
    <>
      <section
        aria-label={t("bar")}
        data-testid="answer-bar"
        className="flex min-h-16 shrink-0 flex-wrap items-center gap-2 border-t border-line bg-panel px-5 py-2 max-desk:hidden"
      >
        <TextField
          label={t("reason")}
          hideLabel
          placeholder={t("reasonHint")}
          value={reason}
          onChange={(text) => {
            setReason(text);
            setMissing(false);
          }}
          error={missing ? t("refusals.reason_needed") : undefined}
          icon={Pencil}
          height={36}
          keyCombo="n"
          inputRef={field}
          lang="zh-CN"
          maxLength={4000}
          testId="reason"
          className="mr-1 min-w-24 flex-1"
        />
        <Refused refusal={answering.refusal} />
        <Button
          size={36}
          icon={Undo2}
          keyCombo="r"
          pending={answering.pending === "return"}
          onPress={giveBack}
          testId="return"
        >
          {t("returnTo", { name: view.row.proposer ?? "" })}
        </Button>
        <Button
          size={36}
          variant="primary"
          icon={Stamp}
          keyCombo="mod+enter"
          disabled={!ready || view.preview.assessment === null}
          pending={answering.pending === "approve"}
          onPress={approve}
          testId="approve"
        >
          {t(`approve.${view.row.kind}`)}
        </Button>
      </section>
      <p className="hidden shrink-0 border-t border-line bg-panel px-5 py-4 text-13 text-ink-2 max-desk:block">
        {narrow("needsWide")}
      </p>
    </>
  );
}

const SAID = [
  "not_found",
  "answered",
  "not_allowed",
  "unopened",
  "reason_needed",
  "no_evidence",
  "money_blocked",
  "signed_out",
] as const;

/** Why the server said no; a change meanwhile has its own dialog. */
export function Refused({ refusal }: { refusal: ApprovalRefusal | null }) {
  const t = useTranslations("approvals.refusals");
  if (!refusal || refusal.kind === "stale") return null;
  const known = SAID.find((kind) => kind === refusal.kind);
  return (
    <p role="alert" data-testid="refusal" className="max-w-72 text-12 font-medium text-t4-ink">
      {t(known ?? "failed")}
    </p>
  );
}
