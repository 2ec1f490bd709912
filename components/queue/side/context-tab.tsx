"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { ContactGraph } from "@/components/account/contacts/graph";
import { layoutGraph } from "@/components/account/contacts/graph-layout";
import { SurfaceIcon } from "@/components/evidence/surface";
import { TierChip } from "@/components/ladder/tier";
import { CodeChip } from "@/components/ui/chip";
import { TextLink } from "@/components/ui/link-button";
import { Bars } from "@/components/ui/skeleton";
import { EmptyState, ErrorState } from "@/components/ui/states";
import { DateTime } from "@/components/ui/time";
import type { CaseContextView } from "@/lib/screens/case-context";
import { deskCall } from "../desk-call";
import { SnippetText } from "../queue-row";

/** Who else shows these contacts, as graph and list, and what was decided about the same words or contact. */
export function ContextTab({ caseId }: { caseId: string }) {
  const t = useTranslations("talk");
  const [view, setView] = useState<CaseContextView | "failed" | null>(null);
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another try asks again
  useEffect(() => {
    let here = true;
    void deskCall<CaseContextView>(`cases/${caseId}/context`).then((reply) => {
      if (here) setView(reply.ok ? reply.value : "failed");
    });
    return () => {
      here = false;
    };
  }, [caseId, tries]);
  if (view === null) return <Bars label={t("loading")} rows={6} className="py-4" />;
  if (view === "failed") {
    return (
      <ErrorState
        title={t("contextFailed")}
        line={t("contextFailedLine")}
        onRetry={() => {
          setView(null);
          setTries(tries + 1);
        }}
      />
    );
  }
  return (
    <div className="grid gap-5 pb-4" data-testid="case-context">
      <section aria-label={t("elsewhere")}>
        <h3 className="text-13 font-semibold">{t("elsewhere")}</h3>
        {view.contacts.length === 0 ? (
          <EmptyState title={t("noElsewhere")} className="py-4" />
        ) : (
          <Elsewhere view={view} />
        )}
      </section>
      <section aria-label={t("similar")}>
        <h3 className="text-13 font-semibold">{t("similar")}</h3>
        {view.similar.length === 0 ? (
          <EmptyState title={t("noSimilar")} className="py-4" />
        ) : (
          <ul className="mt-1">
            {view.similar.map((each) => (
              <SimilarRow key={each.caseId} each={each} />
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}

function Elsewhere({ view }: { view: CaseContextView }) {
  const t = useTranslations("talk");
  return (
    <>
      <div className="mt-3 overflow-x-auto">
        <ContactGraph
          name={view.account}
          graph={layoutGraph(view.contacts, { contacts: 4, accounts: 6 })}
          wide
        />
      </div>
      <ul className="mt-3 grid gap-2 text-13">
        {view.contacts.map((contact) => (
          <li key={contact.digest}>
            <span className="break-all font-medium">{contact.label || t("erased")}</span>
            <ul className="mt-1 flex flex-wrap gap-x-4 gap-y-1">
              {contact.accounts.map((account) => (
                <li key={account.id} className="flex items-center gap-2">
                  <TextLink href={`/accounts/${account.id}`}>
                    <span lang="zh-CN">{account.name}</span>
                  </TextLink>
                  {account.tier > 0 && <TierChip tier={account.tier} />}
                </li>
              ))}
              {contact.more > 0 && <li className="text-ink-2">{t("more", { count: contact.more })}</li>}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}

function SimilarRow({ each }: { each: CaseContextView["similar"][number] }) {
  const t = useTranslations("talk");
  return (
    <li className="grid gap-0.5 border-b border-line-soft py-2 last:border-0">
      <span className="flex items-center gap-2">
        <SurfaceIcon surface={each.surface} size={16} className="shrink-0 text-ink-2" />
        <SnippetText snippet={each.snippet} />
      </span>
      <span className="flex items-center gap-2 text-12 text-ink-2">
        <TextLink href={`/cases/${each.caseId}`}>WR-{each.number}</TextLink>
        <CodeChip>{each.rule}</CodeChip>
        <span>{t(`verdicts.${each.verdict}`)}</span>
        {each.tier !== null && <TierChip tier={each.tier} />}
        <span>{each.same.map((same) => t(`same.${same}`)).join(" · ")}</span>
        <span className="ml-auto">
          <DateTime at={each.at} form="date" />
        </span>
      </span>
    </li>
  );
}
