"use client";

import { Check, ChevronDown } from "lucide-react";
import { type ReactNode, useState } from "react";
import {
  Select as AriaSelect,
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
} from "react-aria-components";
import { cx } from "./cx";
import { fieldClass, labelClass } from "./field-class";
import { FieldNote } from "./field-note";
import { Icon } from "./icon";
import { KeyChip } from "./key-chip";
import { toAriaShortcut, toKeyLabel } from "./keys/combo";
import { useKeysRest } from "./keys/use-keys";
import { sheetClass } from "./popover";

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
  help?: ReactNode;
  disabled?: boolean;
  name?: string;
  size?: 28 | 32;
  className?: string;
  testId?: string;
};

/** One of a list. The list is a layer: page keys rest while it is open. */
export function Select<Id extends string>(props: SelectProps<Id>) {
  const known = new Map(props.options.map((option) => [option.id as string, option.id]));
  const [opened, setOpened] = useState(false);
  const open = props.open ?? opened;
  useKeysRest(open);
  return (
    <AriaSelect
      selectedKey={props.value}
      onSelectionChange={(key) => {
        const id = known.get(String(key));
        if (id !== undefined) props.onChange(id);
      }}
      isOpen={open}
      onOpenChange={(next) => {
        setOpened(next);
        props.onOpenChange?.(next);
      }}
      isDisabled={props.disabled}
      isInvalid={Boolean(props.error)}
      name={props.name}
      placeholder={props.placeholder}
      className={cx("block min-w-0", props.className)}
    >
      <Label className={cx(labelClass, props.hideLabel ? "sr-only" : "mb-1 block")}>{props.label}</Label>
      <Button
        data-invalid={props.error ? true : undefined}
        data-testid={props.testId}
        aria-keyshortcuts={props.keyCombo ? toAriaShortcut(props.keyCombo) : undefined}
        className={fieldClass(
          cx("flex items-center gap-2 pl-2.5 pr-2 text-left outline-none", props.size === 28 ? "h-7" : "h-8"),
        )}
      >
        <SelectValue className="min-w-0 flex-1 truncate data-[placeholder]:text-ink-3" />
        {props.keyCombo && !props.disabled && <KeyChip>{toKeyLabel(props.keyCombo)}</KeyChip>}
        <Icon as={ChevronDown} className="text-ink-2" />
      </Button>
      <FieldNote error={props.error} help={props.help} />
      <Popover offset={4} className={cx(sheetClass, "max-h-80 min-w-(--trigger-width) overflow-auto p-1")}>
        <ListBox className="outline-none">
          {props.options.map((option) => (
            <ListBoxItem
              key={option.id}
              id={option.id}
              textValue={option.label}
              isDisabled={option.disabled}
              className={itemClass}
            >
              {({ isSelected }) => (
                <>
                  <span className="min-w-0 flex-1">
                    <span className="block">{option.label}</span>
                    {option.detail && <span className="block text-12 text-ink-3">{option.detail}</span>}
                  </span>
                  {isSelected && <Icon as={Check} status className="text-accent-ink" />}
                </>
              )}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}

/** A row of a list box or menu. */
export const itemClass =
  "flex min-h-8 cursor-default items-center gap-2 rounded-chip px-2 py-1 text-13 outline-none data-[focused]:bg-hover data-[pressed]:bg-press data-[selected]:bg-selected data-[selected]:data-[focused]:bg-press data-[disabled]:text-ink-off";
