"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type ButtonSize, type ButtonVariant, buttonClass } from "./button-class";
import { IconOf, type IconShape } from "./icon";
import { KeyChip } from "./key-chip";
import { useAriaShortcut } from "./keys/use-keys";
import { PressButton, type PressButtonProps } from "./press-button";
import { Spinner } from "./spinner";

type Passed = Omit<
  PressButtonProps,
  "children" | "pending" | "shortcut" | "popup" | "labelledBy" | "invalid" | "onKeyDown"
>;
type Look = { variant?: ButtonVariant; size?: ButtonSize; icon?: IconShape };

type ButtonProps = Passed &
  Look & {
    children: ReactNode;
    /** Combo as in `useKeys` ("c", "mod+enter"): drawn as a chip and told to assistive tools. */
    keyCombo?: string;
    /** True shows the spinner; a string also replaces the label while waiting. */
    pending?: boolean | string;
  };

/** A button. While pending it stays focusable and does nothing; disabled hides the key. */
export function Button(props: ButtonProps) {
  const t = useTranslations("ui");
  const { variant = "default", size = 32, icon, pending = false, keyCombo, children, ...passed } = props;
  const iconSize = size <= 24 ? 14 : 16;
  const waiting = pending !== false;
  const disabled = props.disabled === true;
  const shortcut = useAriaShortcut(disabled ? undefined : keyCombo);
  return (
    <PressButton
      {...passed}
      pending={waiting}
      shortcut={shortcut}
      className={buttonClass({ variant, size }, props.className)}
    >
      {waiting ? <Spinner size={iconSize} /> : <IconOf shape={icon} size={iconSize} />}
      {waiting ? (typeof pending === "string" ? pending : t("sending")) : children}
      {keyCombo && !disabled && !waiting && (
        <KeyChip combo={keyCombo} onFill={variant === "primary"} className="ml-0.5" />
      )}
    </PressButton>
  );
}

type IconButtonProps = Passed &
  Omit<Look, "icon"> & { icon: IconShape; label: string } & Pick<ButtonProps, "keyCombo" | "pending">;

/** A square button with an icon only; the label is its name and its tooltip. */
export function IconButton({
  icon,
  variant = "quiet",
  size = 28,
  keyCombo,
  pending = false,
  ...passed
}: IconButtonProps) {
  const shortcut = useAriaShortcut(keyCombo);
  const waiting = pending !== false;
  return (
    <PressButton
      {...passed}
      pending={waiting}
      shortcut={shortcut}
      className={buttonClass({ variant, size, square: true }, passed.className)}
    >
      {waiting ? <Spinner size={16} /> : <IconOf shape={icon} size={size <= 24 ? 14 : 16} />}
    </PressButton>
  );
}
