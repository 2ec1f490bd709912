import { CheckCircle2, TriangleAlert, X } from "lucide-react";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { TierChip } from "@/components/ladder/tier";
import { Icon } from "@/components/ui/icon";
import { KeyChip } from "@/components/ui/key-chip";
import { LinkButton } from "@/components/ui/link-button";
import { DateTime } from "@/components/ui/time";
import type { AuditEntryView } from "@/lib/screens/audit-page";
import { type AuditParams, auditHref } from "@/lib/screens/audit-query";
import { ActionIcon } from "./action-icon";
import { CopyEntry } from "./audit-keys";
import { Fields } from "./fields";

type Props = { entry: AuditEntryView; params: AuditParams };

/** The entry: who, what, before and after, its transaction, and its path to the root, checked just now. */
export async function EntryDrawer({ entry, params }: Props) {
  const t = await getTranslations("audit");
  return (
    <aside
      aria-label={t("entry", { n: entry.seq })}
      className="flex w-[432px] shrink-0 flex-col border-l border-line bg-panel max-wide:absolute max-wide:inset-y-0 max-wide:right-0 max-wide:z-20 max-wide:shadow-pop"
    >
      <header className="flex h-12 shrink-0 items-center gap-2 border-b border-line px-5">
        <h2 className="text-13 font-semibold">{t("entry", { n: entry.seq })}</h2>
        <span className="ml-auto flex items-center gap-1">
          <KeyChip>J</KeyChip>
          <KeyChip>K</KeyChip>
          <Link
            href={auditHref(params, { entry: null })}
            scroll={false}
            aria-label={t("close")}
            className="ml-2 rounded-control p-1 text-ink-2 hover:bg-hover"
          >
            <Icon as={X} size={16} />
          </Link>
        </span>
      </header>
      {/* Focusable, so that the arrow keys scroll it where nothing inside can be reached by Tab. */}
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scroll area must be reachable by keyboard (WCAG 2.1.1)
        tabIndex={0}
        aria-label={t(`actions.${entry.action}`)}
        className="scroll-y ring-inset-focus min-h-0 flex-1 px-5 py-4"
      >
        <div className="flex items-center gap-2">
          <ActionIcon action={entry.action} />
          <h3 className="text-15 font-semibold">{t(`actions.${entry.action}`)}</h3>
          {entry.tier !== null && <TierChip tier={entry.tier} className="ml-auto" />}
        </div>
        <Facts entry={entry} />
        <Change entry={entry} />
        <Siblings entry={entry} params={params} />
        <Proof entry={entry} />
      </section>
      <footer className="flex shrink-0 gap-2 border-t border-line px-5 py-3">
        <CopyEntry entry={entry} />
        {entry.caseId && (
          <LinkButton size={28} href={`/cases/${entry.caseId}`} keyCombo="enter">
            {t("openCase")}
          </LinkButton>
        )}
        {entry.subjectKind === "account" && (
          <LinkButton size={28} href={`/accounts/${entry.subjectId}`}>
            {t("accountThen")}
          </LinkButton>
        )}
      </footer>
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

async function Facts({ entry }: { entry: AuditEntryView }) {
  const t = await getTranslations("audit");
  const roles = await getTranslations("roles");
  const veiled = await getTranslations("fair");
  return (
    <dl className="mt-3">
      <Line label={t("columns.time")}>
        <DateTime at={entry.at} form="date" /> <DateTime at={entry.at} form="seconds" />
      </Line>
      <Line label={t("columns.actor")}>
        {entry.actorHidden ? veiled("hidden") : (entry.actorName ?? t(`actorKinds.${entry.actorKind}`))}{" "}
        <span className="text-ink-3">
          {entry.actorRole
            ? roles(entry.actorRole)
            : entry.actorName || entry.actorHidden
              ? ""
              : entry.actorId}
        </span>
      </Line>
      <Line label={t("subject")}>
        <span lang="zh-CN">{entry.subjectName}</span>{" "}
        <span className="font-mono text-11 text-ink-3">{entry.subjectPlatformId ?? entry.subjectId}</span>
      </Line>
      {entry.caseNumber && entry.caseId && (
        <Line label={t("case")}>
          <Link href={`/cases/${entry.caseId}`} className="text-accent-ink hover:underline">
            WR-{entry.caseNumber}
          </Link>
        </Line>
      )}
      {entry.causeKind && (
        <Line label={t("cause")}>
          <span className="font-mono text-11">{entry.causeId}</span>
        </Line>
      )}
    </dl>
  );
}

async function Change({ entry }: { entry: AuditEntryView }) {
  const t = await getTranslations("audit");
  return (
    <>
      {(entry.before !== null || entry.after !== null) && (
        <Fields
          caption={t("changed")}
          columns={[t("before"), t("after")]}
          values={[entry.before, entry.after]}
        />
      )}
      {entry.facts !== null && <Fields caption={t("facts")} columns={[]} values={[entry.facts]} />}
    </>
  );
}

async function Siblings({ entry, params }: Props) {
  const t = await getTranslations("audit");
  if (entry.siblings.length < 2) return null;
  return (
    <section className="mt-4">
      <h3 className="text-12 font-semibold">{t("transaction")}</h3>
      <ul className="mt-1 flex flex-wrap gap-1">
        {entry.siblings.slice(0, 24).map((each) => (
          <li key={each.seq}>
            <Link
              href={auditHref(params, { entry: each.seq })}
              scroll={false}
              aria-current={each.seq === entry.seq || undefined}
              className="tnum inline-flex h-6 items-center gap-1 rounded-chip border border-line px-1.5 text-11 text-ink-2 hover:bg-hover aria-[current]:border-accent aria-[current]:bg-selected"
            >
              …{String(each.seq).slice(-3)} {t(`actions.${each.action}`)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

async function Proof({ entry }: { entry: AuditEntryView }) {
  const t = await getTranslations("audit");
  const { proof } = entry;
  return (
    <section className="mt-4">
      <h3 className="flex items-center text-12 font-semibold">
        {t("leafHash")}
        <span
          className={`ml-auto flex items-center gap-1 font-medium ${proof.holds ? "text-ok-ink" : "text-t4-ink"}`}
        >
          <Icon as={proof.holds ? CheckCircle2 : TriangleAlert} size={14} status />
          {proof.holds ? t("matches") : t("differs")}
        </span>
      </h3>
      <p className="mt-1 break-all rounded-control border border-line bg-subtle p-2 font-mono text-11 text-ink-2">
        {entry.hash}
      </p>
      <h3 className="mt-3 text-12 font-semibold">{t("inclusion")}</h3>
      <p className="text-12 text-ink-2">{t("inTree", { n: proof.size, steps: proof.path.length })}</p>
      <ol className="mt-1 flex flex-col gap-0.5 rounded-control border border-line bg-subtle p-2 font-mono text-11 text-ink-3">
        {proof.path.map((hash) => (
          <li key={hash} className="truncate">
            {hash}
          </li>
        ))}
        <li className="truncate font-medium text-ink">{proof.root}</li>
      </ol>
    </section>
  );
}
