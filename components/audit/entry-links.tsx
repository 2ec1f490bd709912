"use client";

import { useTranslations } from "next-intl";
import type { AuditEntryView, LinkedEntry } from "@/lib/screens/audit-entry";

const SHOWN_MAX = 24;

type Props = { view: AuditEntryView; choose: (seq: number) => void };

/** What caused the entry, what it caused, and what was written in the same transaction. */
export function EntryLinks({ view, choose }: Props) {
  const t = useTranslations("audit");
  return (
    <>
      {view.causeKind !== null && (
        <Group
          title={t("causedBy")}
          entries={view.causedBy ? [view.causedBy] : []}
          view={view}
          choose={choose}
        >
          {!view.causedBy && (
            <p className="mt-1 break-all font-mono text-11 text-ink-3">
              {view.causeKind} {view.causeId}
            </p>
          )}
        </Group>
      )}
      {view.caused.length > 0 && (
        <Group title={t("caused")} entries={view.caused} view={view} choose={choose} />
      )}
      {view.siblings.length > 1 && (
        <Group title={t("transaction")} entries={view.siblings} view={view} choose={choose} />
      )}
    </>
  );
}

type GroupProps = Props & { title: string; entries: LinkedEntry[]; children?: React.ReactNode };

function Group({ title, entries, view, choose, children }: GroupProps) {
  const t = useTranslations("audit");
  return (
    <section className="mt-4">
      <h3 className="text-12 font-semibold">{title}</h3>
      {children}
      <ul className="mt-1 flex flex-wrap gap-1">
        {entries.slice(0, SHOWN_MAX).map((each) => (
          <li key={each.seq}>
            <button
              type="button"
              onClick={() => choose(each.seq)}
              aria-current={each.seq === view.seq || undefined}
              className="tnum inline-flex h-6 items-center gap-1 rounded-chip border border-line px-1.5 text-11 text-ink-2 hover:bg-hover aria-[current]:border-accent aria-[current]:bg-selected"
            >
              …{String(each.seq).slice(-3)} {t(`actions.${each.action}`)}
            </button>
          </li>
        ))}
        {entries.length > SHOWN_MAX && (
          <li className="text-11 text-ink-3">{t("more", { n: entries.length - SHOWN_MAX })}</li>
        )}
      </ul>
    </section>
  );
}
