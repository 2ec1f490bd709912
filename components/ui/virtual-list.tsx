"use client";

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
  /** Asked for when the view comes near the end: load the next window and hand in more rows. */
  onNearEnd?: () => void;
  label: string;
  /** In a "list" the rows are its items; in the others each row brings its own role. */
  role?: "list" | "rowgroup";
  className?: string;
  foot?: ReactNode;
  handle?: Ref<VirtualListHandle>;
};

/** Rows drawn beyond the view at each end. */
const OVERSCAN = 8;
/** Px drawn on the server, where nothing can be measured. */
const HEIGHT_GUESS = 900;

/** Only the rows in view, 8 more on each side. Rows put in front do not move what is being read. */
export function VirtualList<Row>(props: VirtualListProps<Row>) {
  const { rows, keyOf, rowHeight, role = "list", onNearEnd } = props;
  const box = useRef<HTMLDivElement>(null);
  const [scale, setScale] = useState(1);
  useEffect(
    () => setScale(Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1),
    [],
  );
  const size = rowHeight * scale;
  const seen = useView(box, size);
  useAnchor(box, rows, keyOf, size);
  useImperativeHandle(props.handle, () => ({
    reveal: (index) => reveal(box.current, index * size, size),
    get element() {
      return box.current;
    },
  }));
  const first = Math.max(0, Math.min(seen.first, rows.length - 1) - OVERSCAN);
  const last = Math.min(rows.length - 1, seen.last + OVERSCAN);
  useEffect(() => {
    if (rows.length > 0 && last >= rows.length - OVERSCAN) onNearEnd?.();
  }, [last, rows.length, onNearEnd]);
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles it can take may be named
    <div
      ref={box}
      role={role}
      aria-label={props.label}
      tabIndex={0}
      className={cx("scroll-y relative ring-inset-focus", props.className)}
    >
      <div role="presentation" className="relative w-full" style={{ height: rows.length * size }}>
        {rows.slice(first, last + 1).map((row, at) => (
          <div
            key={keyOf(row)}
            {...(role === "list"
              ? { role: "listitem", "aria-posinset": first + at + 1, "aria-setsize": -1 }
              : { role: "presentation" })}
            className="absolute inset-x-0 top-0"
            style={{ height: size, transform: `translateY(${(first + at) * size}px)` }}
          >
            {props.children(row, first + at)}
          </div>
        ))}
      </div>
      {props.foot}
    </div>
  );
}

type Seen = { first: number; last: number };

/** The rows in view, by the scroll position and the height of the box; new only when another row comes into view. */
function useView(box: RefObject<HTMLElement | null>, size: number): Seen {
  const [seen, setSeen] = useState<Seen>({ first: 0, last: Math.ceil(HEIGHT_GUESS / size) });
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const look = () => {
      const first = Math.floor(element.scrollTop / size);
      const last = Math.floor((element.scrollTop + element.clientHeight) / size);
      setSeen((before) => (before.first === first && before.last === last ? before : { first, last }));
    };
    look();
    const resized = new ResizeObserver(look);
    resized.observe(element);
    element.addEventListener("scroll", look, { passive: true });
    return () => {
      resized.disconnect();
      element.removeEventListener("scroll", look);
    };
  }, [box, size]);
  return seen;
}

function reveal(element: HTMLElement | null, top: number, height: number): void {
  if (!element) return;
  if (top < element.scrollTop) element.scrollTop = top;
  else if (top + height > element.scrollTop + element.clientHeight)
    element.scrollTop = top + height - element.clientHeight;
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
