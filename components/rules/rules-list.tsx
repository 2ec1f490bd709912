import Link from "next/link";
import { useTranslations } from "next-intl";
import { LinkSegments } from "@/components/account/record/link-segments";
import { RowKeys } from "@/components/account/record/row-keys";
import { ColumnHeader } from "@/components/ui/card";
import { CodeChip } from "@/components/ui/chip";
import { cx } from "@/components/ui/cx";
import { MomentFoot } from "@/components/ui/moment-foot";
import { ReadOnlyChip } from "@/components/ui/read-only";
import { DateTime } from "@/components/ui/time";
import type { RulesPageView } from "@/lib/screens/rules-page";
import { rulesHref } from "./rules-href";
import { categoryOf, useWords } from "./words";

/** The pack's rules: 392 wide, one row each; `J` and `K` open the next and the one before. */
export function RulesList({ view, asOf }: { view: RulesPageView; asOf: number | null }) {
  const t = useTranslations("rules");
  const words = useWords();
  const { pack, packs } = view;
  return (
    <section
      aria-label={t("list")}
      data-column="list"
      className="flex w-[392px] shrink-0 flex-col border-r border-line bg-panel"
    >
      <ColumnHeader>
        <h1 className="text-13 font-semibold">{t("title")}</h1>
        <span className="tnum text-12 text-ink-3">{pack.rules.length}</span>
        <ReadOnlyChip />
        {packs.length > 1 && (
          <span className="ml-auto">
            <LinkSegments
              label={t("versions")}
              items={[...packs].reverse().map((each) => ({
                href: rulesHref(view, { pack: each.id }),
                label: t("version", { version: each.version }),
                current: each.id === pack.id,
              }))}
            />
          </span>
        )}
      </ColumnHeader>
      <p className="flex h-8 shrink-0 items-center gap-1.5 border-b border-line bg-subtle px-5 text-12 text-ink-2">
        <span className="font-medium">{t("pack", { version: pack.version })}</span>
        <span aria-hidden>·</span>
        <span>
          {t.rich(packs.find((each) => each.id === pack.id)?.inForce ? "since" : "from", {
            date: () => <DateTime at={pack.effectiveAt} form="date" />,
          })}
        </span>
      </p>
      <RowKeys follow className="scroll-y min-h-0 flex-1">
        <ul>
          {pack.rules.map((rule) => {
            const current = rule.id === view.rule?.id;
            const category = categoryOf(rule, pack);
            return (
              <li key={rule.id}>
                <Link
                  href={rulesHref(view, { rule: rule.id })}
                  data-row
                  aria-current={current ? "true" : undefined}
                  scroll={false}
                  className={cx(
                    "ring-inset-focus relative flex h-[60px] flex-col justify-center border-b border-line-soft px-5 transition-colors",
                    current
                      ? "bg-selected before:absolute before:inset-y-0 before:left-0 before:w-[3px] before:bg-accent"
                      : "hover:bg-hover active:bg-press",
                  )}
                >
                  <span className="truncate text-13 font-semibold">{words(rule.title)}</span>
                  <span className="mt-0.5 flex items-center gap-2 text-12 text-ink-2">
                    <CodeChip>{rule.id}</CodeChip>
                    <span className="truncate">
                      {rule.category} {category && words(category.title)}
                    </span>
                  </span>
                </Link>
              </li>
            );
          })}
        </ul>
      </RowKeys>
      {asOf !== null && <MomentFoot at={asOf} live="/rules" />}
    </section>
  );
}
