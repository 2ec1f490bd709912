"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import {
  type ReactNode,
  type Ref,
  type RefObject,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { cx } from "./cx";

export type VirtualListHandle = {
  /** Brings a row into view, moving as little as possible. */
  reveal: (index: number) => void;
  element: HTMLElement | null;
};

type VirtualListProps<Row> = {
  /** The rows known now: a window on a list that may go on at both ends. At most some thousands. */
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** Px at a root size of 16; grows with the person's text size. */
  rowHeight: number;
  children: (row: Row, index: number) => ReactNode;
  /** Asked for when the view comes within `overscan` rows of an end; load the next window and hand in more rows. */
  onNearStart?: () => void;
  onNearEnd?: () => void;
  overscan?: number;
  /** Height drawn on the server, where nothing can be measured. */
  heightGuess?: number;
  label: string;
  /** In a "list" the rows are its items; in the others each row brings its own role. */
  role?: "list" | "listbox" | "rowgroup";
  activeDescendant?: string;
  tabIndex?: number;
  className?: string;
  foot?: ReactNode;
  handle?: Ref<VirtualListHandle>;
};

/** Only the rows in view, 8 more on each side. Rows put in front do not move what is being read. */
export function VirtualList<Row>(props: VirtualListProps<Row>) {
  const {
    rows,
    keyOf,
    rowHeight,
    overscan = 8,
    heightGuess = 900,
    role = "list",
    onNearStart,
    onNearEnd,
  } = props;
  const box = useRef<HTMLDivElement>(null);
  const [scale, setScale] = useState(1);
  useEffect(
    () => setScale(Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1),
    [],
  );
  const size = rowHeight * scale;
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => size,
    getItemKey: (index) => keyOf(rows[index]!),
    overscan,
    initialRect: { width: 0, height: heightGuess },
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: sizes are cached and must be dropped when they change
  useEffect(() => virtual.measure(), [virtual, size]);
  useAnchor(box, rows, keyOf, size);
  useImperativeHandle(props.handle, () => ({
    reveal: (index) => virtual.scrollToIndex(index, { align: "auto" }),
    get element() {
      return box.current;
    },
  }));
  const drawn = virtual.getVirtualItems();
  const first = drawn[0]?.index ?? 0;
  const last = drawn.at(-1)?.index ?? -1;
  useEffect(() => {
    if (rows.length === 0) return;
    if (first <= overscan) onNearStart?.();
    if (last >= rows.length - overscan) onNearEnd?.();
  }, [first, last, rows.length, overscan, onNearStart, onNearEnd]);
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: every role this can take is a named list
    <div
      ref={box}
      role={role}
      aria-label={props.label}
      aria-activedescendant={props.activeDescendant}
      tabIndex={props.tabIndex ?? 0}
      className={cx("scroll-y relative ring-inset-focus", props.className)}
    >
      <div role="presentation" className="relative w-full" style={{ height: virtual.getTotalSize() }}>
        {drawn.map((item) => {
          const row = rows[item.index];
          return row === undefined ? null : (
            // biome-ignore lint/a11y/useAriaPropsSupportedByRole: place and size go with the role of a list item
            <div
              key={item.key}
              role={role === "list" ? "listitem" : "presentation"}
              aria-posinset={role === "list" ? item.index + 1 : undefined}
              aria-setsize={role === "list" ? -1 : undefined}
              className="absolute inset-x-0 top-0"
              style={{ height: item.size, transform: `translateY(${item.start}px)` }}
            >
              {props.children(row, item.index)}
            </div>
          );
        })}
      </div>
      {props.foot}
    </div>
  );
}

/** Keeps the row at the top of the view where it is when rows come or go before it. */
function useAnchor<Row>(
  box: RefObject<HTMLElement | null>,
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  size: number,
) {
  const before = useRef<readonly Row[]>(rows);
  useLayoutEffect(() => {
    const old = before.current;
    before.current = rows;
    const element = box.current;
    if (!element || old === rows || element.scrollTop === 0) return;
    const top = Math.floor(element.scrollTop / size);
    for (let index = top; index < Math.min(old.length, top + 50); index++) {
      const key = keyOf(old[index]!);
      const now = rows.findIndex((row) => keyOf(row) === key);
      if (now < 0) continue;
      if (now !== index) element.scrollTop += (now - index) * size;
      return;
    }
  }, [box, rows, keyOf, size]);
}
