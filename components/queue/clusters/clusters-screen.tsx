"use client";

import { Layers } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { ColumnHeader } from "@/components/ui/card";
import { KeyChip } from "@/components/ui/key-chip";
import { useKeys } from "@/components/ui/keys/use-keys";
import { LinkButton } from "@/components/ui/link-button";
import { ServerClock } from "@/components/ui/now";
import { Bars } from "@/components/ui/skeleton";
import { EmptyState, ErrorState } from "@/components/ui/states";
import type { BulkFindings } from "@/lib/domain/cases/bulk";
import type { OverturnReason, Severity } from "@/lib/domain/words";
import type { ClusterRowView, ClustersView } from "@/lib/screens/clusters-page";
import { BulkBar, type Choices } from "./bulk-bar";
import { BulkTable, ResultTable } from "./bulk-table";
import { ClusterList, clusterId } from "./cluster-list";
import { useBulk } from "./use-bulk";

/** Cases that belong together: the clusters, the dry run of one, and the bar that decides them all. */
export function ClustersScreen({ view }: { view: ClustersView }) {
  const t = useTranslations("clusters");
  const [currentId, setCurrentId] = useState(view.rows[0] ? clusterId(view.rows[0]) : null);
  const current = view.rows.find((row) => clusterId(row) === currentId) ?? view.rows[0] ?? null;
  const move = (by: 1 | -1) => {
    const at = current ? view.rows.indexOf(current) : -1;
    const next = view.rows[at + by];
    if (next) setCurrentId(clusterId(next));
  };
  const keys = useTranslations("keys");
  useKeys(keys("clusters"), [
    { combo: "j", label: t("next"), run: () => move(1), repeat: true },
    { combo: "k", label: t("previous"), run: () => move(-1), repeat: true },
  ]);
  return (
    <ServerClock serverNow={view.now}>
      <section
        aria-label={t("title")}
        className="flex w-[272px] shrink-0 flex-col border-r border-line bg-panel full:w-[312px]"
      >
        <header className="flex h-12 shrink-0 items-center gap-2 border-b border-line pl-4 pr-3">
          <h1 className="text-14 font-semibold">{t("title")}</h1>
          <span className="tnum text-13 text-ink-3">{view.rows.length}</span>
          <span className="ml-auto flex items-center gap-1">
            <KeyChip combo="j" />
            <KeyChip combo="k" />
          </span>
        </header>
        {view.rows.length === 0 ? (
          <EmptyState
            icon={Layers}
            title={t("none")}
            line={t("noneLine")}
            className="mt-16"
            action={
              <LinkButton size={28} href="/queue">
                {t("toQueue")}
              </LinkButton>
            }
          />
        ) : (
          <ClusterList rows={view.rows} currentId={current && clusterId(current)} onOpen={setCurrentId} />
        )}
      </section>
      <ClusterPane cluster={current} view={view} />
    </ServerClock>
  );
}

type Cursor = { id: string | null };

function ClusterPane({ cluster, view }: { cluster: ClusterRowView | null; view: ClustersView }) {
  const t = useTranslations("clusters");
  const router = useRouter();
  const [choices, setChoices] = useState<Choices>({
    verdict: "confirm",
    severity: "standard",
    reason: "wrong_match",
    note: "",
  });
  const [cursor, setCursor] = useState<Cursor>({ id: null });
  const findings = useFindings(choices.verdict, choices.severity, choices.reason);
  const { bulk, toggle, decide, undo, again } = useBulk(cluster, findings, () => router.refresh());
  const items = bulk.preview?.items ?? [];
  const step = (by: 1 | -1) => {
    const at = items.findIndex(({ caseId }) => caseId === cursor.id);
    const next = items[at < 0 ? 0 : at + by];
    if (next) setCursor({ id: next.caseId });
  };
  const running = bulk.run.kind === "running";
  const keys = useTranslations("keys");
  useKeys(keys("clusters"), [
    { combo: "arrowdown", label: t("nextRow"), run: () => step(1), repeat: true },
    { combo: "arrowup", label: t("previousRow"), run: () => step(-1), repeat: true },
    {
      combo: "x",
      label: t("exclude"),
      run: () => cursor.id && toggle(cursor.id),
      when: cursor.id !== null && !running,
    },
  ]);
  return (
    <main id="main" tabIndex={-1} className="flex min-w-0 flex-1 flex-col bg-panel">
      <ColumnHeader>
        <h2 className="text-13 font-semibold">{bulk.run.kind === "ended" ? t("result") : t("dryRun")}</h2>
        {cluster && <span className="text-13 text-ink-2">{t(`shares.${cluster.kind}`)}</span>}
        <span className="ml-auto">
          <LinkButton size={28} variant="quiet" href="/queue" keyCombo="g q">
            {t("toQueue")}
          </LinkButton>
        </span>
      </ColumnHeader>
      {bulk.run.kind === "ended" ? (
        <ResultTable bulk={bulk.run.bulk} />
      ) : bulk.failed ? (
        <ErrorState title={t("failed")} line={t("failedLine")} onRetry={again} className="mt-24" />
      ) : cluster && !bulk.preview ? (
        <div className="flex-1 p-4">
          <Bars label={t("loading")} rows={8} />
        </div>
      ) : (
        <BulkTable
          items={items}
          excluded={bulk.excluded}
          cursor={cursor.id}
          verdict={choices.verdict}
          onToggle={toggle}
        />
      )}
      {cluster && (
        <BulkBar
          bulk={bulk}
          choices={choices}
          reasons={view.overturnReasons}
          onChoose={(patch) => setChoices({ ...choices, ...patch })}
          onDecide={() => void decide(choices.note.trim() || null)}
          onUndo={() => void undo()}
        />
      )}
    </main>
  );
}

function useFindings(verdict: Choices["verdict"], severity: Severity, reason: OverturnReason): BulkFindings {
  return useMemo(
    () =>
      verdict === "confirm"
        ? { verdict, severity, coordinated: false, note: null }
        : { verdict, reason, note: null },
    [verdict, severity, reason],
  );
}
