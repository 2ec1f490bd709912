"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { useKeys } from "@/components/ui/keys/use-keys";
import { TextArea } from "@/components/ui/text-field";

export const REASON_CHARS_MIN = 3;

type Props = {
  /** What it does and what stays, above the fields. */
  line: ReactNode;
  /** Fields above the reason. */
  children?: ReactNode;
  /** Label of the words that are asked for. */
  reason: string;
  button: string;
  ready?: boolean;
  pending: boolean;
  failed: ReactNode;
  onSend: (reason: string) => void;
};

/** A dialog's form for an act that asks why: the words, one button, ⌘↵. */
export function ActForm({ line, children, reason, button, ready = true, pending, failed, onSend }: Props) {
  const t = useTranslations("privacy");
  const [text, setText] = useState("");
  const isReady = ready && text.trim().length >= REASON_CHARS_MIN;
  const send = () => {
    if (isReady && !pending) onSend(text);
  };
  useKeys("", [{ combo: "mod+enter", run: send, inFields: true }]);
  return (
    <div className="grid gap-3 pb-2">
      <p className="text-13 text-ink-2">{line}</p>
      {children}
      <TextArea label={reason} value={text} onChange={setText} rows={3} maxLength={2000} />
      {failed && (
        <p role="alert" className="text-13 font-medium text-t4-ink">
          {failed === true ? t("failed") : failed}
        </p>
      )}
      <div className="flex justify-end">
        <Button variant="primary" keyCombo="mod+enter" disabled={!isReady} pending={pending} onPress={send}>
          {button}
        </Button>
      </div>
    </div>
  );
}
