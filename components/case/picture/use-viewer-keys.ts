"use client";

import { useTranslations } from "next-intl";
import { useKeys } from "@/components/ui/keys/use-keys";
import type { Shown } from "./boxes";
import type { usePlacement } from "./use-placement";

type KeysProps = {
  place: ReturnType<typeof usePlacement>;
  setShown: (change: (before: Shown) => Shown) => void;
  at: number;
  count: number;
  onAt: (at: number) => void;
  onClose?: () => void;
  drawing: boolean;
  startDrawing?: () => void;
  stopDrawing: () => void;
};

/** Zoom, pan, overlays, photos and drawing from the keyboard. */
export function useViewerKeys({
  place,
  setShown,
  at,
  count,
  onAt,
  onClose,
  drawing,
  startDrawing,
  stopDrawing,
}: KeysProps) {
  const t = useTranslations("review.picture");
  const keys = useTranslations("keys");
  const turn = (name: keyof Shown) => setShown((before) => ({ ...before, [name]: !before[name] }));
  const by = place.panStep;
  useKeys(keys("image"), [
    { combo: "+", label: t("zoomIn"), run: () => place.zoom(1.25), repeat: true },
    { combo: "=", run: () => place.zoom(1.25), repeat: true },
    { combo: "-", label: t("zoomOut"), run: () => place.zoom(0.8), repeat: true },
    { combo: "0", label: t("fit"), run: place.fit },
    { combo: "shift+0", label: t("actual"), run: place.actual },
    { combo: "q", label: t("codes"), run: () => turn("codes") },
    { combo: "t", label: t("texts"), run: () => turn("texts") },
    { combo: "y", label: t("others"), run: () => turn("others") },
    { combo: "left", label: t("pan"), run: () => place.pan(by, 0), repeat: true },
    { combo: "right", label: t("pan"), run: () => place.pan(-by, 0), repeat: true },
    { combo: "up", label: t("pan"), run: () => place.pan(0, by), repeat: true },
    { combo: "down", label: t("pan"), run: () => place.pan(0, -by), repeat: true },
    { combo: "[", label: t("photo"), run: () => onAt(Math.max(0, at - 1)), when: count > 1 },
    { combo: "]", label: t("photo"), run: () => onAt(Math.min(count - 1, at + 1)), when: count > 1 },
    { combo: "b", label: t("draw"), run: () => startDrawing?.(), when: startDrawing !== undefined },
    {
      combo: "escape",
      run: () => (drawing ? stopDrawing() : onClose?.()),
      when: drawing || onClose !== undefined,
    },
  ]);
}
