"use client";

import type { ReactNode, RefObject } from "react";
import {
  Dialog as AriaDialog,
  Popover as AriaPopover,
  Tooltip as AriaTooltip,
  OverlayArrow,
  TooltipTrigger,
} from "react-aria-components";
import { cx } from "./cx";
import { KeyLayer, useKeys } from "./keys/use-keys";

export type Placement =
  | "top"
  | "bottom"
  | "left"
  | "right"
  | "top start"
  | "top end"
  | "bottom start"
  | "bottom end"
  | "right top"
  | "right bottom";

/** The sheet every floating thing stands on. */
export const sheetClass =
  "rounded-card border border-line bg-raised text-ink shadow-pop data-[entering]:animate-rise";

type PopoverProps = {
  triggerRef: RefObject<Element | null>;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  label: string;
  placement?: Placement;
  className?: string;
  children: ReactNode;
};

/** A small panel that takes focus. Esc and a press outside close it; page keys rest meanwhile. */
export function Popover({
  triggerRef,
  open,
  onOpenChange,
  label,
  placement = "bottom start",
  className,
  children,
}: PopoverProps) {
  return (
    <AriaPopover
      triggerRef={triggerRef}
      isOpen={open}
      onOpenChange={onOpenChange}
      placement={placement}
      offset={6}
      className={sheetClass}
    >
      <KeyLayer>
        <AriaDialog aria-label={label} className={cx("outline-none", className)}>
          {children}
        </AriaDialog>
      </KeyLayer>
    </AriaPopover>
  );
}

type HoverCardProps = Omit<PopoverProps, "onOpenChange"> & {
  onClose: () => void;
  arrow?: boolean;
  /** Px along the edge it is placed at; negative moves towards the start. */
  crossOffset?: number;
};

/** A card beside what it explains. It takes no focus and leaves the page's keys alone; Esc closes it. */
export function HoverCard({
  triggerRef,
  open,
  onClose,
  label,
  placement = "bottom start",
  arrow = true,
  crossOffset = 0,
  className,
  children,
}: HoverCardProps) {
  if (!open) return null;
  return (
    <AriaPopover
      triggerRef={triggerRef}
      isOpen
      isNonModal
      onOpenChange={(next) => !next && onClose()}
      placement={placement}
      offset={10}
      crossOffset={crossOffset}
      className={cx(sheetClass, "z-30")}
    >
      {arrow && <Arrow />}
      <CloseOnEscape onClose={onClose} />
      <section aria-label={label} className={className}>
        {children}
      </section>
    </AriaPopover>
  );
}

function CloseOnEscape({ onClose }: { onClose: () => void }) {
  useKeys("", [{ combo: "escape", run: onClose, inFields: false }]);
  return null;
}

/** The nib: the same hairline as the sheet's edge, open towards the sheet. */
function Arrow() {
  return (
    <OverlayArrow className="data-[placement=bottom]:[&>svg]:rotate-180 data-[placement=left]:[&>svg]:-rotate-90 data-[placement=right]:[&>svg]:rotate-90">
      <svg
        aria-hidden
        width="16"
        height="8"
        viewBox="0 0 16 8"
        className="-mt-px block fill-raised stroke-line"
      >
        <path d="M0 0 L8 7.5 L16 0" />
      </svg>
    </OverlayArrow>
  );
}

type TooltipProps = { children: ReactNode; text: ReactNode; placement?: Placement; delay?: number };

/** Names an icon button on hover or focus. The trigger must be a react-aria button or link. */
export function Tooltip({ children, text, placement = "top", delay = 500 }: TooltipProps) {
  return (
    <TooltipTrigger delay={delay} closeDelay={80}>
      {children}
      <AriaTooltip
        placement={placement}
        offset={6}
        className="max-w-72 rounded-control border border-line bg-raised px-2 py-1 text-12 text-ink shadow-pop data-[entering]:animate-rise"
      >
        {text}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
