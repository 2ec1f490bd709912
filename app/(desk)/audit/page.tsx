import { Download, Eye, SearchX } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AuditFilters } from "@/components/audit/audit-filters";
import { AuditKeys } from "@/components/audit/audit-keys";
import { AuditTable } from "@/components/audit/audit-table";
import { ChainBanner } from "@/components/audit/chain-banner";
import { EntryDrawer } from "@/components/audit/entry-drawer";
import { buttonClass } from "@/components/ui/button-class";
import { Chip } from "@/components/ui/chip";
import { Icon } from "@/components/ui/icon";
import { TextLink } from "@/components/ui/link-button";
import { EmptyState } from "@/components/ui/states";
import { DateTime } from "@/components/ui/time";
import { mayEver } from "@/lib/domain/access/table";
import { world } from "@/lib/edge/context";
import { requirePerson } from "@/lib/edge/page";
import { type AuditPageView, loadAuditEntry, loadAuditPage } from "@/lib/screens/audit-page";
import { type AuditParams, auditHref, auditParams, auditQuery } from "@/lib/screens/audit-query";
import { lastVerification } from "@/lib/usecases/log/last-verdict";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("audit");
  return { title: t("title") };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The penalty history as the log has it: filters in the URL, an entry in the drawer, its proof checked. */
export default async function AuditPage({ searchParams }: Props) {
  const actor = await requirePerson("audit.read");
  const given = await searchParams;
  const params = auditParams.parse(
    Object.fromEntries(Object.keys(auditParams.shape).map((name) => [name, first(given[name])])),
  );
  const { ctx } = await world();
  const [view, entry, t] = await Promise.all([
    loadAuditPage(ctx, actor, auditQuery(params)),
    params.entry === null ? null : loadAuditEntry(ctx, actor, params.entry),
    getTranslations("audit"),
  ]);
  return (
    <main id="main" className="relative flex min-w-0 flex-1 flex-col bg-canvas">
      <header className="flex h-12 shrink-0 items-center gap-2 border-b border-line bg-panel px-5">
        <span className="text-13 text-ink-3">{t("crumb")} ›</span>
        <h1 className="text-13 font-semibold">{t("title")}</h1>
        <span className="ml-auto flex items-center gap-2">
          {actor.role === "auditor" && <Chip icon={Eye}>{t("readOnly")}</Chip>}
          {mayEver(actor.role, "audit.export") && <ExportLinks params={params} />}
        </span>
      </header>
      <ChainBanner
        initial={lastVerification()}
        size={view.size}
        mayVerify={mayEver(actor.role, "log.verify")}
      />
      <AuditFilters params={params} />
      <div className="relative flex min-h-0 flex-1">
        <div className="flex min-w-0 flex-1 flex-col bg-panel">
          <AuditTable rows={view.rows} params={params} />
          {view.rows.length === 0 && (
            <EmptyState
              className="flex-1"
              icon={<Icon as={SearchX} size={24} />}
              title={t("empty.title")}
              line={view.unknownSearch ? t("unknownSearch") : t("empty.line")}
              action={<TextLink href="/audit">{t("empty.action")}</TextLink>}
            />
          )}
          <Foot view={view} params={params} />
        </div>
        {entry && <EntryDrawer entry={entry} params={params} />}
      </div>
      <AuditKeys
        seqs={view.rows.map((row) => row.seq)}
        hrefs={view.rows.map((row) => auditHref(params, { entry: row.seq }))}
        current={params.entry}
      />
    </main>
  );
}

const first = (value: string | string[] | undefined): string | null =>
  Array.isArray(value) ? (value[0] ?? null) : (value ?? null);

async function ExportLinks({ params }: { params: AuditParams }) {
  const t = await getTranslations("audit");
  const query = auditHref(params, { entry: null, before: null }).replace(/^\/audit\??/, "");
  return (
    <span className="flex items-center gap-1">
      {(["csv", "jsonl"] as const).map((format) => (
        <a
          key={format}
          download
          href={`/api/desk/audit/export?${query}${query ? "&" : ""}format=${format}`}
          className={buttonClass({ variant: "default", size: 28 })}
        >
          <Icon as={Download} size={16} />
          {t("export")} {format === "csv" ? t("exportCsv") : t("exportJsonl")}
        </a>
      ))}
    </span>
  );
}

async function Foot({ view, params }: { view: AuditPageView; params: AuditParams }) {
  const t = await getTranslations("audit");
  return (
    <footer className="flex h-9 shrink-0 items-center gap-3 border-t border-line px-5 text-12 text-ink-2">
      <span className="tnum">{view.total.capped ? t("countMany") : t("count", { n: view.total.n })}</span>
      {params.before !== null && (
        <TextLink href={auditHref(params, { before: null, entry: null })}>{t("newest")}</TextLink>
      )}
      {view.next !== null && (
        <TextLink href={auditHref(params, { before: view.next, entry: null })}>{t("older")}</TextLink>
      )}
      {params.asOf !== null && (
        <span className="ml-auto flex items-center gap-2">
          {t.rich("asItStood", { when: () => <DateTime at={Date.parse(`${params.asOf}:00+08:00`)} /> })}
          <TextLink href={auditHref(params, { asOf: null, before: null })}>{t("live")}</TextLink>
        </span>
      )}
    </footer>
  );
}
