"use client";

import { ChevronsUpDown, Inbox, SearchX } from "lucide-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { KeyChip } from "@/components/ui/key-chip";
import { useKeys } from "@/components/ui/keys/use-keys";
import { Menu } from "@/components/ui/menu";
import { PressButton } from "@/components/ui/press-button";
import { Bar } from "@/components/ui/skeleton";
import { EmptyState, ErrorState, RetryRow } from "@/components/ui/states";
import { VirtualList, type VirtualListHandle } from "@/components/ui/virtual-list";
import { SURFACES } from "@/lib/domain/words";
import { formatCount } from "@/lib/i18n/format";
import type { QueueRowView } from "@/lib/screens/views";
import { QueueFilters } from "./queue-filters";
import { filtersOn, type QueueQuery, TABS, withoutFilters } from "./queue-query";
import { QueueRow, ROW_HEIGHT } from "./queue-row";
import type { Queue } from "./use-queue";

type ColumnProps = {
  queue: Queue;
  query: QueueQuery;
  onQuery: (query: QueueQuery) => void;
  currentId: string | null;
  ownId: string;
  store: { id: string; name: string } | null;
  onOpen: (id: string) => void;
  onMore: () => void;
  onAgain: () => void;
  /** Below 1280 px the column is a drawer; true while it is out. */
  drawn: boolean;
};

/** 312 px: which surfaces, how many, whose, and the rows. */
export function QueueColumn(props: ColumnProps) {
  const { queue, query, onQuery } = props;
  const t = useTranslations("review.queue");
  const words = useTranslations("queue");
  const keys = useTranslations("keys");
  useKeys(keys("review"), [{ combo: "g n", label: t("fresh"), run: props.onAgain, when: queue.fresh > 0 }]);
  return (
    <section
      aria-label={t("title")}
      data-testid="queue"
      className={cx(
        "flex w-[272px] shrink-0 flex-col border-r border-line bg-panel full:w-[312px]",
        "max-wide:absolute max-wide:inset-y-0 max-wide:left-0 max-wide:z-20 max-wide:w-[312px] max-wide:shadow-pop",
        !props.drawn && "max-wide:hidden",
      )}
    >
      <header className="flex h-12 shrink-0 items-center gap-2 border-b border-line pl-4 pr-3">
        <SurfaceMenu query={query} onQuery={onQuery} />
        <span className="tnum hidden text-13 text-ink-3 full:inline" data-testid="queue-total">
          {formatCount(queue.total.n)}
          {queue.total.capped && "+"}
        </span>
        <QueueFilters query={query} onQuery={onQuery} store={props.store} />
      </header>
      <QueueTabs queue={queue} query={query} onQuery={onQuery} />
      <div className="relative flex min-h-0 flex-1 flex-col">
        {queue.fresh > 0 && (
          <div className="absolute inset-x-0 top-2 z-10 flex justify-center">
            <Button
              size={24}
              variant="primary"
              keyCombo="g n"
              onPress={props.onAgain}
              className="rounded-full shadow-pop"
            >
              {words("new", { count: queue.fresh })}
            </Button>
          </div>
        )}
        <Rows {...props} />
      </div>
    </section>
  );
}

function SurfaceMenu({ query, onQuery }: Pick<ColumnProps, "query" | "onQuery">) {
  const t = useTranslations("review.queue");
  const surfaces = useTranslations("surfaces");
  const shown = query.surface ? surfaces(query.surface) : t("allSurfaces");
  return (
    <h2 className="min-w-0">
      <Menu
        label={t("surface")}
        placement="bottom start"
        trigger={
          <PressButton className="-ml-1.5 flex h-7 max-w-full items-center gap-1.5 rounded-control px-1.5 text-14 font-semibold hover:bg-hover">
            <span className="truncate">{shown}</span>
            <Icon as={ChevronsUpDown} size={14} className="text-ink-3" />
          </PressButton>
        }
        groups={[
          {
            id: "surface",
            chosen: query.surface ?? "all",
            entries: [
              { id: "all", label: t("allSurfaces"), onAction: () => onQuery({ ...query, surface: null }) },
              ...SURFACES.map((surface) => ({
                id: surface,
                label: surfaces(surface),
                onAction: () => onQuery({ ...query, surface }),
              })),
            ],
          },
        ]}
      />
    </h2>
  );
}

function QueueTabs({ queue, query, onQuery }: Pick<ColumnProps, "queue" | "query" | "onQuery">) {
  const t = useTranslations("review.queue");
  return (
    <div className="flex h-10 shrink-0 items-stretch gap-4 border-b border-line pl-4 pr-3">
      <nav aria-label={t("tabs")} className="flex items-stretch gap-4">
        {TABS.map((tab) => (
          <button
            key={tab}
            type="button"
            aria-pressed={tab === query.tab}
            onClick={() => onQuery({ ...query, tab })}
            className={cx(
              "relative flex items-center gap-1.5 whitespace-nowrap text-13 after:absolute after:inset-x-0 after:-bottom-px after:h-0.5",
              tab === query.tab ? "font-semibold text-ink after:bg-accent" : "text-ink-2 hover:text-ink",
            )}
          >
            {t(`tab.${tab}`)}
            <span className="tnum font-normal text-ink-3" data-testid={`count-${tab}`}>
              {formatCount(queue.counts[tab])}
            </span>
          </button>
        ))}
      </nav>
      <span className="ml-auto hidden items-center gap-1 full:flex">
        <KeyChip combo="j" />
        <KeyChip combo="k" />
      </span>
    </div>
  );
}

function Rows(props: ColumnProps) {
  const { queue, query, currentId, ownId, onOpen } = props;
  const t = useTranslations("review.queue");
  const words = useTranslations("queue");
  const list = useRef<VirtualListHandle>(null);
  const at = queue.rows.findIndex((row) => row.id === currentId);
  useEffect(() => {
    if (at >= 0) list.current?.reveal(at);
  }, [at]);
  if (queue.state === "failed") {
    return <ErrorState title={words("error.title")} line={words("error.line")} onRetry={props.onAgain} />;
  }
  if (queue.state === "loading" && queue.rows.length === 0) return <RowBars label={words("loading")} />;
  if (queue.rows.length === 0) return <Nothing query={query} onQuery={props.onQuery} />;
  const keyDown = (event: KeyboardEvent) => {
    const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const row = by === 0 ? undefined : queue.rows[at + by];
    if (!row) return;
    event.preventDefault();
    onOpen(row.id);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the list inside is the one tab stop and takes the arrows
    <div className="flex min-h-0 flex-1 flex-col" onKeyDown={keyDown}>
      <VirtualList
        rows={queue.rows}
        keyOf={keyOf}
        rowHeight={ROW_HEIGHT}
        label={t("cases")}
        onNearEnd={props.onMore}
        handle={list}
        className={cx("flex-1 pb-16", queue.state === "loading" && "opacity-60")}
        foot={
          queue.moreFailed ? (
            <RetryRow onRetry={props.onMore}>{words("error.some", { count: ROWS_A_PAGE })}</RetryRow>
          ) : null
        }
      >
        {(row) => (
          <QueueRow
            row={row}
            selected={row.id === currentId}
            now={queue.now}
            ownId={ownId}
            away={queue.away.has(row.id)}
            onOpen={onOpen}
          />
        )}
      </VirtualList>
    </div>
  );
}

const ROWS_A_PAGE = 50;
const keyOf = (row: QueueRowView) => row.id;

function Nothing({ query, onQuery }: Pick<ColumnProps, "query" | "onQuery">) {
  const t = useTranslations("queue");
  const on = filtersOn(query);
  if (on > 0) {
    return (
      <EmptyState
        icon={SearchX}
        title={t("noMatch.title")}
        line={t("noMatch.line", { count: on })}
        className="mt-16"
        action={
          <Button size={28} onPress={() => onQuery(withoutFilters(query))}>
            {t("noMatch.action")}
          </Button>
        }
      />
    );
  }
  return (
    <EmptyState
      icon={Inbox}
      title={t("empty.title")}
      line={t("empty.line")}
      className="mt-16"
      action={
        query.tab === "escalated" ? undefined : (
          <Button size={28} onPress={() => onQuery({ ...query, tab: "escalated" })}>
            {t("empty.action")}
          </Button>
        )
      }
    />
  );
}

function RowBars({ label }: { label: string }) {
  return (
    <div role="status" aria-label={label}>
      {["a", "b", "c", "d", "e", "f", "g", "h"].map((row) => (
        <div key={row} className="flex h-16 items-start gap-3.5 border-b border-line-soft py-4 pl-4 pr-3">
          <Bar className="h-4 w-4 rounded-chip" />
          <span className="grid flex-1 gap-2.5">
            <Bar className="w-[82%]" />
            <Bar className="w-[46%]" />
          </span>
        </div>
      ))}
    </div>
  );
}
