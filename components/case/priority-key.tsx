"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { useKeys } from "@/components/ui/keys/use-keys";
import { Popover } from "@/components/ui/popover";
import { PriorityBars } from "@/components/ui/priority-bars";
import { DateTime } from "@/components/ui/time";
import type { CaseView } from "@/lib/screens/views";

const PARTS = ["confidence", "harm", "reach", "history"] as const;

/** Why a case comes when it comes (Shift+P): the parts of its risk as they were summed at intake. */
export function PriorityKey({ view }: { view: CaseView }) {
  const t = useTranslations("review.case");
  const keys = useTranslations("keys");
  const bands = useTranslations("priority");
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  useKeys(keys("review"), [{ combo: "shift+p", label: t("priority"), run: () => setOpen(true) }]);
  const band = view.band === 1 || view.band === 2 ? view.band : 3;
  const risk = view.priorityParts.reduce((sum, part) => sum + part.value, 0);
  return (
    <>
      <Button
        ref={button}
        size={24}
        variant="quiet"
        label={`${t("priority")}: ${bands(`${band}`)}`}
        onPress={() => setOpen(true)}
        className="px-1.5"
        testId="priority"
      >
        <PriorityBars band={band} label={bands(`${band}`)} />
      </Button>
      <Popover
        triggerRef={button}
        open={open}
        onOpenChange={setOpen}
        label={t("priority")}
        className="w-72 p-3 text-13"
      >
        <p className="flex items-baseline justify-between gap-3 font-semibold">
          {t("risk", { risk })}
          <span className="font-normal text-ink-2">{bands(`${band}`)}</span>
        </p>
        <dl className="mt-2" data-testid="priority-parts">
          {PARTS.map((name) => (
            <div key={name} className="flex justify-between gap-3 border-t border-line-soft py-1.5">
              <dt className="text-ink-2">{t(`parts.${name}`)}</dt>
              <dd className="tnum">{view.priorityParts.find((part) => part.name === name)?.value ?? 0}</dd>
            </div>
          ))}
          <div className="flex justify-between gap-3 border-t border-line-soft pt-1.5">
            <dt className="text-ink-2">{t("due")}</dt>
            <dd>
              <DateTime at={view.dueAt} />
            </dd>
          </div>
        </dl>
      </Popover>
    </>
  );
}
