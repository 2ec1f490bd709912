"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useRef } from "react";
import { useKeys } from "@/components/ui/keys/use-keys";

const LINKS = "a[data-row]";

type RowKeysProps = { children: ReactNode; className?: string; follow?: boolean };

/**
 * `J` and `K` move through the rows inside: each row's own link takes the focus, so that `↵` opens it. With `follow`
 * the row is opened at once, for lists beside what they open.
 */
export function RowKeys({ children, className, follow = false }: RowKeysProps) {
  const t = useTranslations("account.keys");
  const keys = useTranslations("keys");
  const box = useRef<HTMLDivElement>(null);
  const move = (by: 1 | -1) => {
    const rows = [...(box.current?.querySelectorAll<HTMLAnchorElement>(LINKS) ?? [])];
    const at = rows.indexOf(document.activeElement as HTMLAnchorElement);
    const current = at < 0 ? rows.findIndex((row) => row.ariaCurrent !== null) : at;
    const next = rows[current < 0 ? (by === 1 ? 0 : rows.length - 1) : current + by];
    next?.focus();
    next?.scrollIntoView({ block: "nearest" });
    if (follow) next?.click();
  };
  useKeys(keys("records"), [
    { combo: "j", label: t("next"), run: () => move(1), repeat: true },
    { combo: "k", label: t("previous"), run: () => move(-1), repeat: true },
  ]);
  return (
    <div ref={box} className={className}>
      {children}
    </div>
  );
}
