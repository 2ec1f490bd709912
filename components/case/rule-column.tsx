"use client";

import { Check, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { AccountHistory } from "@/components/ladder/history";
import { PenaltyLadder } from "@/components/ladder/ladder";
import { IconButton } from "@/components/ui/button";
import { CodeChip } from "@/components/ui/chip";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { KeyChip } from "@/components/ui/key-chip";
import { useKeys } from "@/components/ui/keys/use-keys";
import { TextLink } from "@/components/ui/link-button";
import { DateTime, usePlace } from "@/components/ui/time";
import type { RuleText } from "@/lib/domain/policy/pack";
import { formatDate } from "@/lib/i18n/format";
import type { CaseDraft, CaseView } from "@/lib/screens/views";
import { caseNumber } from "./case-header";
import type { Work } from "./desk/state";
import { FindingsForm } from "./findings";
import { useBilingual } from "./use-bilingual";

type RuleColumnProps = {
  view: CaseView;
  work: Work;
  now: number;
  readOnly: boolean;
  onEdit: (patch: Partial<CaseDraft>) => void;
  onPreviewAgain: () => void;
  onOpenCase: (id: string) => void;
};

/** Always in this order: rule, category and severity, ladder, history. */
export function RuleColumn(props: RuleColumnProps) {
  const { view, work } = props;
  const t = useTranslations("review.rule");
  const keys = useTranslations("keys");
  const [full, setFull] = useState(false);
  const cited = view.rules.find((rule) => rule.id === work.preview.view.rule) ?? view.rules[0];
  useKeys(keys("review"), [{ combo: "p", label: t("full"), run: () => setFull(!full) }]);
  return (
    <aside
      aria-label={t("title")}
      data-testid="rule-column"
      className="relative flex w-[376px] shrink-0 flex-col border-l border-line bg-panel full:w-[408px] max-desk:w-full max-desk:border-l-0 max-desk:border-t"
    >
      <header className="flex h-12 shrink-0 items-center gap-3 border-b border-line px-5">
        <h2 className="text-13 font-semibold">{t("title")}</h2>
        {cited && <CodeChip>{cited.id}</CodeChip>}
        <button
          type="button"
          aria-expanded={full}
          aria-keyshortcuts="P"
          onClick={() => setFull(true)}
          className="ml-auto flex items-center gap-2 rounded-chip text-13 font-medium text-accent-ink hover:underline"
        >
          {t("full")}
          <KeyChip combo="p" />
        </button>
      </header>
      <div className="scroll-y min-h-0 flex-1 px-5 pb-4">
        {view.returned && <Returned returned={view.returned} />}
        {cited && <Clause rule={cited} pack={view.pack} />}
        <Divider />
        <FindingsForm view={view} work={work} readOnly={props.readOnly} onEdit={props.onEdit} />
        <Divider className="mt-3" />
        <div className="pt-2.5">
          <PenaltyLadder
            view={view}
            preview={work.preview.view}
            state={work.preview.kind}
            onRetry={props.onPreviewAgain}
          />
        </div>
        <Divider className="mt-2.5" />
        <div className="pt-2">
          <AccountHistory view={view} assessment={work.preview.view.assessment} now={props.now} />
        </div>
        <OtherOpen view={view} onOpenCase={props.onOpenCase} />
      </div>
      {full && <FullPolicy view={view} citedId={cited?.id ?? null} onClose={() => setFull(false)} />}
    </aside>
  );
}

/** The proposal came back: who returned it, when and why. */
function Returned({ returned }: { returned: NonNullable<CaseView["returned"]> }) {
  const t = useTranslations("fair");
  return (
    <div
      data-testid="returned"
      className="mt-3 rounded-card border border-t2-line bg-t2-soft px-3 py-2 text-12"
    >
      <p className="font-medium text-t2-ink">
        {t.rich("returnedBy", {
          name: returned.by ?? t("hidden"),
          when: () => <DateTime at={returned.at} year={false} />,
        })}
      </p>
      <p lang="zh-CN" className="mt-0.5 whitespace-pre-wrap text-13">
        {returned.reason}
      </p>
    </div>
  );
}

const Divider = ({ className }: { className?: string }) => (
  <hr className={cx("border-0 border-t border-line", className)} />
);

function Clause({ rule, pack }: { rule: RuleText; pack: CaseView["pack"] }) {
  const t = useTranslations("review.rule");
  const say = useBilingual();
  const place = usePlace();
  return (
    <div className="pb-3 pt-3.5" data-testid="clause">
      <p className="text-13">{say(rule.clause)}</p>
      <p className="mt-0.5 text-12 text-ink-2">
        {t("meta", { id: rule.id, version: pack.version, date: formatDate(pack.effectiveAt, place) })}
      </p>
    </div>
  );
}

type FullProps = { view: CaseView; citedId: string | null; onClose: () => void };

/** Every clause that can be cited here with its examples, over the column; the cited one first. */
function FullPolicy({ view, citedId, onClose }: FullProps) {
  const t = useTranslations("review.rule");
  const ui = useTranslations("ui");
  const say = useBilingual();
  useKeys("", [{ combo: "escape", run: onClose }]);
  const rules = [...view.rules].sort((a, b) => Number(b.id === citedId) - Number(a.id === citedId));
  return (
    <section
      aria-label={t("full")}
      className="absolute inset-0 z-10 flex animate-slide flex-col bg-panel"
      data-testid="full-policy"
    >
      <header className="flex h-12 shrink-0 items-center gap-3 border-b border-line pl-5 pr-3">
        <h2 className="flex-1 text-13 font-semibold">{t("full")}</h2>
        <TextLink href="/rules" className="text-13">
          {t("pack", { version: view.pack.version })}
        </TextLink>
        <IconButton icon={X} label={ui("close")} onPress={onClose} />
      </header>
      <div className="scroll-y min-h-0 flex-1 px-5 pb-5">
        {rules.map((rule) => (
          <article key={rule.id} className="border-b border-line-soft py-4 last:border-0">
            <h3 className="flex items-center gap-2 text-13 font-semibold">
              <CodeChip>{rule.id}</CodeChip>
              {say(rule.title)}
            </h3>
            <p className="mt-1.5 text-13">{say(rule.clause)}</p>
            <Examples rule={rule} />
          </article>
        ))}
      </div>
    </section>
  );
}

function Examples({ rule }: { rule: RuleText }) {
  const t = useTranslations("review.rule");
  const say = useBilingual();
  return (
    <ul className="mt-2 grid gap-1">
      {rule.examples.map((example) => (
        <li key={example.text.en} className="flex gap-2 text-13">
          <Icon
            as={example.allowed ? Check : X}
            size={14}
            status
            label={example.allowed ? t("allowed") : t("forbidden")}
            className={cx("mt-[3px]", example.allowed ? "text-ok-ink" : "text-t4-ink")}
          />
          <span className="text-ink-2">{say(example.text)}</span>
        </li>
      ))}
    </ul>
  );
}

function OtherOpen({ view, onOpenCase }: { view: CaseView; onOpenCase: (id: string) => void }) {
  const t = useTranslations("review.history");
  const surfaces = useTranslations("surfaces");
  if (view.otherOpen.length === 0) return null;
  return (
    <div className="pt-2 text-12 text-ink-2">
      {t("otherOpen", { count: view.otherOpen.length })}
      <ul>
        {view.otherOpen.map((each) => (
          <li key={each.id}>
            <button
              type="button"
              onClick={() => onOpenCase(each.id)}
              className="flex h-7 items-center gap-2 rounded-chip text-13 font-medium text-accent-ink hover:underline"
            >
              {caseNumber(each.number)} {surfaces(each.surface)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
