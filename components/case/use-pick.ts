"use client";

import { type RefObject, useCallback, useState } from "react";
import type { Pick } from "@/components/evidence/add-evidence";
import { offsetIn } from "@/components/evidence/field-marks";
import type { Span } from "@/lib/domain/detect/evidence";
import type { CaseView } from "@/lib/screens/views";

/** Text selected in one field of the item becomes an offer to add it as evidence. */
export function usePick(
  area: RefObject<HTMLElement | null>,
  view: CaseView,
  readOnly: boolean,
  onTouch: () => void,
) {
  const [pick, setPick] = useState<Pick | null>(null);
  const takeSelection = useCallback(() => {
    const selection = document.getSelection();
    const range = selection && !selection.isCollapsed ? selection.getRangeAt(0) : null;
    if (!range || readOnly || !area.current?.contains(range.commonAncestorContainer)) {
      setPick((before) => (before?.spans[0]?.kind === "text" ? null : before));
      return;
    }
    const span = spanOf(range, view);
    if (!span) return;
    const { left, top, width, height } = range.getBoundingClientRect();
    onTouch();
    setPick({ spans: [span], at: { left, top, width, height } });
  }, [area, view, readOnly, onTouch]);
  return { pick, setPick, takeSelection };
}

function spanOf(range: Range, view: CaseView): Span | null {
  const from = range.startContainer.parentElement?.closest("[data-field]");
  const to = range.endContainer.parentElement?.closest("[data-field]");
  if (!from || from !== to) return null;
  const field = from.getAttribute("data-field") ?? "";
  const source = view.item?.texts.find((text) => text.field === field);
  const start = offsetIn(from, range.startContainer, range.startOffset);
  const end = offsetIn(from, range.endContainer, range.endOffset);
  if (!source || source.sender === "other" || start === null || end === null || end <= start) return null;
  return { kind: "text", field, start, end, text: source.text.slice(start, end) };
}
