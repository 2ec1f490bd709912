"use client";

import { useTranslations } from "next-intl";
import { type RefObject, useCallback, useEffect, useState } from "react";
import type { useMarks } from "@/components/evidence/item-marks";
import { useKeys } from "@/components/ui/keys/use-keys";
import type { CaseView } from "@/lib/screens/views";

type Open = ReturnType<typeof useMarks>["open"];

/** Brings a piece of evidence into view, opening its picture first where it stands in one, and opens its card. */
export function useShowEvidence(
  area: RefObject<HTMLElement | null>,
  view: CaseView,
  photo: number | null,
  setPhoto: (at: number) => void,
  open: Open,
) {
  const [wanted, setWanted] = useState<string | null>(null);
  useEffect(() => {
    if (wanted === null) return;
    const frame = requestAnimationFrame(() => {
      setWanted(null);
      const mark = area.current?.querySelector(`[data-evidence-ids~="${CSS.escape(wanted)}"]`);
      if (!mark) return;
      mark.scrollIntoView({ block: "nearest" });
      open([wanted], mark, "press");
    });
    return () => cancelAnimationFrame(frame);
  }, [wanted, area, open]);
  return useCallback(
    (id: string) => {
      const span = view.evidence.find((each) => each.id === id)?.spans[0];
      const at = span?.kind === "image" ? view.images.findIndex((image) => image.hash === span.image) : -1;
      if (at >= 0 && photo !== null && at !== photo) setPhoto(at);
      setWanted(id);
    },
    [view, photo, setPhoto],
  );
}

type EvidenceKeys = {
  view: CaseView;
  activeId: string | null;
  show: (id: string) => void;
  next: () => void;
  onDismiss: (id: string) => void;
  readOnly: boolean;
};

/** `1` to `9` open evidence; `X` takes the open one out, or back in. */
export function useEvidenceKeys({ view, activeId, show, onDismiss, readOnly }: EvidenceKeys) {
  const t = useTranslations("evidence");
  const more = useTranslations("review.evidence");
  const keys = useTranslations("keys");
  const numbered = view.evidence.slice(0, 9);
  useKeys(keys("review"), [
    ...numbered.map((each) => ({
      combo: String(each.number),
      label: more("openNumbered"),
      run: () => show(each.id),
    })),
    {
      combo: "x",
      label: t("notEvidence"),
      when: !readOnly && activeId !== null,
      run: () => activeId !== null && onDismiss(activeId),
    },
  ]);
  useEffect(() => document.getSelection()?.removeAllRanges(), []);
}
