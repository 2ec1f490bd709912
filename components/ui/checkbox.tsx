"use client";

import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "./cx";
import { Icon } from "./icon";
import { KeyChip } from "./key-chip";

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
    <label className="group relative flex min-h-6 cursor-default items-center gap-2 text-13 has-disabled:text-ink-off">
      <input
        type="checkbox"
        ref={(box) => {
          if (box) box.indeterminate = some === true;
        }}
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
        disabled={disabled}
        name={name}
        aria-label={label}
        className="sr-only"
      />
      <span
        className={cx(
          "flex size-4 shrink-0 items-center justify-center rounded-chip border border-control bg-panel text-on-accent transition-colors group-has-disabled:border-line group-has-disabled:bg-subtle group-has-focus-visible:outline-2 group-has-focus-visible:outline-offset-2 group-has-focus-visible:outline-focus",
          (checked || some) &&
            "forced-color-adjust-none group-has-enabled:border-accent group-has-enabled:bg-accent",
        )}
      >
        {some ? <span className="h-0.5 w-2 bg-current" /> : checked && <Icon as={Check} size={12} status />}
      </span>
      <span className="min-w-0 flex-1">{children}</span>
      {keyCombo && !disabled && <KeyChip combo={keyCombo} />}
    </label>
  );
}
