"use client";

import { ChevronDown } from "lucide-react";
import { type ReactNode, useId, useRef, useState } from "react";
import { cx } from "./cx";
import { fieldClass, labelClass } from "./field-class";
import { FieldNote } from "./field-note";
import { Icon } from "./icon";
import { KeyChip } from "./key-chip";
import { useAriaShortcut } from "./keys/use-keys";
import { later } from "./later/later";
import { PressButton } from "./press-button";

export type Option<Id extends string> = { id: Id; label: string; detail?: string; disabled?: boolean };

type SelectProps<Id extends string> = {
  label: string;
  hideLabel?: boolean;
  options: readonly Option<Id>[];
  value: Id | null;
  onChange: (id: Id) => void;
  placeholder?: string;
  keyCombo?: string;
  /** Held by the caller when a key opens it. */
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  error?: ReactNode;
  disabled?: boolean;
  size?: 28 | 32;
  className?: string;
  testId?: string;
};

const SelectList = later(() => import("./later/select-list").then((from) => from.SelectList));
const OPENING = ["ArrowDown", "ArrowUp"];

/** One of a list. The list is a layer: page keys rest while it is open. */
export function Select<Id extends string>(props: SelectProps<Id>) {
  const { label, options, value } = props;
  const id = useId();
  const trigger = useRef<HTMLButtonElement>(null);
  const [opened, setOpened] = useState(false);
  const open = props.open ?? opened;
  const setOpen = (next: boolean) => {
    setOpened(next);
    props.onOpenChange?.(next);
  };
  const chosen = options.find((option) => option.id === value);
  const shortcut = useAriaShortcut(props.keyCombo);
  const note = props.error;
  return (
    <div className={cx("block min-w-0", props.className)}>
      <span id={`${id}-label`} className={cx(labelClass, props.hideLabel ? "sr-only" : "mb-1 block")}>
        {label}
      </span>
      <PressButton
        ref={trigger}
        disabled={props.disabled}
        onPress={() => setOpen(true)}
        onKeyDown={(event) => {
          if (OPENING.includes(event.key)) setOpen(true);
        }}
        popup="listbox"
        expanded={open}
        labelledBy={`${id}-value ${id}-label`}
        describedBy={note ? `${id}-note` : undefined}
        shortcut={shortcut}
        invalid={Boolean(props.error)}
        testId={props.testId}
        className={fieldClass(
          cx("flex items-center gap-2 pl-2.5 pr-2 text-left outline-none", props.size === 28 ? "h-7" : "h-8"),
        )}
      >
        <span id={`${id}-value`} className={cx("min-w-0 flex-1 truncate", !chosen && "text-ink-3")}>
          {chosen?.label ?? props.placeholder}
        </span>
        {props.keyCombo && !props.disabled && <KeyChip combo={props.keyCombo} />}
        <Icon as={ChevronDown} className="text-ink-2" />
      </PressButton>
      <FieldNote id={note ? `${id}-note` : undefined} error={props.error} />
      {open && (
        <SelectList
          label={label}
          options={options}
          value={value}
          onChoose={(key) => {
            const option = options.find((each) => each.id === key);
            if (option) props.onChange(option.id);
          }}
          triggerRef={trigger}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  );
}
