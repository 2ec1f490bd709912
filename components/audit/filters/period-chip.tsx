"use client";

import { parseDate } from "@internationalized/date";
import { ChevronLeft, ChevronRight, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import {
  Button,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  Heading,
  RangeCalendar,
} from "react-aria-components";
import { buttonClass } from "@/components/ui/button-class";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { dayClass } from "@/components/ui/moment-field";
import { Popover } from "@/components/ui/popover";
import { DateTime } from "@/components/ui/time";
import { ZONE } from "@/lib/screens/as-of";
import type { AuditParams } from "@/lib/screens/audit-query";
import { chipBox } from "./filter-chip";

type Props = {
  from: string | null;
  to: string | null;
  go: (change: Partial<AuditParams>) => void;
};

const noon = (day: string): number => Date.parse(`${day}T12:00:00${ZONE}`);

/** "Day 18 Mar 2026 ×", or a period: two presses in a calendar. */
export function PeriodChip({ from, to, go }: Props) {
  const t = useTranslations("audit");
  const box = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const chosen = from !== null || to !== null;
  return (
    <span className={chipBox}>
      <button
        ref={box}
        type="button"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
        className={cx("flex h-full items-center gap-1.5 pl-3", chosen ? "pr-1" : "pr-3")}
      >
        <span className="text-ink-2">{from !== null && from === to ? t("day") : t("period")}</span>
        <span className="font-semibold">
          <Said from={from} to={to} />
        </span>
      </button>
      {chosen && (
        <button
          type="button"
          aria-label={t("removeFilter", { name: t("period") })}
          onClick={() => go({ from: null, to: null, before: null })}
          className="mr-1 flex size-6 items-center justify-center rounded-chip text-ink-2 hover:text-ink"
        >
          <Icon as={X} size={14} />
        </button>
      )}
      <Popover triggerRef={box} open={open} onOpenChange={setOpen} label={t("period")} className="p-3">
        <RangeCalendar
          aria-label={t("period")}
          defaultValue={
            from !== null || to !== null
              ? { start: parseDate(from ?? to ?? ""), end: parseDate(to ?? from ?? "") }
              : null
          }
          onChange={({ start, end }) => {
            setOpen(false);
            go({ from: start.toString(), to: end.toString(), before: null });
          }}
        >
          <header className="mb-2 flex items-center gap-1">
            <Button slot="previous" className={buttonClass({ variant: "quiet", size: 28, square: true })}>
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
            <CalendarGridBody>{(date) => <CalendarCell date={date} className={dayClass} />}</CalendarGridBody>
          </CalendarGrid>
        </RangeCalendar>
        <p className="mt-2 text-12 text-ink-3">{t("periodHint")}</p>
      </Popover>
    </span>
  );
}

function Said({ from, to }: { from: string | null; to: string | null }) {
  const t = useTranslations("audit");
  if (from === null && to === null) return t("all");
  if (from === to && from !== null) return <DateTime at={noon(from)} form="date" />;
  return (
    <>
      {from !== null && <DateTime at={noon(from)} form="date" year={false} />}
      {" – "}
      {to !== null && <DateTime at={noon(to)} form="date" />}
    </>
  );
}
