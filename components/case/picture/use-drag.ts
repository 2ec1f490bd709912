"use client";

import { type PointerEvent, type RefObject, useRef, useState } from "react";
import type { Pick } from "@/components/evidence/add-evidence";
import type { ImageView } from "@/lib/screens/views";
import { drawnQuad, type Point } from "./geometry";

type DragProps = {
  stage: RefObject<HTMLDivElement | null>;
  image: ImageView;
  drawing: boolean;
  pan: (dx: number, dy: number) => void;
  onPick: (pick: Pick | null) => void;
};

/** Dragging pans; while drawing it spans a box in the picture's pixels, whatever zoom or turn. */
export function useDrag({ stage, image, drawing, pan, onPick }: DragProps) {
  const from = useRef<{ x: number; y: number; point: Point } | null>(null);
  const [box, setBox] = useState<Point[] | null>(null);
  const pointOf = (event: PointerEvent): Point => {
    const svg = stage.current?.querySelector("svg");
    const matrix = svg?.getScreenCTM()?.inverse();
    if (!matrix) return [0, 0];
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix);
    return [x, y];
  };
  return {
    box,
    handlers: {
      onPointerDown(event: PointerEvent<HTMLElement>) {
        if (event.button !== 0 || (event.target as Element).closest("[data-evidence-ids]")) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        from.current = { x: event.clientX, y: event.clientY, point: pointOf(event) };
      },
      onPointerMove(event: PointerEvent<HTMLElement>) {
        const start = from.current;
        if (!start) return;
        if (drawing) {
          setBox(drawnQuad(start.point, pointOf(event), image));
          return;
        }
        pan(event.clientX - start.x, event.clientY - start.y);
        from.current = { ...start, x: event.clientX, y: event.clientY };
      },
      onPointerUp(event: PointerEvent<HTMLElement>) {
        const start = from.current;
        from.current = null;
        setBox(null);
        if (!start || !drawing) return;
        const quad = drawnQuad(start.point, pointOf(event), image);
        onPick(
          quad && { spans: [{ kind: "image", image: image.hash, quad, text: "" }], at: areaOf(start, event) },
        );
      },
    },
  };
}

function areaOf(start: { x: number; y: number }, event: PointerEvent): Pick["at"] {
  return {
    left: Math.min(start.x, event.clientX),
    top: Math.min(start.y, event.clientY),
    width: Math.abs(event.clientX - start.x),
    height: Math.abs(event.clientY - start.y),
  };
}
