"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { CountBadge } from "@/components/ui/chip";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { PLACES, type Section } from "./sections";

/** One section of the rail, with what waits there. */
export function RailLink({ section, current, count }: { section: Section; current: boolean; count: number }) {
  const t = useTranslations("nav");
  const { href, icon } = PLACES[section];
  const label = count > 0 ? t("withCount", { section: t(section), count }) : t(section);
  return (
    <li className="relative">
      {current && (
        <span
          aria-hidden
          className="absolute -left-2 top-2 h-5 w-[3px] rounded-r-[2px] bg-accent forced-color-adjust-none"
        />
      )}
      <Link
        href={href}
        aria-label={label}
        title={t(section)}
        aria-current={current ? "page" : undefined}
        className={cx(
          "relative flex size-9 items-center justify-center rounded-card transition-colors",
          current ? "bg-accent-soft text-accent-ink" : "text-ink-2 hover:bg-hover active:bg-press",
        )}
      >
        <Icon as={icon} size={18} />
        {count > 0 && (
          <CountBadge className="absolute -right-0.5 -top-0.5 border-line bg-panel">
            {count > 99 ? "99+" : count}
          </CountBadge>
        )}
      </Link>
    </li>
  );
}
