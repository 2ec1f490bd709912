"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { post } from "@/components/corrections/post";
import { Button } from "@/components/ui/button";
import { Segmented } from "@/components/ui/choice";
import { Dialog } from "@/components/ui/dialog";
import { useKeys } from "@/components/ui/keys/use-keys";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-field";
import { REVEAL_PURPOSES } from "@/lib/domain/records";
import type { RevealSubject } from "./reveal-control";

const MINUTES = ["15", "60", "240"] as const;
const NOTE_CHARS_MIN = 3;

type Props = { subject: RevealSubject; onClose: () => void; onRevealed: () => void };

/** Why, in words of one's own, and for how long: all of it goes into the log before anything is shown. */
export function RevealDialog(props: Props) {
  const t = useTranslations("privacy.reveal");
  return (
    <Dialog open onClose={props.onClose} title={t("title")}>
      <Form {...props} />
    </Dialog>
  );
}

function Form({ subject, onRevealed }: Props) {
  const t = useTranslations("privacy.reveal");
  const [purpose, setPurpose] = useState<(typeof REVEAL_PURPOSES)[number] | null>(null);
  const [note, setNote] = useState("");
  const [minutes, setMinutes] = useState<(typeof MINUTES)[number]>("15");
  const [state, setState] = useState<"idle" | "pending" | "failed">("idle");
  const ready = purpose !== null && note.trim().length >= NOTE_CHARS_MIN;
  const send = async () => {
    if (!ready || state === "pending") return;
    setState("pending");
    const reply = await post("reveals", { ...subject, purpose, note, minutes: Number(minutes) });
    if (reply.ok) onRevealed();
    else setState("failed");
  };
  useKeys("", [{ combo: "mod+enter", run: () => void send(), inFields: true }]);
  return (
    <div className="grid gap-3 pb-2">
      <p className="text-13 text-ink-2">{t(subject.subjectKind)}</p>
      <Select
        label={t("purpose")}
        placeholder={t("choose")}
        options={REVEAL_PURPOSES.map((id) => ({ id, label: t(`purposes.${id}`) }))}
        value={purpose}
        onChange={setPurpose}
      />
      <TextArea label={t("note")} value={note} onChange={setNote} rows={3} maxLength={2000} />
      <Segmented
        label={t("minutes")}
        wide
        value={minutes}
        onChange={setMinutes}
        options={MINUTES.map((id) => ({ id, label: t(`for.${id}`) }))}
      />
      {state === "failed" && (
        <p role="alert" className="text-13 font-medium text-t4-ink">
          {t("failed")}
        </p>
      )}
      <div className="flex justify-end">
        <Button
          variant="primary"
          keyCombo="mod+enter"
          disabled={!ready}
          pending={state === "pending"}
          onPress={() => void send()}
        >
          {t("show")}
        </Button>
      </div>
    </div>
  );
}
