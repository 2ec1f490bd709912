"use client";

import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { type Box, fitted, kept, opening, type Placement, type Size, zoomed } from "./geometry";

const WHEEL_STEP = 1.0015;
const PAN_PX = 60;

/** Where the picture lies: opens on its evidence, zooms at the pointer, pans, never leaves the frame. */
export function usePlacement(
  frameRef: RefObject<HTMLElement | null>,
  picture: Size,
  evidence: Box | null,
  key: string,
) {
  const [frame, setFrame] = useState<Size | null>(null);
  const [placement, setPlacement] = useState<Placement | null>(null);
  const latest = useRef({ frame, picture, evidence });
  latest.current = { frame, picture, evidence };

  useLayoutEffect(() => {
    const element = frameRef.current;
    if (!element) return;
    const measure = () => setFrame({ width: element.clientWidth, height: element.clientHeight });
    measure();
    const watcher = new ResizeObserver(measure);
    watcher.observe(element);
    return () => watcher.disconnect();
  }, [frameRef]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: opens anew for another picture or frame, not when evidence is dismissed
  useLayoutEffect(() => {
    if (frame) setPlacement(opening(frame, picture, evidence));
  }, [frame, key]);

  const zoom = useCallback((factor: number, at?: { x: number; y: number }) => {
    setPlacement((before) => {
      const { frame: room, picture: size } = latest.current;
      if (!before || !room) return before;
      return zoomed(before, factor, at ?? { x: room.width / 2, y: room.height / 2 }, room, size);
    });
  }, []);
  const pan = useCallback((dx: number, dy: number) => {
    setPlacement((before) => {
      const { frame: room, picture: size } = latest.current;
      if (!before || !room) return before;
      return kept({ ...before, x: before.x + dx, y: before.y + dy }, room, size);
    });
  }, []);
  const fit = useCallback(() => {
    const { frame: room, picture: size } = latest.current;
    if (room) setPlacement(fitted(room, size));
  }, []);
  const actual = useCallback(() => {
    setPlacement((before) => {
      const { frame: room, picture: size } = latest.current;
      if (!before || !room) return before;
      return zoomed(before, 1 / before.scale, { x: room.width / 2, y: room.height / 2 }, room, size);
    });
  }, []);
  useEffect(() => {
    const element = frameRef.current;
    if (!element) return;
    const wheel = (event: WheelEvent) => {
      event.preventDefault();
      const { left, top } = element.getBoundingClientRect();
      zoom(WHEEL_STEP ** -event.deltaY, { x: event.clientX - left, y: event.clientY - top });
    };
    element.addEventListener("wheel", wheel, { passive: false });
    return () => element.removeEventListener("wheel", wheel);
  }, [frameRef, zoom]);
  return { frame, placement, zoom, pan, fit, actual, panStep: PAN_PX };
}
