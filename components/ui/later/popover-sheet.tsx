"use client";

import { Dialog as AriaDialog, Popover as AriaPopover, OverlayArrow } from "react-aria-components";
import { cx } from "../cx";
import { KeyLayer, useKeys } from "../keys/use-keys";
import type { HoverCardProps, PopoverProps } from "../popover";
import { sheetClass } from "../sheet-class";
import { AriaPlace } from "./aria-place";

export function PopoverSheet({
  triggerRef,
  onOpenChange,
  label,
  placement = "bottom start",
  className,
  children,
}: PopoverProps) {
  return (
    <AriaPlace from={triggerRef}>
      <AriaPopover
        triggerRef={triggerRef}
        isOpen
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
    </AriaPlace>
  );
}

export function HoverCardSheet({
  triggerRef,
  onClose,
  label,
  placement = "bottom start",
  crossOffset = 0,
  className,
  children,
}: HoverCardProps) {
  return (
    <AriaPlace>
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
        <Arrow />
        <CloseOnEscape onClose={onClose} />
        <section aria-label={label} className={className}>
          {children}
        </section>
      </AriaPopover>
    </AriaPlace>
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
