"use client";

import { SearchX } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { TextLink } from "@/components/ui/link-button";
import { ReadOnlyChip } from "@/components/ui/read-only";
import { EmptyState } from "@/components/ui/states";
import type { AuditEntryView } from "@/lib/screens/audit-entry";
import { auditHref } from "@/lib/screens/audit-href";
import type { AuditPageView } from "@/lib/screens/audit-page";
import type { AuditParams } from "@/lib/screens/audit-query";
import type { Verification } from "@/lib/usecases/log/last-verdict";
import type { WitnessState } from "@/lib/usecases/log/post-witness";
import { AuditFoot } from "./audit-foot";
import { AuditTable } from "./audit-table";
import { ChainBanner } from "./chain-banner";
import { EntryDrawer } from "./entry-drawer";
import { ExportMenu } from "./export-menu";
import { AuditFilters } from "./filters/audit-filters";
import { useAuditKeys } from "./use-audit-keys";
import { useAuditRows } from "./use-audit-rows";
import { useEntry } from "./use-entry";

export type AuditScreenProps = {
  params: AuditParams;
  first: AuditPageView;
  entry: AuditEntryView | null;
  verification: Verification;
  witness: WitnessState | null;
  may: { verify: boolean; export: boolean };
  people: { id: string; name: string }[];
  noteWords: string | null;
};

/** The penalty history as the log has it: filters in the URL, an entry in the drawer, its proof checked. */
export function AuditScreen(props: AuditScreenProps) {
  const { params, first, may } = props;
  const t = useTranslations("audit");
  const router = useRouter();
  const list = useAuditRows(params, first);
  const entry = useEntry(params, props.entry, first.found);
  const broken = props.verification.kind === "broken";
  useAuditKeys({ rows: list.rows, entry, loadMore: list.loadMore });
  return (
    <main id="main" className="relative flex min-w-0 flex-1 flex-col bg-canvas">
      <header className="flex h-12 shrink-0 items-center gap-2 border-b border-line bg-panel px-5">
        <span className="text-13 text-ink-3">{t("crumb")}</span>
        <span aria-hidden className="text-ink-3">
          ›
        </span>
        <h1 className="text-13 font-semibold">{t("title")}</h1>
        <span className="ml-auto flex items-center gap-2">
          <ReadOnlyChip />
          {may.export && <ExportMenu params={params} off={broken} />}
        </span>
      </header>
      <ChainBanner
        initial={props.verification}
        size={first.size}
        mayVerify={may.verify}
        entry={entry.seq}
        witness={props.witness}
      />
      <AuditFilters
        params={params}
        people={props.people}
        noteWords={props.noteWords}
        go={(change) => router.push(auditHref(params, change))}
      />
      <div className="relative flex min-h-0 flex-1">
        <div className="flex min-w-0 flex-1 flex-col bg-panel">
          <AuditTable list={list} chosen={entry.seq} onChoose={entry.choose} />
          {list.rows.length === 0 && list.next === null && (
            <EmptyState
              className="flex-1"
              icon={<Icon as={SearchX} size={24} />}
              title={t("empty.title")}
              line={first.unknownSearch ? t("unknownSearch") : t("empty.line")}
              action={<TextLink href="/audit">{t("empty.action")}</TextLink>}
            />
          )}
          <AuditFoot params={params} list={list} />
        </div>
        {entry.seq !== null && <EntryDrawer entry={entry} />}
      </div>
    </main>
  );
}
