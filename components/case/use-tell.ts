"use client";

import { Lock, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { useToast } from "@/components/ui/toast";
import { caseNumber } from "./case-header";
import type { Refusal, Told } from "./desk/state";

type Acts = { undo: () => void; next: () => void; open: (id: string) => void; retry: () => void };

/** Says what became of a decision: one line, one action, the ring where it can be undone. */
export function useTell(acts: () => Acts): (what: Told) => void {
  const toast = useToast();
  const t = useTranslations("case");
  const more = useTranslations("review.toast");
  const ui = useTranslations("ui");
  return useCallback(
    (what) => {
      switch (what.kind) {
        case "decided": {
          const { number, verdict, undoUntil } = what.undoable;
          const id = caseNumber(number);
          const message = {
            confirm: () => t("confirmed", { id }),
            overturn: () => t("overturned", { id }),
            proposal: () => more("proposed", { id }),
          }[verdict]();
          const action = { label: t("undo"), keyCombo: "z", onPress: () => acts().undo() };
          toast.show({ message, until: undoUntil, action });
          return;
        }
        case "escalated":
        case "skipped":
          toast.show({ message: more(what.kind, { id: caseNumber(what.number) }), stayMs: 4000 });
          return;
        case "taken": {
          const message = t("claimedBy", { id: caseNumber(what.number), name: what.holder.name });
          const next = { label: t("nextCase"), keyCombo: "j", onPress: () => acts().next() };
          toast.show({ message, icon: Lock, ...(what.moved ? {} : { action: next }) });
          return;
        }
        case "openAgain":
          toast.show({ message: t("openAgain", { id: caseNumber(what.number) }), tone: "ok", icon: Undo2 });
          return;
        case "notSaved":
          toast.show({
            message: what.why === "signed_out" ? more("signedOut") : t("notSaved"),
            tone: "error",
            action:
              what.why === "signed_out"
                ? { label: more("signIn"), keyCombo: "shift+z", onPress: signInAgain }
                : { label: ui("retry"), keyCombo: "shift+z", onPress: () => acts().retry() },
          });
          return;
        case "undoRefused":
          toast.show({
            message: more(what.refusal.kind === "too_late" ? "tooLate" : "notUndone"),
            tone: "error",
          });
          return;
        case "refused":
          if (what.refusal.kind === "stale") return;
          toast.show({ message: refusalText(what.refusal, caseNumber(what.number), more), tone: "error" });
          return;
      }
    },
    [toast, t, more, ui, acts],
  );
}

/** Back to this very case afterwards; what was not sent is kept with the tab and goes then. */
function signInAgain(): void {
  const { pathname, search } = window.location;
  window.location.assign(`/sign-in?next=${encodeURIComponent(pathname + search)}`);
}

const NAMED = [
  "no_evidence",
  "reason_needed",
  "still_reading",
  "not_allowed",
  "not_open",
  "left_already",
  "money_blocked",
] as const;

function refusalText(
  refusal: Refusal,
  id: string,
  more: (key: string, values: Record<string, string>) => string,
): string {
  if (refusal.kind === "fenced") {
    return refusal.holderName
      ? more("refused.fencedBy", { id, name: refusal.holderName })
      : more("refused.fenced", { id });
  }
  const named = NAMED.find((kind) => kind === refusal.kind);
  return more(named ? `refused.${named}` : "refused.some", { id });
}
