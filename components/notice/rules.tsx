import { Check, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import type { NoticeView } from "@/lib/screens/notice-page";
import { useReader } from "./place";

type Rule = NoticeView["rules"][number];

/** The clauses as published, why this step, and what the rule allows and does not (policy.md, row S14). */
export function Rules({ view }: { view: NoticeView }) {
  const t = useTranslations("notice.rule");
  const { pick } = useReader();
  const ladder = view.fields.find((field) => field.id === "ladder");
  return (
    <div className="px-4 pb-5">
      {view.rules.map((rule) => (
        <p key={rule.id} className="mt-1 text-14 first:mt-0">
          <span className="mr-3 font-semibold">{t("title", { rule: rule.id })}</span>
          {pick(rule.clause)}
        </p>
      ))}
      <p className="mt-2 flex gap-2 text-14 text-ink-2">
        <span
          data-tier={view.tier}
          className="flex size-5 shrink-0 items-center justify-center rounded-chip border border-(--tier-ink) bg-(--tier) text-12 font-semibold text-(--tier-on)"
        >
          {view.step}
        </span>
        <span>{ladder?.lines.map(pick).join(" ")}</span>
      </p>
      {view.rules.some((rule) => rule.examples.length > 0) && (
        <details className="mt-2">
          <summary className="flex min-h-11 items-center text-14 text-accent-ink">{t("examples")}</summary>
          {view.rules.map((rule) => (
            <Examples key={rule.id} rule={rule} />
          ))}
        </details>
      )}
    </div>
  );
}

function Examples({ rule }: { rule: Rule }) {
  const t = useTranslations("notice.rule");
  const { pick } = useReader();
  return (
    <ul className="space-y-2">
      {rule.examples.map((example) => (
        <li key={example.text.zh} className="flex gap-2 text-14">
          <Icon
            as={example.allowed ? Check : X}
            status
            className={example.allowed ? "mt-1 text-ok" : "mt-1 text-t4"}
          />
          <span className="min-w-0">
            <span className="font-medium">{example.allowed ? t("allowed") : t("forbidden")}: </span>
            <span className="wrap-anywhere">{pick(example.text)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
