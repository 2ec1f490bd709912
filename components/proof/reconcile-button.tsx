"use client";

import { Scale } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";

type Outcome = { kind: "idle" | "pending" | "failed" } | { kind: "done"; rows: number; mismatches: number };

/** Compares log and tables now. What differs comes up over every page; here only that it was done. */
export function ReconcileButton() {
  const t = useTranslations("proof");
  const router = useRouter();
  const [outcome, setOutcome] = useState<Outcome>({ kind: "idle" });
  const compare = async () => {
    setOutcome({ kind: "pending" });
    setOutcome(await reconciled().catch((): Outcome => ({ kind: "failed" })));
    router.refresh();
  };
  return (
    <>
      <span role="status" className="tnum text-12 text-ink-2">
        {outcome.kind === "failed" && t("compareFailed")}
        {outcome.kind === "done" && t("compared", { rows: outcome.rows, count: outcome.mismatches })}
      </span>
      <Button
        size={28}
        icon={Scale}
        pending={outcome.kind === "pending" ? t("comparing") : false}
        onPress={() => void compare()}
      >
        {t("compare")}
      </Button>
    </>
  );
}

async function reconciled(): Promise<Outcome> {
  const answer = await fetch("/api/desk/audit/reconcile", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: "{}",
  });
  const reply = (await answer.json()) as {
    ok: boolean;
    value?: { last: { rowsCompared: number; mismatches: number } | null };
  };
  if (!reply.ok || !reply.value?.last) return { kind: "failed" };
  return { kind: "done", rows: reply.value.last.rowsCompared, mismatches: reply.value.last.mismatches };
}
