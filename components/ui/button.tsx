"use client";

import { useTranslations } from "next-intl";
import type { ReactNode, Ref } from "react";
import { Button as AriaButton, type PressEvent } from "react-aria-components";
import { type ButtonSize, type ButtonVariant, buttonClass } from "./button-class";
import { IconOf, type IconShape } from "./icon";
import { KeyChip } from "./key-chip";
import { toAriaShortcut, toKeyLabel } from "./keys/combo";
import { Spinner } from "./spinner";

type Look = { variant?: ButtonVariant; size?: ButtonSize; icon?: IconShape; className?: string };

type ButtonProps = Look & {
  children: ReactNode;
  onPress?: (event: PressEvent) => void;
  /** Combo as in `useKeys` ("c", "mod+enter"): drawn as a chip and told to assistive tools. */
  keyCombo?: string;
  /** True shows the spinner; a string also replaces the label while waiting. */
  pending?: boolean | string;
  disabled?: boolean;
  type?: "button" | "submit";
  form?: string;
  name?: string;
  value?: string;
  autoFocus?: boolean;
  label?: string;
  describedBy?: string;
  expanded?: boolean;
  testId?: string;
  ref?: Ref<HTMLButtonElement>;
};

/** A button. While pending it stays focusable and does nothing; disabled hides the key. */
export function Button(props: ButtonProps) {
  const t = useTranslations("ui");
  const { variant = "default", size = 32, icon, pending = false, disabled = false, keyCombo } = props;
  const iconSize = size <= 24 ? 14 : 16;
  const waiting = pending !== false;
  return (
    <AriaButton
      ref={props.ref}
      type={props.type ?? "button"}
      form={props.form}
      name={props.name}
      value={props.value}
      autoFocus={props.autoFocus}
      isDisabled={disabled}
      isPending={waiting}
      onPress={props.onPress}
      aria-label={props.label}
      aria-describedby={props.describedBy}
      aria-expanded={props.expanded}
      aria-disabled={disabled || undefined}
      aria-keyshortcuts={keyCombo && !disabled ? toAriaShortcut(keyCombo) : undefined}
      data-testid={props.testId}
      className={buttonClass({ variant, size }, props.className)}
    >
      {waiting ? <Spinner size={iconSize} /> : <IconOf shape={icon} size={iconSize} />}
      {waiting ? (typeof pending === "string" ? pending : t("sending")) : props.children}
      {keyCombo && !disabled && !waiting && (
        <KeyChip onFill={variant === "primary"} className="ml-0.5">
          {toKeyLabel(keyCombo)}
        </KeyChip>
      )}
    </AriaButton>
  );
}

type IconButtonProps = Omit<ButtonProps, "children" | "icon" | "label"> & { icon: IconShape; label: string };

/** A square button with an icon only; the label is its name and its tooltip. */
export function IconButton({ icon, label, variant = "quiet", size = 28, ...props }: IconButtonProps) {
  return (
    <AriaButton
      ref={props.ref}
      type={props.type ?? "button"}
      isDisabled={props.disabled}
      isPending={props.pending !== undefined && props.pending !== false}
      onPress={props.onPress}
      aria-label={label}
      aria-expanded={props.expanded}
      aria-disabled={props.disabled || undefined}
      aria-keyshortcuts={props.keyCombo ? toAriaShortcut(props.keyCombo) : undefined}
      data-testid={props.testId}
      className={buttonClass({ variant, size, square: true }, props.className)}
    >
      {props.pending ? <Spinner size={16} /> : <IconOf shape={icon} size={size <= 24 ? 14 : 16} />}
    </AriaButton>
  );
}
