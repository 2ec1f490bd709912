"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { ColumnHeader } from "@/components/ui/card";
import { cx } from "@/components/ui/cx";
import { SETTINGS_SECTIONS, type SettingsSectionId } from "./sections";

const GROUPS = ["own", "organisation"] as const;

/** The sections a person may open, their own first. */
export function SettingsList({ ids }: { ids: readonly SettingsSectionId[] }) {
  const t = useTranslations("settings");
  const path = usePathname();
  return (
    <nav
      aria-label={t("title")}
      className="flex w-[248px] shrink-0 flex-col border-r border-line bg-panel max-desk:w-44"
    >
      <ColumnHeader>
        <p className="text-13 font-semibold">{t("title")}</p>
      </ColumnHeader>
      <div className="scroll-y min-h-0 flex-1 p-2">
        {GROUPS.map((group) => {
          const shown = SETTINGS_SECTIONS.filter((each) => each.group === group && ids.includes(each.id));
          if (shown.length === 0) return null;
          return (
            <section key={group} aria-label={t(`groups.${group}`)} className="mb-3">
              <p className="px-2.5 pb-1 pt-2 text-12 text-ink-3">{t(`groups.${group}`)}</p>
              <ul className="grid gap-0.5">
                {shown.map(({ id, href }) => (
                  <li key={id}>
                    <Link
                      href={href}
                      aria-current={path === href ? "page" : undefined}
                      className={cx(
                        "block rounded-control px-2.5 py-1.5 text-13",
                        path === href ? "bg-selected font-medium text-ink" : "text-ink-2 hover:bg-hover",
                      )}
                    >
                      {t(`sections.${id}`)}
                    </Link>
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </nav>
  );
}
