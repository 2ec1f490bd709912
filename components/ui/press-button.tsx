"use client";

import { createContext, type ReactNode, type Ref, use } from "react";

/** What a menu gives to the button that opens it. */
export type Trigger = {
  ref: Ref<HTMLButtonElement>;
  kind: "menu";
  open: boolean;
  onPress: (byKey: boolean) => void;
};
export const TriggerContext = createContext<Trigger | null>(null);

export type PressButtonProps = {
  children: ReactNode;
  onPress?: () => void;
  /** Stays focusable and does nothing. */
  pending?: boolean;
  disabled?: boolean;
  type?: "button" | "submit";
  form?: string;
  autoFocus?: boolean;
  label?: string;
  labelledBy?: string;
  describedBy?: string;
  expanded?: boolean;
  popup?: "listbox";
  shortcut?: string;
  invalid?: boolean;
  onKeyDown?: (event: React.KeyboardEvent) => void;
  className?: string;
  testId?: string;
  ref?: Ref<HTMLButtonElement>;
};

/** A plain button: what every button of the desk is made of, and what a menu around it is opened by. */
export function PressButton(props: PressButtonProps) {
  const { pending = false, disabled = false, type = "button" } = props;
  const menu = use(TriggerContext);
  return (
    <button
      ref={menu?.ref ?? props.ref}
      type={type}
      form={props.form}
      // biome-ignore lint/a11y/noAutofocus: only where a dialog was opened for it
      autoFocus={props.autoFocus}
      disabled={disabled}
      onClick={(event) => {
        // It stays the form's submit button: without one, Enter in a field would send the form once more.
        if (pending) return event.preventDefault();
        // A click that no pointer made comes from Enter, Space or an assistive tool.
        menu?.onPress(event.detail === 0);
        props.onPress?.();
      }}
      onKeyDown={(event) => {
        // Held down, Enter would press again whatever has the focus next.
        if (event.repeat && event.key === "Enter") event.preventDefault();
        props.onKeyDown?.(event);
      }}
      aria-label={props.label}
      aria-labelledby={props.labelledBy}
      aria-describedby={props.describedBy}
      aria-haspopup={menu?.kind ?? props.popup}
      aria-expanded={menu?.open ?? props.expanded}
      aria-disabled={disabled || pending || undefined}
      aria-keyshortcuts={props.shortcut}
      data-disabled={disabled || undefined}
      data-invalid={props.invalid || undefined}
      data-testid={props.testId}
      className={props.className}
    >
      {props.children}
    </button>
  );
}
