"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useKeys } from "@/components/ui/keys/use-keys";
import { Select } from "@/components/ui/select";
import { EmptyState } from "@/components/ui/states";
import { DateTime } from "@/components/ui/time";
import type { CorrectionsPageView } from "@/lib/screens/corrections-page";
import { RuleRunPanel } from "./rule-run-panel";

/** Which rule version, what reversing all of it would do, the run, and steps left for another person. */
export function CorrectionsScreen({ view }: { view: CorrectionsPageView }) {
  const t = useTranslations("fair.corrections");
  const keys = useTranslations("keys");
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const { asked } = view;
  useKeys(keys("rules"), [{ combo: "l", label: t("choose"), run: () => setOpen(true) }]);
  const id = (rule: string, version: number) => `${rule} ${version}`;
  return (
    <main id="main" className="flex min-w-0 flex-1 flex-col bg-canvas">
      <header className="flex h-12 shrink-0 items-center gap-2 border-b border-line bg-panel px-5">
        <Link href="/rules" className="text-13 text-ink-2 hover:underline">
          {t("rules")}
        </Link>
        <span aria-hidden className="text-ink-3">
          ›
        </span>
        <h1 className="text-13 font-semibold">{t("title")}</h1>
      </header>
      <div className="scroll-y min-h-0 flex-1 px-6 py-4">
        <div className="mx-auto grid max-w-[960px] gap-4">
          <section className="rounded-card border border-line bg-panel p-4">
            <h2 className="text-13 font-semibold">{t("ofRule")}</h2>
            <p className="mt-1 text-13 text-ink-2">{t("ofRuleLine")}</p>
            <Select
              label={t("choose")}
              className="mt-3 w-64"
              keyCombo="l"
              open={open}
              onOpenChange={setOpen}
              value={asked ? id(asked.rule, asked.ruleVersion) : null}
              placeholder={t("choose")}
              options={view.versions.map((each) => ({
                id: id(each.rule, each.ruleVersion),
                label: t("version", { rule: each.rule, version: each.ruleVersion }),
              }))}
              onChange={(chosen) => {
                const [rule, version] = chosen.split(" ");
                router.push(`/corrections?rule=${rule}&version=${version}`);
              }}
            />
            {asked && <RuleRunPanel asked={asked} />}
          </section>
          <Left left={view.left} />
        </div>
      </div>
    </main>
  );
}

/** What an appeal's decider had judged and so had to leave: each is corrected on its own case. */
function Left({ left }: Pick<CorrectionsPageView, "left">) {
  const t = useTranslations("fair.corrections");
  return (
    <section className="rounded-card border border-line bg-panel p-4">
      <h2 className="text-13 font-semibold">{t("left")}</h2>
      {left.length === 0 ? (
        <EmptyState title={t("leftNone")} className="py-4" />
      ) : (
        <ul className="mt-2">
          {left.map((each) => (
            <li
              key={each.decisionId}
              className="flex h-9 items-center gap-3 border-b border-line-soft text-13 last:border-0"
            >
              <Link href={`/cases/${each.caseId}`} className="font-medium text-accent-ink hover:underline">
                {t("openCase")}
              </Link>
              <span className="tnum">{t("fromTo", { from: each.from, to: each.to })}</span>
              <span className="ml-auto text-12 text-ink-2">
                {t.rich("since", { when: () => <DateTime at={each.since} /> })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
