"use client";

import { type ReactNode, useId } from "react";
import { cx } from "./cx";
import { labelClass } from "./field-class";
import { KeyChip } from "./key-chip";

type Choice<Id extends string> = { id: Id; label: string; disabled?: boolean };

type SegmentedProps<Id extends string> = {
  label: string;
  options: readonly Choice<Id>[];
  value: Id;
  onChange: (id: Id) => void;
  /** The label stands to the left instead of being read out only. */
  showLabel?: boolean;
  keyCombo?: string;
  disabled?: boolean;
  /** As wide as its place, parts equal. */
  wide?: boolean;
  className?: string;
};

/** Two to four choices side by side; arrow keys move. */
export function Segmented<Id extends string>(props: SegmentedProps<Id>) {
  const id = useId();
  return (
    <div
      role="radiogroup"
      aria-labelledby={id}
      className={cx("flex items-center gap-3", props.wide && "w-full", props.className)}
    >
      <span id={id} className={props.showLabel ? cx(labelClass, "flex-1 text-13") : "sr-only"}>
        {props.label}
      </span>
      <div className={cx("flex h-7 items-stretch rounded-control bg-hover", props.wide && "flex-1")}>
        {props.options.map((option) => (
          <label
            key={option.id}
            className="relative flex flex-1 cursor-default select-none items-center justify-center whitespace-nowrap rounded-control border border-transparent px-2.5 text-12 font-medium text-ink-2 transition-colors hover:text-ink has-checked:forced-color-adjust-none has-checked:border-line has-checked:bg-thumb has-checked:text-ink has-disabled:text-ink-off has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus"
          >
            <input
              type="radio"
              name={id}
              value={option.id}
              checked={option.id === props.value}
              disabled={props.disabled || option.disabled}
              onChange={() => props.onChange(option.id)}
              className="sr-only"
            />
            {option.label}
          </label>
        ))}
        {props.keyCombo && (
          <span className="flex items-center px-1.5">
            <KeyChip combo={props.keyCombo} />
          </span>
        )}
      </div>
    </div>
  );
}

export type RadioCardOption<Id extends string> = Choice<Id> & { detail?: ReactNode; keyCombo?: string };

type RadioCardsProps<Id extends string> = {
  label: string;
  options: readonly RadioCardOption<Id>[];
  value: Id | null;
  onChange: (id: Id) => void;
  className?: string;
};

/** Outcomes with one line of meaning each; the chosen one has a 2 px accent edge. */
export function RadioCards<Id extends string>({
  label,
  options,
  value,
  onChange,
  className,
}: RadioCardsProps<Id>) {
  const name = useId();
  return (
    <div role="radiogroup" aria-label={label} className={cx("grid gap-2", className)}>
      {options.map((option) => (
        <label
          key={option.id}
          className="group relative flex cursor-default items-start gap-2.5 rounded-card border border-line bg-panel px-3 py-2.5 transition-colors hover:bg-hover has-checked:border-accent has-checked:bg-selected has-checked:shadow-[inset_0_0_0_1px_var(--color-accent)] has-disabled:text-ink-off has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus"
        >
          <input
            type="radio"
            name={name}
            value={option.id}
            checked={option.id === value}
            disabled={option.disabled}
            onChange={() => onChange(option.id)}
            aria-describedby={option.detail ? `${name}-${option.id}` : undefined}
            aria-labelledby={`${name}-${option.id}-label`}
            className="sr-only"
          />
          <span className="mt-0.5 flex size-4 shrink-0 items-center justify-center rounded-full border border-control group-has-checked:forced-color-adjust-none group-has-checked:border-accent group-has-checked:bg-accent">
            <span className="size-1.5 rounded-full bg-transparent group-has-checked:bg-on-accent" />
          </span>
          <span className="min-w-0 flex-1">
            <span id={`${name}-${option.id}-label`} className="block text-13 font-medium">
              {option.label}
            </span>
            {option.detail && (
              <span
                id={`${name}-${option.id}`}
                className="block text-12 text-ink-3 group-has-checked:text-ink-2"
              >
                {option.detail}
              </span>
            )}
          </span>
          {option.keyCombo && !option.disabled && <KeyChip combo={option.keyCombo} />}
        </label>
      ))}
    </div>
  );
}
