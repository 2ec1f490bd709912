"use client";

import { Check, ChevronLeft, ChevronRight, Copy, Ellipsis, Lock, PanelLeft, UserLock } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { type Ref, useEffect, useState } from "react";
import { SurfaceIcon } from "@/components/evidence/surface";
import { SidePanel } from "@/components/queue/side/side-panel";
import { useAnnounce } from "@/components/ui/announce";
import { Button, IconButton } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { useKeys } from "@/components/ui/keys/use-keys";
import { Menu, type MenuGroup } from "@/components/ui/menu";
import { useNow } from "@/components/ui/now";
import { PressButton } from "@/components/ui/press-button";
import { ReadOnlyChip } from "@/components/ui/read-only";
import { usePlace } from "@/components/ui/time";
import { formatClock, formatDuration, formatTime } from "@/lib/i18n/format";
import type { CaseView } from "@/lib/screens/views";
import type { LeaseState } from "./desk/state";
import { PriorityKey } from "./priority-key";

const RevealControl = dynamic(() =>
  import("@/components/privacy/reveal-control").then((from) => from.RevealControl),
);

export const caseNumber = (number: number): string => `WR-${number}`;

type HeaderProps = {
  view: CaseView;
  lease: LeaseState;
  mayDecide: boolean;
  now: number;
  headingRef: Ref<HTMLHeadingElement>;
  menu: MenuGroup[];
  onMove: (by: 1 | -1) => void;
  onQueue: () => void;
  onKeep: () => void;
  onExpired: () => void;
  onReload: () => void;
};

/** 48 px: the surface, the case, who holds it and for how long, the way to its neighbours. */
export function CaseHeader({
  view,
  lease,
  mayDecide,
  now,
  headingRef,
  menu,
  onMove,
  onQueue,
  onKeep,
  onExpired,
  onReload,
}: HeaderProps) {
  const t = useTranslations("review.case");
  const surfaces = useTranslations("surfaces");
  const keys = useTranslations("keys");
  useKeys(keys("review"), [{ combo: "mod+\\", label: t("queue"), run: onQueue, inFields: true }]);
  return (
    <header className="flex h-12 shrink-0 items-center gap-2 border-b border-line bg-panel pl-5 pr-3">
      <span className="-ml-2 wide:hidden">
        <IconButton icon={PanelLeft} label={t("queue")} keyCombo="mod+\\" onPress={onQueue} />
      </span>
      <h1
        ref={headingRef}
        tabIndex={-1}
        aria-label={useHeading(view, now)}
        className="flex min-w-0 items-center gap-2.5 whitespace-nowrap text-14 font-semibold outline-none"
      >
        <SurfaceIcon surface={view.surface} size={16} className="shrink-0 text-ink-2" />
        <span className="truncate">{surfaces(view.surface)}</span>
        <span className="tnum text-13 font-normal text-ink-2" data-testid="case-number">
          {caseNumber(view.number)}
        </span>
      </h1>
      <span className="hidden full:flex">
        <CopyNumber number={view.number} />
      </span>
      <PriorityKey view={view} />
      <div className="ml-auto flex shrink-0 items-center gap-1 whitespace-nowrap">
        {view.sight.mayReveal && (
          <RevealControl
            subject={{ subjectKind: "case", subjectId: view.id }}
            sight={view.sight}
            scope="review"
            onChange={onReload}
          />
        )}
        {mayDecide || lease.kind === "other" ? (
          <LeaseClock lease={lease} now={now} onKeep={onKeep} onExpired={onExpired} />
        ) : (
          <ReadOnlyChip here />
        )}
        <span aria-hidden className="mx-1 h-4 w-px bg-line" />
        <span className="hidden gap-1 full:flex">
          <IconButton icon={ChevronLeft} label={t("previous")} keyCombo="k" onPress={() => onMove(-1)} />
          <IconButton icon={ChevronRight} label={t("next")} keyCombo="j" onPress={() => onMove(1)} />
        </span>
        <SidePanel key={view.id} caseId={view.id} number={view.number} />
        <Menu
          label={t("more")}
          groups={menu}
          trigger={
            <PressButton
              label={t("more")}
              className={buttonClass({ variant: "quiet", size: 28, square: true })}
            >
              <Icon as={Ellipsis} />
            </PressButton>
          }
        />
      </div>
    </header>
  );
}

/** What is read when focus comes here: surface, account, first evidence, time left. */
function useHeading(view: CaseView, now: number): string {
  const t = useTranslations("review.case");
  const surfaces = useTranslations("surfaces");
  const { locale } = usePlace();
  return t("heading", {
    surface: surfaces(view.surface),
    number: caseNumber(view.number),
    account: view.account.name,
    evidence: view.evidence[0]?.reading ?? "",
    left: formatDuration(view.dueAt - now, locale),
  });
}

const COPIED_MS = 1500;

function CopyNumber({ number }: { number: number }) {
  const t = useTranslations("ui");
  const announce = useAnnounce();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), COPIED_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async () => {
    await navigator.clipboard.writeText(caseNumber(number));
    setCopied(true);
    announce(t("copied"));
  };
  return (
    <IconButton
      icon={copied ? Check : Copy}
      size={24}
      label={`${t("copy")} ${caseNumber(number)}`}
      onPress={() => void copy()}
      className="-ml-1"
    />
  );
}

const WARN_MS = 120_000;

type ClockProps = Pick<HeaderProps, "lease" | "now" | "onKeep" | "onExpired">;

/** The lease counts down; from 2:00 on it can be kept. Somebody else's is named. */
function LeaseClock({ lease, now, onKeep, onExpired }: ClockProps) {
  const t = useTranslations("review.case");
  const place = usePlace();
  const words = useTranslations("case");
  const announce = useAnnounce();
  const ticking = useNow(now, 1000);
  const left = lease.kind === "held" ? lease.expiresAt - ticking : null;
  const soon = left !== null && left <= WARN_MS;
  const over = left !== null && left <= 0;
  useEffect(() => {
    if (soon) announce(t("leaseSoon"));
  }, [soon, announce, t]);
  useEffect(() => {
    if (over) onExpired();
  }, [over, onExpired]);
  if (lease.kind === "other") {
    return (
      <span className="flex items-center gap-2 text-13 text-ink-2" data-testid="held-by">
        <Icon as={UserLock} size={16} />
        {t("heldBy", { name: lease.holder.name, time: formatTime(lease.expiresAt, place) })}
      </span>
    );
  }
  if (left === null) {
    return (
      <span className="text-13 text-ink-3">
        {lease.kind === "claiming" ? t("claiming") : t("notClaimed")}
      </span>
    );
  }
  return (
    <span
      className={cx("flex items-center gap-2 text-13", soon ? "text-t2-ink" : "text-ink-2")}
      data-testid="lease"
    >
      <Icon as={Lock} size={14} status={soon} />
      <span>
        {t.rich("leaseLeft", {
          clock: () => (
            <span className={cx("tnum font-semibold", !soon && "text-ink")}>{formatClock(left)}</span>
          ),
        })}
      </span>
      {soon && (
        <Button size={24} onPress={onKeep} keyCombo="shift+k">
          {words("keepIt")}
        </Button>
      )}
    </span>
  );
}
