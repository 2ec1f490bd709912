"use client";

import { Copy, X } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { TierChip } from "@/components/ladder/tier";
import { Erased } from "@/components/privacy/erased";
import { RevealControl } from "@/components/privacy/reveal-control";
import { Button, IconButton } from "@/components/ui/button";
import { KeyChip } from "@/components/ui/key-chip";
import { LinkButton } from "@/components/ui/link-button";
import { Bars } from "@/components/ui/skeleton";
import { ErrorState } from "@/components/ui/states";
import { DateTime } from "@/components/ui/time";
import type { Json } from "@/lib/domain/log/entry";
import type { AuditEntryView } from "@/lib/screens/audit-entry";
import { ActionIcon, isRelief } from "./action-icon";
import { EntryLinks } from "./entry-links";
import { EntryProof } from "./entry-proof";
import { Fields } from "./fields";
import { useCopyEntry } from "./use-audit-keys";
import type { ChosenEntry } from "./use-entry";

type Props = { entry: ChosenEntry };

/** The entry: who, what, before and after, what it caused, and its path to the root, checked just now. */
export function EntryDrawer({ entry }: Props) {
  const t = useTranslations("audit");
  const { view } = entry;
  const name = t("entry", { n: entry.seq ?? 0 });
  return (
    <aside
      aria-label={name}
      className="flex w-[432px] shrink-0 flex-col border-l border-line bg-panel max-wide:absolute max-wide:inset-y-0 max-wide:right-0 max-wide:z-20 max-wide:shadow-pop"
    >
      <header className="flex h-12 shrink-0 items-center gap-2 border-b border-line px-5">
        <h2 className="tnum text-13 font-semibold">{name}</h2>
        <span className="ml-auto flex items-center gap-1">
          <KeyChip combo="j" />
          <KeyChip combo="k" />
          <IconButton icon={X} label={t("close")} onPress={() => entry.choose(null)} className="ml-2" />
        </span>
      </header>
      {entry.failed && (
        <ErrorState title={t("entryFailed")} line={t("entryFailedLine")} onRetry={entry.retry} />
      )}
      {!view && !entry.failed && <Bars rows={8} label={t("loading")} className="p-5" />}
      {view && (
        <>
          {/* Focusable, so that the arrow keys scroll it where nothing inside can be reached by Tab. */}
          <section
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a scroll area must be reachable by keyboard (WCAG 2.1.1)
            tabIndex={0}
            aria-label={t(`actions.${view.action}`)}
            className="scroll-y ring-inset-focus min-h-0 flex-1 px-5 py-4"
          >
            <div className="flex items-center gap-2">
              <ActionIcon action={view.action} />
              <h3 className="text-15 font-semibold">{t(`actions.${view.action}`)}</h3>
              {view.tier !== null && view.tier > 0 && (
                <TierChip
                  tier={view.tier}
                  state={isRelief(view.action) ? "reversed" : "solid"}
                  className="ml-auto"
                />
              )}
            </div>
            {view.caseId && view.sight && (
              <div className="mt-2 flex empty:hidden">
                <RevealControl
                  subject={{ subjectKind: "case", subjectId: view.caseId }}
                  sight={view.sight}
                  scope="audit"
                  onChange={entry.retry}
                />
              </div>
            )}
            <Facts view={view} />
            <Change view={view} />
            <EntryLinks view={view} choose={entry.choose} />
            <EntryProof view={view} />
          </section>
          <Foot entry={entry} view={view} />
        </>
      )}
    </aside>
  );
}

function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[96px_1fr] gap-2 py-0.5">
      <dt className="text-12 text-ink-3">{label}</dt>
      <dd className="min-w-0 break-words text-12">{children}</dd>
    </div>
  );
}

function Facts({ view }: { view: AuditEntryView }) {
  const t = useTranslations("audit");
  const roles = useTranslations("roles");
  const veiled = useTranslations("fair");
  const policy = policyOf(view);
  return (
    <dl className="mt-3">
      <Line label={t("columns.time")}>
        <DateTime at={view.at} form="date" /> <DateTime at={view.at} form="seconds" />
        <span className="tnum text-ink-3">.{String(view.at % 1000).padStart(3, "0")}</span>
      </Line>
      <Line label={t("columns.actor")}>
        {view.actorHidden ? veiled("hidden") : (view.actorName ?? t(`actorKinds.${view.actorKind}`))}{" "}
        <span className="text-ink-3">
          {view.actorRole ? roles(view.actorRole) : view.actorName || view.actorHidden ? "" : view.actorId}
        </span>
      </Line>
      <Line label={t("subject")}>
        <SubjectLink view={view} />{" "}
        <span className="font-mono text-11 text-ink-3">{view.subjectPlatformId ?? view.subjectId}</span>
      </Line>
      {view.caseNumber && view.caseId && (
        <Line label={t("case")}>
          <Link href={`/cases/${view.caseId}`} className="text-accent-ink hover:underline">
            WR-{view.caseNumber}
          </Link>
        </Line>
      )}
      {policy && (
        <Line label={t("policy")}>
          <Link href={`/rules?rule=${policy.rule}`} className="text-accent-ink hover:underline">
            {policy.rule}
            {policy.version !== null && ` v${policy.version}`}
          </Link>
        </Line>
      )}
      {view.note && (
        <Line label={t("note")}>
          <span lang="zh-CN" className="whitespace-pre-wrap">
            {view.note.text ?? <Erased at={view.note.erasedAt} />}
          </span>
        </Line>
      )}
    </dl>
  );
}

function SubjectLink({ view }: { view: AuditEntryView }) {
  if (view.subjectKind !== "account" && view.subjectKind !== "store") {
    return <span lang="zh-CN">{view.subjectName}</span>;
  }
  return (
    <Link
      href={`/${view.subjectKind}s/${view.subjectId}`}
      lang="zh-CN"
      className="text-accent-ink hover:underline"
    >
      {view.subjectName}
    </Link>
  );
}

/** The rule an entry speaks of, where it says one. */
function policyOf({ facts }: AuditEntryView): { rule: string; version: number | null } | null {
  if (facts === null || typeof facts !== "object" || Array.isArray(facts)) return null;
  const { rule, ruleVersion } = facts as Record<string, Json>;
  if (typeof rule !== "string") return null;
  return { rule, version: typeof ruleVersion === "number" ? ruleVersion : null };
}

function Change({ view }: { view: AuditEntryView }) {
  const t = useTranslations("audit");
  return (
    <>
      {(view.before !== null || view.after !== null) && (
        <Fields
          caption={t("changed")}
          columns={[t("before"), t("after")]}
          values={[view.before, view.after]}
        />
      )}
      {view.facts !== null && <Fields caption={t("facts")} columns={[]} values={[view.facts]} />}
    </>
  );
}

function Foot({ entry, view }: { entry: ChosenEntry; view: AuditEntryView }) {
  const t = useTranslations("audit");
  const copy = useCopyEntry(entry);
  const record = view.subjectKind === "store" ? "stores" : view.subjectKind === "account" ? "accounts" : null;
  return (
    <footer className="flex shrink-0 flex-wrap gap-2 border-t border-line px-5 py-3">
      <Button size={28} icon={Copy} keyCombo="y" onPress={() => void copy()}>
        {t("copy")}
      </Button>
      {view.caseId && (
        <LinkButton size={28} href={`/cases/${view.caseId}`} keyCombo="enter">
          {t("openCase")}
        </LinkButton>
      )}
      {view.caseId && (
        <LinkButton size={28} href={`/cases/${view.caseId}?asOf=${view.at}`}>
          {t("caseThen")}
        </LinkButton>
      )}
      {record && (
        <LinkButton size={28} href={`/${record}/${view.subjectId}?asOf=${view.at}`}>
          {record === "stores" ? t("storeThen") : t("accountThen")}
        </LinkButton>
      )}
    </footer>
  );
}
