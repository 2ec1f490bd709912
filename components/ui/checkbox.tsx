"use client";

import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { Checkbox as AriaCheckbox } from "react-aria-components";
import { Icon } from "./icon";
import { KeyChip } from "./key-chip";
import { toKeyLabel } from "./keys/combo";

type CheckboxProps = {
  children: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
  keyCombo?: string;
  disabled?: boolean;
  some?: boolean;
  name?: string;
  label?: string;
};

/** A box with a tick; `some` draws a dash. */
export function Checkbox({
  children,
  checked,
  onChange,
  keyCombo,
  disabled,
  some,
  name,
  label,
}: CheckboxProps) {
  return (
    <AriaCheckbox
      isSelected={checked}
      isIndeterminate={some}
      onChange={onChange}
      isDisabled={disabled}
      name={name}
      aria-label={label}
      className="group flex min-h-6 cursor-default items-center gap-2 text-13 data-[disabled]:text-ink-off"
    >
      <span className="flex size-4 shrink-0 items-center justify-center rounded-chip border border-control bg-panel text-on-accent transition-colors group-data-[indeterminate]:border-accent group-data-[selected]:border-accent group-data-[indeterminate]:bg-accent group-data-[selected]:bg-accent group-data-[selected]:forced-color-adjust-none group-data-[disabled]:border-line group-data-[disabled]:bg-subtle group-data-[focus-visible]:outline-2 group-data-[focus-visible]:outline-offset-2 group-data-[focus-visible]:outline-focus">
        {some ? <span className="h-0.5 w-2 bg-current" /> : checked && <Icon as={Check} size={12} status />}
      </span>
      <span className="min-w-0 flex-1">{children}</span>
      {keyCombo && !disabled && <KeyChip>{toKeyLabel(keyCombo)}</KeyChip>}
    </AriaCheckbox>
  );
}
