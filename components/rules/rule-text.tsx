import { Check, X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { SurfaceIcon } from "@/components/evidence/surface";
import { ColumnHeader } from "@/components/ui/card";
import { CodeChip } from "@/components/ui/chip";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { TextLink } from "@/components/ui/link-button";
import type { RuleExample, RuleText } from "@/lib/domain/policy/pack";
import type { RulesPageView } from "@/lib/screens/rules-page";
import { categoryOf, surfacesOf, useWords } from "./words";

/** One rule in full: the clause in both languages, where it holds, and what may and may not be written. */
export function RuleTextColumn({
  view,
  rule,
  mayCorrect,
  mayExempt,
}: {
  view: RulesPageView;
  rule: RuleText;
  mayCorrect: boolean;
  mayExempt: boolean;
}) {
  const fair = useTranslations("fair.corrections");
  const exemptions = useTranslations("fair.exemptions");
  const t = useTranslations("rules");
  const words = useWords();
  const category = categoryOf(rule, view.pack);
  return (
    <main id="main" tabIndex={-1} className="flex min-w-0 flex-1 flex-col bg-panel">
      <ColumnHeader>
        <CodeChip>{rule.id}</CodeChip>
        <h2 className="truncate text-13 font-semibold">{words(rule.title)}</h2>
        <span className="ml-auto shrink-0 text-12 text-ink-3">
          {t("ruleVersion", { version: rule.version })}
        </span>
        {mayExempt && (
          <TextLink href="/exemptions" className="shrink-0 text-12">
            {exemptions("title")}
          </TextLink>
        )}
        {mayCorrect && (
          <TextLink
            href={`/corrections?rule=${rule.id}&version=${rule.version}`}
            className="shrink-0 text-12"
          >
            {fair("ofRuleShort")}
          </TextLink>
        )}
      </ColumnHeader>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and nothing in it takes the focus */}
      <div tabIndex={0} className="scroll-y ring-inset-focus min-h-0 flex-1 px-5 py-5">
        <div className="mx-auto grid max-w-[880px] gap-6">
          <Part title={t("clause")}>
            <blockquote lang="en" className="border-l-2 border-line-strong pl-4 text-14">
              {rule.clause.en}
            </blockquote>
            <blockquote lang="zh-CN" className="content-text mt-3 border-l-2 border-line-strong pl-4">
              {rule.clause.zh}
            </blockquote>
          </Part>
          <dl className="grid grid-cols-[120px_minmax(0,1fr)] gap-x-4 gap-y-2.5 text-13">
            <Fact name={t("category")}>
              {rule.category} {category && words(category.title)}
              {category && (
                <span className="ml-2 text-ink-2">{t("counts", { days: category.countDays })}</span>
              )}
              {rule.category === "D7" && <span className="block text-ink-2">{t("aggravates")}</span>}
            </Fact>
            <Fact name={t("surfaces")}>
              <Surfaces rule={rule} />
            </Fact>
            <Fact name={t("source")}>{t(`sources.${rule.source}`)}</Fact>
          </dl>
          <Part title={t("examples")}>
            <div className="grid gap-4 wide:grid-cols-2">
              <Examples examples={rule.examples.filter((each) => each.allowed)} allowed />
              <Examples examples={rule.examples.filter((each) => !each.allowed)} allowed={false} />
            </div>
          </Part>
        </div>
      </div>
    </main>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3 className="mb-2 text-12 font-medium text-ink-3">{title}</h3>
      {children}
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-12 leading-5 text-ink-3">{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Surfaces({ rule }: { rule: RuleText }) {
  const t = useTranslations("rules");
  const names = useTranslations("surfaces");
  if (rule.surfaces === "all") return t("allSurfaces");
  if (rule.surfaces === "all_but_private_message") return t("allButPm");
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1">
      {surfacesOf(rule).map((surface) => (
        <li key={surface} className="flex items-center gap-1.5">
          <span aria-hidden className="flex text-ink-2">
            <SurfaceIcon surface={surface} size={14} />
          </span>
          {names(surface)}
        </li>
      ))}
    </ul>
  );
}

function Examples({ examples, allowed }: { examples: readonly RuleExample[]; allowed: boolean }) {
  const t = useTranslations("rules");
  return (
    <section className="overflow-hidden rounded-card border border-line">
      <h4
        className={cx(
          "flex h-9 items-center gap-2 border-b border-line bg-subtle px-4 text-12 font-medium",
          allowed ? "text-ok-ink" : "text-t4-ink",
        )}
      >
        <Icon as={allowed ? Check : X} size={14} status />
        {t(allowed ? "allowed" : "forbidden")}
      </h4>
      <ul>
        {examples.map((example) => (
          <li key={example.text.en} className="border-b border-line-soft px-4 py-2.5 last:border-b-0">
            <p lang="zh-CN" className="content-text">
              {example.text.zh}
            </p>
            <p lang="en" className="mt-0.5 text-12 text-ink-2">
              {example.text.en}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
