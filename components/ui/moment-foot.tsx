import { useTranslations } from "next-intl";
import { TextLink } from "./link-button";
import { DateTime } from "./time";

/** Says that a page shows the past, and leads back (DESIGN.md, section 6). */
export function MomentFoot({ at, live }: { at: number; live: string }) {
  const t = useTranslations("audit");
  return (
    <footer className="flex h-9 shrink-0 items-center gap-3 border-t border-line bg-panel px-6 text-12 text-ink-2">
      <span>{t.rich("asItStood", { when: () => <DateTime at={at} form="seconds" /> })}</span>
      <TextLink href={live}>{t("live")}</TextLink>
    </footer>
  );
}
