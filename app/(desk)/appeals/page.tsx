import { Scale } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AppealKeys } from "@/components/appeal/appeal-keys";
import { AppealTable } from "@/components/appeal/appeal-table";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { TextLink } from "@/components/ui/link-button";
import { ReadOnlyChip } from "@/components/ui/read-only";
import { EmptyState } from "@/components/ui/states";
import { world } from "@/lib/edge/context";
import { requirePerson } from "@/lib/edge/page";
import { loadAppealsPage } from "@/lib/screens/appeals-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("nav");
  return { title: t("appeals") };
}

const TABS = ["open", "answered"] as const;
const hrefOf = (tab: (typeof TABS)[number]) => (tab === "open" ? "/appeals" : "/appeals?tab=answered");

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Appeals by what is due first, or those answered. */
export default async function AppealsPage({ searchParams }: Props) {
  const actor = await requirePerson("appeal.read");
  const { tab } = await searchParams;
  const { ctx } = await world();
  const view = await loadAppealsPage(ctx, actor, tab === "answered" ? "answered" : "open");
  const t = await getTranslations("appeals");
  return (
    <main id="main" className="flex min-w-0 flex-1 flex-col bg-canvas">
      <header className="flex h-12 shrink-0 items-center gap-4 border-b border-line bg-panel px-5">
        <h1 className="text-13 font-semibold">{t("title")}</h1>
        <nav aria-label={t("title")} className="flex gap-1">
          {TABS.map((each) => (
            <TextLink key={each} href={hrefOf(each)}>
              <span
                aria-current={each === view.tab ? "page" : undefined}
                className={cx("text-13", each === view.tab && "font-semibold text-ink")}
              >
                {t(`tabs.${each}`)}
                {each === view.tab && ` ${view.rows.length}`}
              </span>
            </TextLink>
          ))}
        </nav>
        <span className="ml-auto">
          <ReadOnlyChip />
        </span>
      </header>
      {view.rows.length > 0 ? (
        <AppealTable view={view} />
      ) : (
        <EmptyState
          className="flex-1 justify-center"
          icon={<Icon as={Scale} size={24} />}
          title={view.tab === "open" ? t("empty.title") : t("emptyAnswered")}
          action={view.tab === "open" && <TextLink href={hrefOf("answered")}>{t("empty.action")}</TextLink>}
        />
      )}
      <AppealKeys ids={view.rows.map((row) => row.id)} />
    </main>
  );
}
