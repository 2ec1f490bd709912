"use client";

import { Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { useKeys } from "@/components/ui/keys/use-keys";
import { Refused } from "./answer-bar";
import type { Answering } from "./use-answer";

/** What one proposed and nobody has answered yet can be taken back. */
export function WithdrawBar({ answering }: { answering: Answering }) {
  const t = useTranslations("fair.withdraw");
  const keys = useTranslations("keys");
  useKeys(keys("approvals"), [{ combo: "w", label: t("do"), run: answering.withdraw }]);
  return (
    <section
      aria-label={t("bar")}
      className="flex min-h-16 shrink-0 items-center gap-3 border-t border-line bg-panel px-5 py-2 max-desk:hidden"
    >
      <p className="flex-1 text-13 text-ink-2">{t("line")}</p>
      <Refused refusal={answering.refusal} />
      <Button
        size={36}
        icon={Undo2}
        keyCombo="w"
        pending={answering.pending === "withdraw"}
        onPress={answering.withdraw}
        testId="withdraw"
      >
        {t("do")}
      </Button>
    </section>
  );
}
