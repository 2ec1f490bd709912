"use client";

import { parseDateTime } from "@internationalized/date";
import { CalendarClock, ChevronDown, ChevronLeft, ChevronRight } from "lucide-react";
import { useState } from "react";
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  Group,
  Heading,
  Label,
  Popover,
} from "react-aria-components";
import { buttonClass } from "./button-class";
import { cx } from "./cx";
import { fieldClass, labelClass } from "./field-class";
import { Icon } from "./icon";
import { KeyLayer } from "./keys/use-keys";
import { AriaPlace } from "./later/aria-place";
import { sheetClass } from "./sheet-class";

type Props = {
  label: string;
  /** `2026-03-18T08:00` by the desk's clock, or null. */
  value: string | null;
  onChange: (value: string) => void;
  className?: string;
};

/** A date and time to the minute: typed by parts, or picked. Taken over by Enter, by picking, or when it is left. */
export function MomentField({ label, value, onChange, className }: Props) {
  const [draft, setDraft] = useState(() => (value === null ? null : parseDateTime(value)));
  const take = (next: { toString(): string } | null) => {
    const text = next?.toString().slice(0, 16) ?? null;
    if (text !== null && text !== value) onChange(text);
  };
  return (
    <AriaPlace>
      <DatePicker
        granularity="minute"
        hourCycle={24}
        value={draft}
        onChange={(next) => setDraft(next)}
        className={cx("flex items-center gap-2", className)}
      >
        <Label className={cx(labelClass, "whitespace-nowrap")}>{label}</Label>
        <Group
          className={fieldClass("flex h-8 items-center gap-2 px-2.5")}
          onBlur={(event) => {
            if (!event.currentTarget.contains(event.relatedTarget as Node | null)) take(draft);
          }}
          onKeyDown={(event) => {
            if (event.key === "Enter") take(draft);
          }}
        >
          <Icon as={CalendarClock} size={16} className="text-ink-2" />
          <DateInput className="flex whitespace-nowrap">
            {(segment) => (
              <DateSegment
                segment={segment}
                className={({ type }) =>
                  cx(
                    "tnum inline-flex min-h-6 items-center justify-center rounded-chip px-px outline-none data-[focused]:bg-accent data-[focused]:text-on-accent data-[placeholder]:text-ink-3",
                    // A part that can be changed is a target of its own.
                    type !== "literal" && "min-w-6",
                  )
                }
              />
            )}
          </DateInput>
          <Button className="flex size-6 items-center justify-center rounded-chip text-ink-2 outline-none">
            <Icon as={ChevronDown} size={16} />
          </Button>
        </Group>
        <Popover placement="bottom end" offset={6} className={cx(sheetClass, "p-3")}>
          <KeyLayer>
            <Dialog className="outline-none">
              <Calendar>
                <header className="mb-2 flex items-center gap-1">
                  <Button
                    slot="previous"
                    className={buttonClass({ variant: "quiet", size: 28, square: true })}
                  >
                    <Icon as={ChevronLeft} size={16} />
                  </Button>
                  <Heading className="flex-1 text-center text-13 font-semibold" />
                  <Button slot="next" className={buttonClass({ variant: "quiet", size: 28, square: true })}>
                    <Icon as={ChevronRight} size={16} />
                  </Button>
                </header>
                <CalendarGrid className="border-separate border-spacing-y-0.5">
                  <CalendarGridHeader>
                    {(day) => (
                      <CalendarHeaderCell className="size-8 text-12 font-medium text-ink-3">
                        {day}
                      </CalendarHeaderCell>
                    )}
                  </CalendarGridHeader>
                  <CalendarGridBody>
                    {(date) => <CalendarCell date={date} className={dayClass} />}
                  </CalendarGridBody>
                </CalendarGrid>
              </Calendar>
            </Dialog>
          </KeyLayer>
        </Popover>
      </DatePicker>
    </AriaPlace>
  );
}

/** A day in a calendar. */
export const dayClass =
  "tnum flex size-8 cursor-default items-center justify-center rounded-control text-13 outline-none hover:bg-hover data-[outside-month]:hidden data-[selected]:bg-selected data-[selection-end]:bg-accent data-[selection-start]:bg-accent data-[selection-end]:text-on-accent data-[selection-start]:text-on-accent data-[disabled]:text-ink-off data-[focus-visible]:ring-2 data-[focus-visible]:ring-focus";
