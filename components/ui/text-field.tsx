"use client";

import { type ReactNode, type Ref, useId } from "react";
import { cx } from "./cx";
import { fieldClass, labelClass } from "./field-class";
import { FieldNote } from "./field-note";
import { IconOf, type IconShape } from "./icon";
import { KeyChip } from "./key-chip";
import { useAriaShortcut } from "./keys/use-keys";

type FieldProps = {
  label: string;
  /** The label is read out but not drawn. */
  hideLabel?: boolean;
  value?: string;
  onChange?: (value: string) => void;
  placeholder?: string;
  error?: ReactNode;
  help?: ReactNode;
  name?: string;
  icon?: IconShape;
  keyCombo?: string;
  disabled?: boolean;
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

/** What label, box and note of a field share. */
function useField(props: FieldProps) {
  const id = useId();
  const note = props.error || props.help ? `${id}-note` : undefined;
  return {
    id,
    note,
    box: { "data-invalid": props.error ? true : undefined, "data-disabled": props.disabled || undefined },
    control: {
      id,
      name: props.name,
      value: props.value,
      onChange: (event: { target: { value: string } }) => props.onChange?.(event.target.value),
      disabled: props.disabled,
      autoFocus: props.autoFocus,
      maxLength: props.maxLength,
      placeholder: props.placeholder,
      "aria-invalid": props.error ? true : undefined,
      "aria-describedby": note,
      "aria-keyshortcuts": useAriaShortcut(props.keyCombo),
      "data-testid": props.testId,
    },
  };
}

/** One line of text. Escape leaves it to the page (`useKeys` with `inFields`). */
export function TextField({ height = 32, ...props }: TextFieldProps) {
  const { id, note, box, control } = useField(props);
  return (
    <div className={cx("block min-w-0", props.className)}>
      <div
        className={cx(
          "mb-1 flex items-baseline justify-between gap-2",
          props.hideLabel && !props.aside && "sr-only",
        )}
      >
        <label htmlFor={id} className={cx(props.labelClassName ?? labelClass, props.hideLabel && "sr-only")}>
          {props.label}
        </label>
        {props.aside}
      </div>
      <div {...box} className={fieldClass(cx("flex items-center gap-2 px-2.5", HEIGHTS[height]))}>
        <IconOf shape={props.icon} className="text-ink-3" />
        <input
          {...control}
          ref={props.inputRef}
          type={props.type ?? "text"}
          autoComplete={props.autoComplete}
          lang={props.lang}
          className="h-full min-w-0 flex-1 bg-transparent outline-none disabled:text-ink-off [&::-webkit-search-cancel-button]:hidden"
        />
        {props.keyCombo && !props.disabled && <KeyChip combo={props.keyCombo} />}
        {props.end}
      </div>
      <FieldNote id={note} error={props.error} help={props.help} />
    </div>
  );
}

type TextAreaProps = FieldProps & { rows?: number; textRef?: Ref<HTMLTextAreaElement> };

/** Several lines of text; with an icon and key it is the note of the decision bar. */
export function TextArea({ rows = 3, ...props }: TextAreaProps) {
  const { id, note, box, control } = useField(props);
  return (
    <div className={cx("block min-w-0", props.className)}>
      <label htmlFor={id} className={cx(labelClass, props.hideLabel ? "sr-only" : "mb-1 block")}>
        {props.label}
      </label>
      <div {...box} className={fieldClass("flex items-start gap-2 px-2.5 py-1.5")}>
        <IconOf shape={props.icon} className="mt-0.5 text-ink-3" />
        <textarea
          {...control}
          ref={props.textRef}
          rows={rows}
          className="min-w-0 flex-1 resize-none bg-transparent text-13 outline-none"
        />
        {props.keyCombo && !props.disabled && <KeyChip combo={props.keyCombo} className="mt-px" />}
      </div>
      <FieldNote id={note} error={props.error} help={props.help} />
    </div>
  );
}
