"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { RadioCards } from "@/components/ui/choice";
import { Dialog } from "@/components/ui/dialog";
import { useKeys } from "@/components/ui/keys/use-keys";
import { TextArea } from "@/components/ui/text-field";
import type { OverturnReason } from "@/lib/domain/words";
import type { CaseView } from "@/lib/screens/views";
import { caseNumber } from "./case-header";
import { useBilingual } from "./use-bilingual";

type OverturnProps = {
  view: CaseView;
  note: string;
  onNote: (note: string) => void;
  onOverturn: (reason: OverturnReason) => void;
  onClose: () => void;
};

/** Another reason than the proposed one; a digit chooses, ⌘↵ overturns. "Other" needs the note. */
export function OverturnDialog(props: OverturnProps) {
  const { view, onClose } = props;
  const t = useTranslations("review.decide");
  return (
    <Dialog open onClose={onClose} title={t("overturnTitle", { number: caseNumber(view.number) })}>
      <OverturnForm {...props} />
    </Dialog>
  );
}

function OverturnForm({ view, note, onNote, onOverturn }: OverturnProps) {
  const t = useTranslations("review.decide");
  const words = useTranslations("case");
  const say = useBilingual();
  const [reason, setReason] = useState<OverturnReason>(view.proposedOverturn);
  const needsNote = reason === "other" && note.trim() === "";
  const overturn = () => {
    if (!needsNote) onOverturn(reason);
  };
  useKeys("", [
    ...view.overturnReasons.map(({ id }, index) => ({ combo: String(index + 1), run: () => setReason(id) })),
    { combo: "mod+enter", run: overturn, inFields: true },
  ]);
  return (
    <div className="grid gap-3 pb-2">
      <RadioCards
        label={t("reason")}
        value={reason}
        onChange={setReason}
        options={view.overturnReasons.map(({ id, title }, index) => ({
          id,
          label: say(title),
          detail: id === view.proposedOverturn ? t("proposed") : undefined,
          keyCombo: String(index + 1),
        }))}
      />
      <TextArea
        label={t("note")}
        value={note}
        onChange={onNote}
        rows={2}
        maxLength={4000}
        error={needsNote ? t("otherNeedsNote") : undefined}
      />
      <div className="flex justify-end">
        <Button variant="primary" keyCombo="mod+enter" disabled={needsNote} onPress={overturn}>
          {words("overturn")}
        </Button>
      </div>
    </div>
  );
}

type TakeOverProps = {
  view: CaseView;
  holderName: string;
  onTakeOver: (reason: string) => Promise<boolean>;
  onClose: () => void;
};

/** Taking a case from who holds it; the reason is on record. */
export function TakeOverDialog(props: TakeOverProps) {
  const t = useTranslations("review.decide");
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={t("takeOverTitle", { number: caseNumber(props.view.number) })}
    >
      <TakeOverForm {...props} />
    </Dialog>
  );
}

function TakeOverForm({ holderName, onTakeOver, onClose }: TakeOverProps) {
  const t = useTranslations("review.decide");
  const [reason, setReason] = useState("");
  const [state, setState] = useState<"rest" | "sending" | "failed">("rest");
  const ready = reason.trim() !== "";
  const take = async () => {
    if (!ready) return;
    setState("sending");
    if (await onTakeOver(reason.trim())) onClose();
    else setState("failed");
  };
  useKeys("", [{ combo: "mod+enter", run: () => void take(), inFields: true }]);
  return (
    <div className="grid gap-3 pb-2">
      <p className="text-13 text-ink-2">{t("takeOverLine", { name: holderName })}</p>
      <TextArea
        label={t("takeOverReason")}
        value={reason}
        onChange={setReason}
        rows={2}
        autoFocus
        maxLength={500}
        error={state === "failed" ? t("takeOverFailed") : undefined}
      />
      <div className="flex justify-end">
        <Button
          variant="primary"
          keyCombo="mod+enter"
          disabled={!ready}
          pending={state === "sending"}
          onPress={() => void take()}
        >
          {t("takeOver")}
        </Button>
      </div>
    </div>
  );
}
