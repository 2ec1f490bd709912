import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ColumnHeader } from "@/components/ui/card";
import { Icon } from "@/components/ui/icon";
import { MomentFoot } from "@/components/ui/moment-foot";
import { type NavTab, NavTabs } from "@/components/ui/tabs";
import { MomentControl } from "./moment-control";

type FrameProps = {
  section: { href: string; label: string };
  name: string;
  /** Epoch ms of what is shown. */
  now: number;
  moment: { asOf: number | null; live: string };
  readOnly?: ReactNode;
  identity: ReactNode;
  tabs: readonly NavTab[];
  children: ReactNode;
};

/** A record's page: head 48, identity 76, tabs 40, then the body, which scrolls. */
export function RecordFrame({ section, name, now, moment, readOnly, identity, tabs, children }: FrameProps) {
  const t = useTranslations("account");
  return (
    <main id="main" tabIndex={-1} className="flex min-w-0 flex-1 flex-col bg-canvas">
      <ColumnHeader>
        <nav aria-label={t("breadcrumb")} className="flex min-w-0 items-center gap-2 text-13">
          <Link href={section.href} className="rounded-chip text-ink-2 hover:text-ink hover:underline">
            {section.label}
          </Link>
          <Icon as={ChevronRight} size={14} className="text-ink-3" />
          <span lang="zh-CN" aria-current="page" className="truncate font-semibold">
            {name}
          </span>
        </nav>
        <span className="ml-auto flex shrink-0 items-center gap-3 text-12 text-ink-3">
          {readOnly}
          <MomentControl at={now} live={moment.live} />
        </span>
      </ColumnHeader>
      <div data-band="identity" className="flex h-[76px] shrink-0 items-center gap-4 bg-panel px-6 pt-1">
        {identity}
      </div>
      <NavTabs
        label={t("tabs.label")}
        items={tabs}
        className="shrink-0 overflow-x-auto overflow-y-hidden border-b border-line bg-panel px-6"
      />
      <div data-band="body" className="scroll-y flex min-h-0 flex-1 flex-col px-6 py-4">
        {children}
      </div>
      {moment.asOf !== null && <MomentFoot at={moment.asOf} live={moment.live} />}
    </main>
  );
}

/** The body of an overview: main fluid, side 404 (360 below 1440), one column below 1024. */
export function RecordColumns({ main, side }: { main: ReactNode; side: ReactNode }) {
  return (
    <div className="grid min-h-full flex-1 grid-cols-1 gap-4 desk:grid-cols-[minmax(0,1fr)_360px] full:grid-cols-[minmax(0,1fr)_404px]">
      <div data-column="main" className="flex min-w-0 flex-col gap-4">
        {main}
      </div>
      <div data-column="side" className="flex min-w-0 flex-col gap-4">
        {side}
      </div>
    </div>
  );
}

/** Facts of an identity line, with dots between those that are known. */
export function Facts({ items }: { items: readonly ReactNode[] }) {
  const known = items.flatMap((item, place) => (item ? [{ item, place }] : []));
  return (
    <p className="flex min-w-0 items-center text-12 text-ink-2">
      {known.map(({ item, place }, index) => (
        <span key={place} className="flex shrink-0 items-center whitespace-nowrap last:min-w-0 last:shrink">
          {index > 0 && (
            <span aria-hidden className="px-2 text-ink-3">
              ·
            </span>
          )}
          <span className="min-w-0 truncate">{item}</span>
        </span>
      ))}
    </p>
  );
}
