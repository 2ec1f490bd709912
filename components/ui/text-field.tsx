"use client";

import type { ReactNode, Ref } from "react";
import {
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  Group,
  Input,
  Label,
} from "react-aria-components";
import { cx } from "./cx";
import { fieldClass, labelClass } from "./field-class";
import { FieldNote } from "./field-note";
import { IconOf, type IconShape } from "./icon";
import { KeyChip } from "./key-chip";
import { toAriaShortcut, toKeyLabel } from "./keys/combo";

type FieldProps = {
  label: string;
  /** The label is read out but not drawn. */
  hideLabel?: boolean;
  value?: string;
  defaultValue?: string;
  onChange?: (value: string) => void;
  onBlur?: () => void;
  placeholder?: string;
  error?: ReactNode;
  help?: ReactNode;
  name?: string;
  icon?: IconShape;
  keyCombo?: string;
  disabled?: boolean;
  readOnly?: boolean;
  required?: boolean;
  autoFocus?: boolean;
  maxLength?: number;
  className?: string;
  testId?: string;
};

type TextFieldProps = FieldProps & {
  type?: "text" | "email" | "password" | "search" | "url" | "tel" | "number";
  autoComplete?: string;
  height?: 28 | 32 | 36 | 40 | 46;
  /** Sits at the right end, inside the box: a button, a spinner. */
  end?: ReactNode;
  labelClassName?: string;
  /** Sits opposite the label. */
  aside?: ReactNode;
  lang?: string;
  inputRef?: Ref<HTMLInputElement>;
};

const HEIGHTS = { 28: "h-7", 32: "h-8", 36: "h-9", 40: "h-10 text-14", 46: "h-[46px] text-15" };

/** One line of text. Escape leaves it to the page (`useKeys` with `inFields`). */
export function TextField({ height = 32, ...props }: TextFieldProps) {
  return (
    <AriaTextField
      type={props.type ?? "text"}
      name={props.name}
      value={props.value}
      defaultValue={props.defaultValue}
      onChange={props.onChange}
      onBlur={props.onBlur}
      isDisabled={props.disabled}
      isReadOnly={props.readOnly}
      isRequired={props.required}
      isInvalid={Boolean(props.error)}
      autoFocus={props.autoFocus}
      maxLength={props.maxLength}
      autoComplete={props.autoComplete}
      validationBehavior="aria"
      className={cx("block min-w-0", props.className)}
    >
      <div
        className={cx(
          "mb-1 flex items-baseline justify-between gap-2",
          props.hideLabel && !props.aside && "sr-only",
        )}
      >
        <Label className={cx(props.labelClassName ?? labelClass, props.hideLabel && "sr-only")}>
          {props.label}
        </Label>
        {props.aside}
      </div>
      <Group
        isInvalid={Boolean(props.error)}
        isDisabled={props.disabled}
        role="presentation"
        className={fieldClass(cx("flex items-center gap-2 px-2.5", HEIGHTS[height]))}
      >
        <IconOf shape={props.icon} className="text-ink-3" />
        <Input
          ref={props.inputRef}
          placeholder={props.placeholder}
          lang={props.lang}
          data-testid={props.testId}
          aria-keyshortcuts={props.keyCombo ? toAriaShortcut(props.keyCombo) : undefined}
          className="h-full min-w-0 flex-1 bg-transparent outline-none disabled:text-ink-off [&::-webkit-search-cancel-button]:hidden"
        />
        {props.keyCombo && !props.disabled && <KeyChip>{toKeyLabel(props.keyCombo)}</KeyChip>}
        {props.end}
      </Group>
      <FieldNote error={props.error} help={props.help} />
    </AriaTextField>
  );
}

type TextAreaProps = FieldProps & { rows?: number; textRef?: Ref<HTMLTextAreaElement> };

/** Several lines of text; with an icon and key it is the note of the decision bar. */
export function TextArea({ rows = 3, ...props }: TextAreaProps) {
  return (
    <AriaTextField
      name={props.name}
      value={props.value}
      defaultValue={props.defaultValue}
      onChange={props.onChange}
      onBlur={props.onBlur}
      isDisabled={props.disabled}
      isReadOnly={props.readOnly}
      isRequired={props.required}
      isInvalid={Boolean(props.error)}
      autoFocus={props.autoFocus}
      maxLength={props.maxLength}
      validationBehavior="aria"
      className={cx("block min-w-0", props.className)}
    >
      <Label className={cx(labelClass, props.hideLabel ? "sr-only" : "mb-1 block")}>{props.label}</Label>
      <Group
        isInvalid={Boolean(props.error)}
        isDisabled={props.disabled}
        role="presentation"
        className={fieldClass("flex items-start gap-2 px-2.5 py-1.5")}
      >
        <IconOf shape={props.icon} className="mt-0.5 text-ink-3" />
        <AriaTextArea
          ref={props.textRef}
          rows={rows}
          placeholder={props.placeholder}
          data-testid={props.testId}
          aria-keyshortcuts={props.keyCombo ? toAriaShortcut(props.keyCombo) : undefined}
          className="min-w-0 flex-1 resize-none bg-transparent text-13 outline-none"
        />
        {props.keyCombo && !props.disabled && (
          <KeyChip className="mt-px">{toKeyLabel(props.keyCombo)}</KeyChip>
        )}
      </Group>
      <FieldNote error={props.error} help={props.help} />
    </AriaTextField>
  );
}
