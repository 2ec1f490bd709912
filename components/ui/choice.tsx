"use client";

import type { ReactNode } from "react";
import { Label, Radio, RadioGroup } from "react-aria-components";
import { cx } from "./cx";
import { labelClass } from "./field-class";
import { KeyChip } from "./key-chip";
import { toKeyLabel } from "./keys/combo";

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

function chooser<Id extends string>(options: readonly { id: Id }[], onChange: (id: Id) => void) {
  return (value: string) => {
    const found = options.find((option) => option.id === value);
    if (found) onChange(found.id);
  };
}

/** Two to four choices side by side; arrow keys move. */
export function Segmented<Id extends string>(props: SegmentedProps<Id>) {
  return (
    <RadioGroup
      orientation="horizontal"
      value={props.value}
      onChange={chooser(props.options, props.onChange)}
      isDisabled={props.disabled}
      className={cx("flex items-center gap-3", props.wide && "w-full", props.className)}
    >
      <Label className={props.showLabel ? cx(labelClass, "flex-1 text-13") : "sr-only"}>{props.label}</Label>
      <div className={cx("flex h-7 items-stretch rounded-control bg-hover", props.wide && "flex-1")}>
        {props.options.map((option) => (
          <Radio
            key={option.id}
            value={option.id}
            isDisabled={option.disabled}
            className="flex flex-1 cursor-default select-none items-center justify-center whitespace-nowrap rounded-control border border-transparent px-2.5 text-12 font-medium text-ink-2 transition-colors data-[selected]:forced-color-adjust-none data-[selected]:border-line data-[hovered]:text-ink data-[selected]:bg-thumb data-[selected]:text-ink data-[disabled]:text-ink-off data-[focus-visible]:outline-2 data-[focus-visible]:outline-offset-2 data-[focus-visible]:outline-focus"
          >
            {option.label}
          </Radio>
        ))}
        {props.keyCombo && (
          <span className="flex items-center px-1.5">
            <KeyChip>{toKeyLabel(props.keyCombo)}</KeyChip>
          </span>
        )}
      </div>
    </RadioGroup>
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
  return (
    <RadioGroup
      aria-label={label}
      value={value}
      onChange={chooser(options, onChange)}
      className={cx("grid gap-2", className)}
    >
      {options.map((option) => (
        <Radio
          key={option.id}
          value={option.id}
          isDisabled={option.disabled}
          className="group flex cursor-default items-start gap-2.5 rounded-card border border-line bg-panel px-3 py-2.5 transition-colors data-[hovered]:bg-hover data-[selected]:border-accent data-[selected]:bg-selected data-[selected]:shadow-[inset_0_0_0_1px_var(--color-accent)] data-[disabled]:text-ink-off data-[focus-visible]:outline-2 data-[focus-visible]:outline-offset-2 data-[focus-visible]:outline-focus"
        >
          <span className="mt-0.5 flex size-4 shrink-0 items-center justify-center rounded-full border border-control group-data-[selected]:border-accent group-data-[selected]:bg-accent group-data-[selected]:forced-color-adjust-none">
            <span className="size-1.5 rounded-full bg-transparent group-data-[selected]:bg-on-accent" />
          </span>
          <span className="min-w-0 flex-1">
            <span className="block text-13 font-medium">{option.label}</span>
            {option.detail && (
              <span className="block text-12 text-ink-3 group-data-[selected]:text-ink-2">
                {option.detail}
              </span>
            )}
          </span>
          {option.keyCombo && !option.disabled && <KeyChip>{toKeyLabel(option.keyCombo)}</KeyChip>}
        </Radio>
      ))}
    </RadioGroup>
  );
}
