"use client";

import { Download, FileCheck2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { useAnnounce } from "@/components/ui/announce";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { Icon } from "@/components/ui/icon";
import { useKeys } from "@/components/ui/keys/use-keys";
import { Popover } from "@/components/ui/popover";
import { auditSearch } from "@/lib/screens/audit-href";
import type { AuditParams } from "@/lib/screens/audit-query";
import type { ExportManifest } from "@/lib/usecases/log/export-manifest";
import type { ExportProgress } from "@/lib/usecases/log/export-progress";

type Status = { progress: ExportProgress | null; manifest: ExportManifest | null };

/** Sends what the filters show as a file, says how far it is, and then offers its manifest. */
export function ExportMenu({ params, off }: { params: AuditParams; off: boolean }) {
  const t = useTranslations("audit");
  const groups = useTranslations("keys");
  const box = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const [id, setId] = useState<string | null>(null);
  const status = useStatus(id);
  useKeys(groups("audit"), [
    { combo: "shift+e", label: t("keys.export"), run: () => setOpen(true), when: !off },
  ]);
  const begin = (format: "csv" | "jsonl") => {
    const made = `export_${crypto.randomUUID().slice(0, 18)}`;
    setId(made);
    const query = auditSearch(params, { entry: null, before: null });
    download(`/api/desk/audit/export?${query}${query ? "&" : ""}format=${format}&export=${made}`);
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
        {id !== null && <Progress status={status} />}
      </Popover>
    </>
  );
}

function Progress({ status }: { status: Status | null }) {
  const t = useTranslations("audit");
  const manifest = status?.manifest ?? null;
  if (!manifest) {
    return (
      <p role="status" className="tnum mt-3 text-12 text-ink-2">
        {t("exporting", { n: status?.progress?.rows ?? 0 })}
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

/** The browser takes the stream to disk itself: no cap, and the page's memory stays out of it. */
function download(href: string): void {
  const link = document.createElement("a");
  link.href = href;
  link.download = "";
  document.body.append(link);
  link.click();
  link.remove();
}

const POLL_MS = 700;

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
        setStatus(reply.value);
        if (reply.value.manifest) announce(t("exported", { n: reply.value.manifest.rows }));
      }
      if (!reply?.value?.manifest) timer = setTimeout(ask, POLL_MS);
    };
    let timer = setTimeout(ask, POLL_MS);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [id]);
  return status;
}
