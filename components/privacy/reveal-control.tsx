"use client";

import { Eye, EyeOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import type { KEY_SCOPES } from "@/components/ui/keys/scopes";
import { useKeys } from "@/components/ui/keys/use-keys";
import { later } from "@/components/ui/later/later";
import { DateTime } from "@/components/ui/time";
import type { SightView } from "@/lib/screens/sight";

const RevealDialog = later(() => import("./reveal-dialog").then((from) => from.RevealDialog));

export type RevealSubject = { subjectKind: "account" | "case"; subjectId: string };

type Props = {
  subject: RevealSubject;
  sight: SightView;
  scope: (typeof KEY_SCOPES)[number];
  /** Draws anew: what was masked is in clear now, or the other way round. */
  onChange: () => void;
};

/** For who sees contacts masked: gives a purpose for seeing them, and says until when it holds. */
export function RevealControl({ subject, sight, scope, onChange }: Props) {
  const t = useTranslations("privacy.reveal");
  const keys = useTranslations("keys");
  const [open, setOpen] = useState(false);
  const { until } = sight;
  useKeys(keys(scope), [
    { combo: "shift+m", label: t("button"), run: () => setOpen(true), when: sight.mayReveal },
  ]);
  useEffect(() => {
    if (until === null) return;
    // What was opened for a time goes from the screen when that is over, untouched or not.
    const timer = setTimeout(onChange, Math.max(0, until - Date.now()) + 500);
    return () => clearTimeout(timer);
  }, [until, onChange]);
  if (!sight.mayReveal) return null;
  return (
    <>
      {until === null ? (
        <Button size={28} icon={EyeOff} keyCombo="shift+m" onPress={() => setOpen(true)}>
          {t("button")}
        </Button>
      ) : (
        <Chip icon={Eye} tone="warn">
          {t.rich("until", { time: () => <DateTime at={until} form="time" /> })}
        </Chip>
      )}
      {open && (
        <RevealDialog
          subject={subject}
          onClose={() => setOpen(false)}
          onRevealed={() => {
            setOpen(false);
            onChange();
          }}
        />
      )}
    </>
  );
}
