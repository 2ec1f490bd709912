"use client";

import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { type ButtonSize, type ButtonVariant, buttonClass } from "./button-class";
import { IconOf, type IconShape } from "./icon";
import { KeyChip } from "./key-chip";
import { useAriaShortcut } from "./keys/use-keys";

type LinkButtonProps = {
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: IconShape;
  className?: string;
  href: string;
  keyCombo?: string;
  children: ReactNode;
} & Pick<ComponentProps<typeof Link>, "prefetch" | "replace" | "scroll">;

/** A link that looks like a button. */
export function LinkButton({
  variant,
  size = 32,
  icon,
  keyCombo,
  className,
  children,
  ...link
}: LinkButtonProps) {
  return (
    <Link
      {...link}
      aria-keyshortcuts={useAriaShortcut(keyCombo)}
      className={buttonClass({ variant, size }, className)}
    >
      <IconOf shape={icon} size={size <= 24 ? 14 : 16} />
      {children}
      {keyCombo && <KeyChip combo={keyCombo} onFill={variant === "primary"} className="ml-0.5" />}
    </Link>
  );
}

/** A link in running text or a panel head ("Full policy"), with its key if it has one. */
export function TextLink({
  href,
  children,
  keyCombo,
  className,
  ...link
}: Omit<LinkButtonProps, "icon" | "size" | "variant">) {
  return (
    <Link
      {...link}
      href={href}
      aria-keyshortcuts={useAriaShortcut(keyCombo)}
      className={`inline-flex items-center gap-2 rounded-chip font-medium text-accent-ink hover:underline ${className ?? ""}`}
    >
      {children}
      {keyCombo && <KeyChip combo={keyCombo} />}
    </Link>
  );
}
