"use client";

import { useState } from "react";
import { cx } from "./cx";
import { useNow } from "./now";

type RingProps = { until: number; startedAt: number; size?: number };

/** A linear ring with the seconds left inside. With reduced motion only the number stays. Epoch ms. */
export function CountdownRing({ until, startedAt, size = 20 }: RingProps) {
  const now = useNow(startedAt, 250);
  const total = Math.max(1, until - startedAt);
  const [elapsed] = useState(() => Math.max(0, Date.now() - startedAt));
  const seconds = Math.max(0, Math.ceil((until - now) / 1000));
  return (
    <span
      aria-hidden
      data-ring
      className="relative inline-flex shrink-0 items-center justify-center"
      style={{ width: size, height: size }}
    >
      <svg
        aria-hidden="true"
        viewBox="0 0 20 20"
        className="absolute inset-0 -rotate-90"
        fill="none"
        strokeWidth="2"
      >
        <circle cx="10" cy="10" r="8.5" className="stroke-line" />
        <circle
          cx="10"
          cy="10"
          r="8.5"
          pathLength={1}
          strokeDasharray={1}
          className="stroke-accent"
          style={{ animation: `weir-drain ${total}ms linear ${-elapsed}ms both` }}
        />
      </svg>
      <span className={cx("tnum font-semibold text-ink", seconds > 9 ? "text-[10px]" : "text-11")}>
        {seconds}
      </span>
    </span>
  );
}
