"use client";

import { useTranslations } from "next-intl";
import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from "react";
import type { EvidenceView } from "@/lib/screens/views";
import { fieldMarks, normalisedText, writtenOf } from "./field-marks";
import { MarkedText } from "./mark";

export type ReadingMode = "written" | "normalised";

/** The evidence whose card is open, what else stands there, and where the card points. */
export type OpenEvidence = { id: string; ids: string[]; element: Element; pinned: boolean };

type Marks = {
  evidence: readonly EvidenceView[];
  dismissed: readonly string[];
  mode: ReadingMode;
  active: OpenEvidence | null;
  open: (ids: string[], element: Element, by: "hover" | "focus" | "press") => void;
  leave: () => void;
  /** The pointer is on the card itself. */
  stay: () => void;
  close: () => void;
};

const MarksContext = createContext<Marks | null>(null);

/** What the item's marks share: evidence, dismissals, the open card. */
export function useMarks(): Marks {
  const marks = useContext(MarksContext);
  if (!marks) throw new Error("useMarks needs ItemMarks above it");
  return marks;
}

const LEAVE_MS = 180;

type ItemMarksProps = {
  evidence: readonly EvidenceView[];
  dismissed: readonly string[];
  mode: ReadingMode;
  children: ReactNode;
};

/** Holds which evidence is open for one item. Give it the case's id as `key`. */
export function ItemMarks({ evidence, dismissed, mode, children }: ItemMarksProps) {
  const [active, setActive] = useState<OpenEvidence | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const stay = useCallback(() => clearTimeout(timer.current), []);
  const close = useCallback(() => {
    clearTimeout(timer.current);
    setActive(null);
  }, []);
  const leave = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setActive((before) => (before?.pinned ? before : null)), LEAVE_MS);
  }, []);
  const open = useCallback<Marks["open"]>((ids, element, by) => {
    clearTimeout(timer.current);
    const [id] = ids;
    if (id === undefined) return;
    setActive((before) => {
      if (by === "hover" && before?.pinned) return before;
      return { id, ids, element, pinned: by !== "hover" };
    });
  }, []);
  const value = useMemo(
    () => ({ evidence, dismissed, mode, active, open, leave, stay, close }),
    [evidence, dismissed, mode, active, open, leave, stay, close],
  );
  return <MarksContext value={value}>{children}</MarksContext>;
}

/** The sentence a screen reader hears on a mark. */
export function useEvidenceLabel(): (id: string) => string {
  const t = useTranslations("evidence");
  const { evidence } = useMarks();
  return (id) => {
    const each = evidence.find((other) => other.id === id);
    if (!each) return "";
    return t("spoken", {
      kind: t(`contacts.${each.kind}`),
      text: writtenOf(each),
      reading: each.reading,
      confidence: each.confidence.toFixed(2),
      number: each.number,
      total: evidence.length,
    });
  };
}

/** One field of the item, marked; as written or as it reads. */
export function FieldText({ field, text, className }: { field: string; text: string; className?: string }) {
  const { evidence, dismissed, mode, active, open, leave } = useMarks();
  const labelOf = useEvidenceLabel();
  const marks = useMemo(() => fieldMarks(field, evidence, dismissed), [field, evidence, dismissed]);
  const shown = mode === "written" ? { text, marks } : normalisedText(field, text, marks, evidence);
  return (
    <span data-field={mode === "written" ? field : undefined}>
      <MarkedText
        text={shown.text}
        spans={shown.marks}
        activeId={active?.id ?? null}
        labelOf={labelOf}
        onOpen={open}
        onLeave={leave}
        className={className}
      />
    </span>
  );
}
