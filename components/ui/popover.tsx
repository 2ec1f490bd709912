"use client";

import dynamic from "next/dynamic";
import { type ReactNode, type RefObject, useRef, useState } from "react";
import { cx } from "./cx";
import { later } from "./later/later";
import type { Placement } from "./sheet-class";

export type PopoverProps = {
  triggerRef: RefObject<Element | null>;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  label: string;
  placement?: Placement;
  className?: string;
  children: ReactNode;
};

const PopoverSheet = later(() => import("./later/popover-sheet").then((from) => from.PopoverSheet));

/** A small panel that takes focus. Esc and a press outside close it; page keys rest meanwhile. */
export function Popover(props: PopoverProps) {
  return props.open ? <PopoverSheet {...props} /> : null;
}

export type HoverCardProps = Omit<PopoverProps, "onOpenChange"> & {
  onClose: () => void;
  /** Px along the edge it is placed at; negative moves towards the start. */
  crossOffset?: number;
};

const HoverCardSheet = dynamic(() => import("./later/popover-sheet").then((from) => from.HoverCardSheet));

/** A card beside what it explains. It takes no focus and leaves the page's keys alone; Esc closes it. */
export function HoverCard(props: HoverCardProps) {
  return props.open ? <HoverCardSheet {...props} /> : null;
}

const HOVERED_MS = 500;

/**
 * Shows at its right what an icon button is called and its key, on hover and on focus from the keyboard; Esc puts it
 * away. Drawing only: the button has its own name.
 */
export function Tooltip({ children, text }: { children: ReactNode; text: ReactNode }) {
  const [shown, setShown] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const show = (afterMs: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setShown(true), afterMs);
  };
  const hide = () => {
    clearTimeout(timer.current);
    setShown(false);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only watches the button inside
    <span
      className="relative flex"
      onPointerEnter={() => show(HOVERED_MS)}
      onPointerLeave={hide}
      onFocus={(event) => event.target.matches(":focus-visible") && show(0)}
      onBlur={hide}
      onKeyDown={(event) => event.key === "Escape" && hide()}
    >
      {children}
      {shown && (
        <span
          aria-hidden
          className={cx(
            "absolute left-full top-1/2 z-30 ml-1.5 -translate-y-1/2 whitespace-nowrap",
            "rounded-control border border-line bg-raised px-2 py-1 text-12 text-ink shadow-pop",
          )}
        >
          {text}
        </span>
      )}
    </span>
  );
}
