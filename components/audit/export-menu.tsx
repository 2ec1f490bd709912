"use client";

import { Download, FileCheck2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { useAnnounce } from "@/components/ui/announce";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { download } from "@/components/ui/download";
import { Icon } from "@/components/ui/icon";
import { useKeys } from "@/components/ui/keys/use-keys";
import { Popover } from "@/components/ui/popover";
import { TextField } from "@/components/ui/text-field";
import { auditSearch } from "@/lib/screens/audit-href";
import type { AuditParams } from "@/lib/screens/audit-query";
import type { ExportManifest } from "@/lib/usecases/log/export-manifest";
import type { ExportProgress } from "@/lib/usecases/log/export-progress";

type Format = "csv" | "jsonl";
type Status = { progress: ExportProgress | null; manifest: ExportManifest | null };

/** Sends what the filters show as a file, says how far it is, and then offers its manifest. */
export function ExportMenu({ params, off }: { params: AuditParams; off: boolean }) {
  const t = useTranslations("audit");
  const groups = useTranslations("keys");
  const box = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const [run, setRun] = useState<{ id: string; format: Format } | null>(null);
  const status = useStatus(run?.id ?? null);
  useKeys(groups("audit"), [
    { combo: "shift+e", label: t("keys.export"), run: () => setOpen(true), when: !off },
  ]);
  const begin = (format: Format, after: ExportProgress | null = null) => {
    const made = `export_${crypto.randomUUID().slice(0, 18)}`;
    setRun({ id: made, format });
    const query = auditSearch(params, { entry: null, before: after ? after.last : null });
    const part = `${query}${query ? "&" : ""}format=${format}&export=${made}`;
    download(`/api/desk/audit/export?${part}${after ? `&size=${after.size}` : ""}`);
  };
  return (
    <>
      <Button
        ref={box}
        size={28}
        icon={Download}
        keyCombo="shift+e"
        disabled={off}
        onPress={() => setOpen(true)}
      >
        {t("export")}
      </Button>
      <Popover
        triggerRef={box}
        open={open}
        onOpenChange={setOpen}
        label={t("export")}
        placement="bottom end"
        className="w-72 p-3"
      >
        <p className="text-12 text-ink-2">{t("exportLine")}</p>
        <div className="mt-2 flex gap-2">
          <Button size={28} onPress={() => begin("csv")}>
            {t("exportCsv")}
          </Button>
          <Button size={28} onPress={() => begin("jsonl")}>
            {t("exportJsonl")}
          </Button>
        </div>
        {run !== null && <Progress status={status} onGoOn={(progress) => begin(run.format, progress)} />}
      </Popover>
    </>
  );
}

type ProgressProps = { status: Status | null; onGoOn: (progress: ExportProgress) => void };

function Progress({ status, onGoOn }: ProgressProps) {
  const t = useTranslations("audit");
  const manifest = status?.manifest ?? null;
  const progress = status?.progress ?? null;
  if (progress?.state === "broken") return <GoOn progress={progress} onGoOn={onGoOn} />;
  if (!manifest) {
    return (
      <p role="status" className="tnum mt-3 text-12 text-ink-2">
        {t("exporting", { n: progress?.rows ?? 0 })}
      </p>
    );
  }
  const href = `data:application/json;charset=utf-8,${encodeURIComponent(JSON.stringify(manifest, null, 2))}`;
  return (
    <div className="mt-3 border-t border-line-soft pt-2">
      <p role="status" className="tnum text-12 text-ink-2">
        {t("exported", { n: manifest.rows })}
      </p>
      <p className="mt-1 break-all font-mono text-11 text-ink-3">{manifest.sha256}</p>
      <a
        href={href}
        download={`weir-audit-${manifest.logSize}.manifest.json`}
        className={buttonClass({ variant: "default", size: 28 }, "mt-2")}
      >
        <Icon as={FileCheck2} size={16} />
        {t("manifest")}
      </a>
    </div>
  );
}

/** What came is known to whoever has the file: the last entry in it says where the next part begins. */
function GoOn({ progress, onGoOn }: { progress: ExportProgress; onGoOn: ProgressProps["onGoOn"] }) {
  const t = useTranslations("audit");
  const [last, setLast] = useState(progress.last === null ? "" : String(progress.last));
  const seq = /^\d{1,15}$/.test(last.trim()) ? Number(last) : null;
  return (
    <div className="mt-3 grid gap-2 border-t border-line-soft pt-2">
      <p role="alert" className="tnum text-12 font-medium text-t4-ink">
        {t("exportBroken", { n: progress.rows })}
      </p>
      <TextField label={t("exportLast")} value={last} onChange={setLast} help={t("exportGoOnLine")} />
      <span>
        <Button size={28} disabled={seq === null} onPress={() => onGoOn({ ...progress, last: seq })}>
          {t("exportGoOn")}
        </Button>
      </span>
    </div>
  );
}

const POLL_MS = 700;

/** A server that knows nothing of a run any more has been started anew: what left until then is known here. */
const known = (before: Status | null, now: Status): Status =>
  now.progress === null && now.manifest === null && before?.progress
    ? { progress: { ...before.progress, state: "broken" }, manifest: null }
    : now;

function useStatus(id: string | null): Status | null {
  const t = useTranslations("audit");
  const announce = useAnnounce();
  const [status, setStatus] = useState<Status | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asks while the export of this id runs
  useEffect(() => {
    setStatus(null);
    if (id === null) return;
    let over = false;
    const ask = async () => {
      const answer = await fetch(`/api/desk/audit/export/${id}`).catch(() => null);
      const reply = (await answer?.json().catch(() => null)) as { ok: boolean; value?: Status } | null;
      if (over) return;
      if (reply?.ok && reply.value) {
        setStatus((before) => known(before, reply.value as Status));
        if (reply.value.manifest) announce(t("exported", { n: reply.value.manifest.rows }));
      }
      const isOver = reply?.value?.manifest ?? reply?.value?.progress?.state === "broken";
      if (!isOver) timer = setTimeout(ask, POLL_MS);
    };
    let timer = setTimeout(ask, POLL_MS);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [id]);
  return status;
}
